/** Who is told what of a change: a table of cases, and what holds for every change. */

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { RecordedChange } from '../../../src/domain/record/changes';
import { NOTICE_CODES, noticesOf } from '../../../src/domain/watch/notices';
import type { Removal } from '../../../src/domain/access/removal-record';
import { emptyLog } from '../../../src/domain/reminders/reminder-log';
import type { PersonRef } from '../../../src/domain/people/person';
import type { Trial } from '../../../src/domain/record/trial';
import { createWords } from '../../../cards/engine/words';
import { sampleTrial } from '../record/trial-samples';

const ROBIN: PersonRef = { tenantId: 'partner', personId: 'robin' };
const KIM: PersonRef = { tenantId: 'partner', personId: 'kim' };
const ALVA: PersonRef = { tenantId: 'customer', personId: 'alva' };
const NORA: PersonRef = { tenantId: 'customer', personId: 'nora' };
const AT = '2026-04-14T09:00:00.000Z';

const trial: Trial = {
  ...sampleTrial({ partnerTenantId: 'partner', owner: ROBIN }),
  customer: { company: 'Adventure Works', country: 'DE', tenantId: 'customer' },
  people: [ALVA, NORA],
  invitations: [{ id: 'i1', invited: KIM, as: 'admin', by: KIM, at: AT, expiresAt: AT, state: 'open' }],
};

type Parts = RecordedChange extends infer C
  ? C extends RecordedChange
    ? Omit<C, 'id' | 'at' | 'by' | 'tenantId' | 'trialId' | 'people'>
    : never
  : never;

function change(by: PersonRef, parts: Parts): RecordedChange {
  return { id: 'c1', at: AT, by, tenantId: 'partner', trialId: trial.id, people: [], ...parts };
}

function removal(requestedBy: PersonRef, settled: readonly ('customer' | 'partner')[], completed = false): Removal {
  const tasks = (['customer', 'partner'] as const).map((hand) => ({
    task: hand === 'customer' ? ('licenceFreed' as const) : ('relationshipEnded' as const),
    hand,
    ...(settled.includes(hand) ? { settled: { outcome: 'done' as const, by: requestedBy, at: AT } } : {}),
  }));
  return { id: 'r', scope: 'all', requestedBy, requestedAt: AT, tasks, ...(completed ? { completedAt: AT } : {}) };
}

const settledBy = (by: PersonRef): RecordedChange =>
  change(by, { code: 'removalTaskSettled', removal: 'r', task: 'licenceFreed', outcome: 'done' });

const cases: readonly (readonly [string, RecordedChange, Trial, readonly string[]])[] = [
  [
    'a redeemed invitation: the owner and who invited',
    change(ALVA, { code: 'invitationRedeemed', invitation: 'i1' }),
    trial,
    ['invitationRedeemed robin', 'invitationRedeemed kim'],
  ],
  [
    'a refused one: the same',
    change(NORA, { code: 'invitationRefused', invitation: 'i1', refusal: 'otherTenant' }),
    trial,
    ['invitationRefused robin', 'invitationRefused kim'],
  ],
  [
    'a confirmed sign-in: who looks after it, and who invited',
    change(ALVA, { code: 'signInConfirmed', admin: 'x' }),
    trial,
    ['signInConfirmed robin', 'signInConfirmed kim'],
  ],
  [
    'the same, of who prepared it and opted out, of none but those who want it',
    change(ALVA, { code: 'signInConfirmed', admin: 'x' }),
    { ...trial, owner: KIM, preparedBy: ROBIN, logs: [{ ...emptyLog('robin'), noNews: true }] },
    ['signInConfirmed kim'],
  ],
  [
    'the same, where nobody wants news: all of them, for somebody has to know',
    change(ALVA, { code: 'signInConfirmed', admin: 'x' }),
    { ...trial, logs: ['robin', 'kim'].map((id) => ({ ...emptyLog(id), noNews: true as const })) },
    ['signInConfirmed robin', 'signInConfirmed kim'],
  ],
  [
    'a request: the customer’s people, and colleagues who took part',
    change(KIM, { code: 'transferRequested', admin: 'x' }),
    trial,
    ['transferRequested alva', 'transferRequested nora', 'transferRequested robin'],
  ],
  [
    'somebody sent away: that person, who sees nothing any more',
    change(ROBIN, { code: 'invitationUndone', invitation: 'i1' }),
    { ...trial, people: [NORA] },
    ['takenOut alva'],
  ],
  [
    'an admin who left: who stays and took part, and the one who left',
    change(ROBIN, { code: 'adminReplaced', admin: KIM, before: 'x' }),
    { ...trial, people: [NORA] },
    ['adminReplaced nora', 'adminReplaced kim', 'takenOut alva'],
  ],
  [
    'a removal asked for by the customer: who took part',
    change(ALVA, { code: 'removalRequested', scope: 'all', tasks: [] }),
    { ...trial, removal: removal(ALVA, []) },
    ['removalRequested robin', 'removalRequested kim'],
  ],
  [
    'one noted by the partner: the customer’s people',
    change(ROBIN, { code: 'removalRequested', scope: 'all', tasks: [] }),
    { ...trial, removal: removal(ROBIN, []) },
    ['removalRequested alva', 'removalRequested nora'],
  ],
  ['one task of several of a side: nobody', settledBy(ALVA), { ...trial, removal: removal(ALVA, []) }, []],
  [
    'the customer’s last task: who took part',
    settledBy(ALVA),
    { ...trial, removal: removal(ALVA, ['customer']) },
    ['removalPartDone robin', 'removalPartDone kim'],
  ],
  [
    'the partner’s last task: the customer’s people',
    settledBy(ROBIN),
    { ...trial, removal: removal(ALVA, ['partner']) },
    ['removalPartDone alva', 'removalPartDone nora'],
  ],
  [
    'the last task of all: everybody but who settled it',
    settledBy(ALVA),
    { ...trial, removal: removal(ALVA, ['partner', 'customer'], true) },
    ['removalCompleted robin', 'removalCompleted kim', 'removalCompleted nora'],
  ],
  [
    'a requester who is not among the people hears of it too',
    settledBy(ROBIN),
    { ...trial, people: [], removal: removal(ALVA, ['partner']) },
    ['removalPartDone alva'],
  ],
  [
    'nobody of a company the trial is not bound to any more',
    change(ROBIN, { code: 'removalRequested', scope: 'all', tasks: [] }),
    { ...trial, customer: { ...trial.customer, tenantId: 'another' }, removal: removal(NORA, []) },
    [],
  ],
  [
    'handed to a colleague: the colleague',
    change(ROBIN, { code: 'handed', to: KIM }),
    { ...trial, owner: KIM },
    ['handedToYou kim'],
  ],
  ['taken over: who had it', change(KIM, { code: 'handed', to: KIM }), { ...trial, owner: KIM }, ['takenOver robin']],
  ['an extension: nobody', change(ROBIN, { code: 'extended', clock: 'environment', on: '2026-04-14' }), trial, []],
  ['a reminder: nobody', change(ROBIN, { code: 'reminded', keys: ['k'] }), trial, []],
];

describe('notices', () => {
  for (const [what, made, after, told] of cases) {
    it(what, () => {
      const notices = noticesOf(made, trial, after);
      deepStrictEqual(
        notices.map(({ code, to }) => `${code} ${to.personId}`),
        told,
      );
      strictEqual(new Set(notices.map(({ id }) => id)).size, notices.length);
      deepStrictEqual(noticesOf(made, trial, after), notices, 'the same change owes the same notices');
    });
  }

  it('there are words for each, on both sides', () => {
    const say = createWords()('en-GB');
    for (const code of NOTICE_CODES) ok(say.knows(`told.${code}.heading`) && say.knows(`told.${code}.hint`), code);
  });
});
