/** "Who am I" in the languages that are understood: name, company and side as the channel says, what one may do, and how to correct it. */

import { deepEqual, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import type { Actor } from '../../../src/domain/people/actor';
import { HubDesk, partnerActor } from '../../kit/stage/hub-desk';

const customer: Actor = {
  ...partnerActor,
  ...{ side: 'customer', company: '', signInName: 'alva@adventure-works.com' },
  person: { v: 1, tenantId: 'adventure', personId: 'alva', name: 'Alva Berg', account: true },
};
const LINES = [
  ...[
    'who am I',
    'Who am I?',
    'what am I here',
    'wer bin ich?',
    'Was bin ich hier?',
    'qui suis-je ?',
    '¿Quién soy?',
    'quem sou eu?',
  ],
  ...['私は誰ですか？', 'من أنا؟'],
];

describe('who am I', () => {
  it('is understood in each language, on each side', async () => {
    for (const actor of [partnerActor, customer, { ...customer, standing: 'guest' as const }])
      for (const line of LINES) {
        const { screen } = await new HubDesk([], actor).hear(line, newConversation());
        deepEqual([line, screen?.kind === 'view' && screen.name], [line, 'whoAmI']);
      }
  });

  it('says whom it takes one for, what that may do, and how to correct it', async () => {
    const partner = await shown(partnerActor);
    for (const said of [/You are Alex, of a partner/u, /Contoso Consulting/u, /alex@contoso-consulting\.com/u, /partner-tenant/u])
      match(partner, said);
    match(partner, /sign trials up/u);
    const alva = await shown(customer);
    for (const said of [/You are Alva Berg, of a customer/u, /The one of adventure-works\.com/u, /list it, with this tenant/u])
      match(alva, said);
    match(await shown({ ...customer, standing: 'guest' }), /a guest here/u);
    match(await shown({ ...customer, standing: 'unchecked', signInName: '' }), /I could not check who you are/u);
  });
});

async function shown(actor: Actor): Promise<string> {
  const desk = new HubDesk([], actor);
  return JSON.stringify((await desk.shown(await desk.hear('who am i', newConversation())))?.card);
}
