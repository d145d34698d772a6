/** What acts at once, and what a question mark behind it does. The first phrase of each command in every way, the others in some; `at-once.faults.ts` has all. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { createWords, knownOf } from '../../../cards/engine/words';
import { commands } from '../../../dialogs';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { AT_ONCE } from '../../../dialogs/engine/at-once';
import { typedCommands } from '../../../dialogs/engine/commands';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import type { Actor } from '../../../src/domain/people/actor';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';
import { part } from '../../kit/sweep';

const say = createWords()('en-GB');
const ALVA = { tenantId: 'adventure', personId: 'alva' };
/** The row that the partner wrote. */
const ADMIN = { tenantId: 'partner-tenant', personId: 'admin' };
const redeemed = { by: ALVA, at: '2026-03-02T09:00:00.000Z', proof: 'trialDomain' } as const;
const boundBy = { how: 'trialDomain', by: ALVA, at: redeemed.at } as const;
const northwind = sampleTrial({
  id: '00000000-0000-4000-8000-0000000000aa',
  customer: { company: 'Northwind Traders', country: 'DE', domain: 'northwindtraders.com', tenantId: 'adventure', boundBy },
  ownership: { stage: 'named', admin: ADMIN, lines: {} },
  invitations: [
    {
      ...{ id: 'i', invited: ADMIN, as: 'admin', by: partnerActor.person, at: redeemed.at, expiresAt: redeemed.at },
      ...{ state: 'redeemed', redeemed },
    },
  ],
});
const okTyres = sampleTrial({ id: '00000000-0000-4000-8000-0000000000bb', company: 'Okay Tyres' });
const admin: Actor = {
  ...{ side: 'customer', standing: 'member', company: 'Northwind Traders', checkedAt: '2026-04-14T08:59:00Z' },
  ...{ person: { v: 1, ...ALVA, name: 'Alva', account: true }, signInName: 'alva@northwindtraders.com' },
  addresses: ['alva@northwindtraders.com'],
};
const desks = { partner: new HubDesk([northwind, okTyres]), customer: new HubDesk([northwind], admin) };
const form = (): Conversation => inTheMiddle('signUp', 'country', { answers: { start: { start: 'new' } } });
const switchedOff = (): Conversation => ({
  ...newConversation(),
  settings: { stopped: true },
});

const phrases = typedCommands(commands)
  .flatMap(({ name }) =>
    knownOf(say, `commands.${name}`, ['phrases', 'outside']).flatMap((id) =>
      say
        .plain(id)
        .split('|')
        .map((phrase) => ({ name, phrase })),
    ),
  )
  .map((one, at, all) => ({ ...one, at, isFirst: all[at - 1]?.name !== one.name }));

/** All ways for the first phrase of a command; for another one in so many, others than for the phrase before. */
function waysFor<T>({ at, isFirst }: (typeof phrases)[number], ways: readonly T[], oneIn: number): readonly T[] {
  return isFirst ? ways : part(ways, oneIn, at);
}

/** Who types a line, and into which conversation: in an order in which every other way has both sides and all conversations. */
const places = [
  ['partner', newConversation()],
  ['customer', newConversation()],
  ['customer', switchedOff()],
  ['partner', switchedOff()],
  ['partner', form()],
  ['customer', form()],
] as const;
/** Who types a phrase, what behind it, and into which conversation: in such an order, too. */
const tries = [
  ['partner', '', newConversation()],
  ['partner', '', switchedOff()],
  ['partner', ' Northwind Traders', switchedOff()],
  ['partner', ' Northwind Traders', newConversation()],
  ['customer', '', newConversation()],
  ['customer', '', switchedOff()],
] as const;

function isUntouched({ changes, forgets, conversation }: Attempt, before: Conversation): boolean {
  return changes.length === 0 && !forgets && JSON.stringify(conversation.settings) === JSON.stringify(before.settings);
}

/** What a card that the conversation shows last asks for. */
const afterList = (view: 'whichTrial' | 'several', args: Readonly<Record<string, string>>): Conversation => ({
  ...newConversation(),
  messages: [{ messageId: '1', view, args }],
});

describe('a command that acts at once', () => {
  before(() => desks.customer.remember({ v: 1, ...ADMIN, name: 'Alva', email: admin.signInName }));

  it('is one of those that are known to, by whatever phrase it is typed', async () => {
    const acting = new Set<string>();
    for (const phrase of phrases)
      for (const [side, behind, from] of waysFor(phrase, tries, 2)) {
        const attempt = await desks[side].hear(phrase.phrase + behind, from);
        if (!isUntouched(attempt, from)) acting.add(phrase.name);
      }
    ok(acting.has('signInConfirmed') && acting.has('newsStopped') && acting.has('remindersOff'), [...acting].join());
    deepEqual(
      [...acting].filter((name) => !AT_ONCE.has(name)),
      [],
    );
  });

  for (const mark of ['?', ' ?', '？', '؟', '??', '?!', '?”', ' Northwind Traders?', ' Northwind？']) {
    const asked = mark === '?' ? phrases : phrases.filter(({ name }) => AT_ONCE.has(name));
    it(`changes nothing with “${mark}” behind it`, async () => {
      const changed: string[] = [];
      for (const phrase of asked)
        for (const [side, from] of waysFor(phrase, places, mark === '?' ? 2 : 3)) {
          const attempt = await desks[side].hear(phrase.phrase + mark, from);
          if (!isUntouched(attempt, from)) changed.push(`${side}: ${phrase.name}: ${phrase.phrase}${mark}`);
        }
      deepEqual(changed, []);
    });
  }

  it('is asked about instead: a button that does it', async () => {
    const { screen } = await desks.customer.hear('i have signed in?', newConversation());
    ok(screen?.kind === 'view');
    deepEqual([screen.name, screen.args['one']], ['unsure', 'signInConfirmed']);
    const off = await desks.partner.hear('stop reminders?', form());
    ok(off.screen?.kind === 'view');
    deepEqual([off.screen.name, off.screen.args['one'], off.open?.step], ['unsure', 'remindersOff', 'country']);
  });

  for (const word of ['no', 'ok', 'okay', 'yes', 'never', 'nor', 'thanks', 'Northwnd', 'north', 'wind', 'nt'])
    it(`takes “${word}” for no trial’s name without asking`, async () => {
      for (const from of [afterList('whichTrial', { command: 'newsStopped' }), newConversation()]) {
        const line = from.messages?.length ? word : `no news ${word}`;
        deepEqual((await desks.partner.hear(line, from)).changes, [], line);
      }
    });

  it('asks whether a part of a name is the trial, and does it on a press or a yes', async () => {
    const asked = await desks.partner.hear('north', afterList('whichTrial', { command: 'newsStopped' }));
    ok(asked.screen?.kind === 'view');
    deepEqual([asked.screen.name, asked.screen.args], ['several', { name: 'north', command: 'newsStopped' }]);
    const shown = JSON.stringify(await desks.partner.shown(asked));
    ok(shown.includes('Do you mean this trial?') && shown.includes('newsStopped'), shown);
    const yes = await desks.partner.hear('yes', afterList('several', { name: 'north', command: 'newsStopped' }));
    equal(yes.changes[0]?.code, 'newsStopped');
  });

  for (const name of ['Northwind Traders', 'northwind', 'traders', 'northwindtraders.com'])
    it(`takes “${name}” for the trial`, async () => {
      const listed = await desks.partner.hear(name, afterList('whichTrial', { command: 'newsStopped' }));
      const straight = await desks.partner.hear(`no news ${name}`, newConversation());
      deepEqual(
        [listed, straight].map(({ changes }) => changes.map(({ code }) => code)),
        [['newsStopped'], ['newsStopped']],
      );
    });
});
