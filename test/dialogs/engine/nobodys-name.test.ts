/** What somebody is to others is no name: "his boss, nils@fabrikam.com" names an address, and who it is is asked. */

import { deepEqual, equal } from 'node:assert/strict';
import { isNobodysName, withoutRelation } from '../../../dialogs/engine/reader/nobodys-name';
import { newConversation } from '../../../dialogs/engine/state';
import { fabrikam, partnerDesk } from '../../kit/stage/both-desks';
import { inTheMiddle } from '../../kit/stage/hub-desk';

const colleague = async (line: string) =>
  (await partnerDesk.hear(line, inTheMiddle('invite', 'colleague', { trialId: fabrikam.id }))).conversation.open;

describe('what somebody is to others', () => {
  for (const who of [
    ...[
      'his boss',
      'the boss of Anna',
      'Anna’s boss',
      'the CFO',
      'head of IT',
      'my assistant',
      'new manager',
      'boss’s assistant',
    ],
    ...['sein Chef', 'die Kollegin', 'Assistentin', 'unser Vorgesetzter', 'die Chefin von Anna', 'Leiter IT'],
    ...['son chef', 'la directrice', 'mi jefe', 'la asistente', 'meu chefe', 'a gerente'],
    ...['sorry, wrong address', 'nein, falsche Adresse', 'falsche Person'],
  ])
    it(`is nobody’s name: “${who}”`, async () => {
      equal(isNobodysName(who), true);
      const open = await colleague(`${who}, nils@fabrikam.com`);
      deepEqual([open?.step, open?.answers, open?.drafts['colleague']?.['email']], ['colleague', {}, 'nils@fabrikam.com']);
    });

  for (const name of [
    'Hugo Boss',
    'Thomas Freund',
    'Anna Friend',
    'Nils Dahl',
    'Will Client',
    'Maria Jefe Lopez',
    'Sorry Adebayo',
  ])
    it(`may be a part of one: “${name}”`, async () => {
      equal(isNobodysName(name), false);
      equal((await colleague(`${name}, nils@fabrikam.com`))?.answers['colleague']?.['name'], name);
    });

  it('is none of the name behind it', async () => {
    equal(withoutRelation('Chefin Nina Dahl'), 'Nina Dahl');
    for (const line of ['seine Chefin Nina Dahl, nina@fabrikam.com', 'his boss Nina Dahl, nina@fabrikam.com'])
      equal((await colleague(line))?.answers['colleague']?.['name'], 'Nina Dahl', line);
  });

  it('is no company’s either, where one is asked', async () => {
    for (const line of ['the boss of Wingtip wants it', 'der Chef von Wingtip will es', 'our contact at Wingtip']) {
      const at = inTheMiddle('signUp', 'customer', { answers: { start: { start: 'new' } } });
      const { open } = (await partnerDesk.hear(line, at)).conversation;
      deepEqual([open?.step, open?.drafts['customer']], ['customer', { doubted: line }], line);
    }
  });

  it('stands on no card of a line either', async () => {
    for (const [line, journey, step] of [
      ['invite his boss, nils@fabrikam.com, to Fabrikam', 'invite', 'colleague'],
      ['invite Anna’s boss nils@fabrikam.com to Fabrikam', 'invite', 'colleague'],
      ['new contact of Fabrikam is the CFO, nils@fabrikam.com', 'contactCorrected', 'contact'],
      ['der neue Kontakt bei Fabrikam ist die Assistentin, nils@fabrikam.com', 'contactCorrected', 'contact'],
    ] as const) {
      const { open } = (await partnerDesk.hear(line, newConversation())).conversation;
      deepEqual([open?.journey, open?.drafts[step]], [journey, { email: 'nils@fabrikam.com', brought: 'yes' }], line);
    }
  });
});
