/** What people are reminded of, and when: every kind of reminder against every kind and state of a trial, then calendars, logs and outages. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/domain/time/calendar';
import type { Credit } from '../../../../src/domain/credit/credit';
import type { Invitation } from '../../../../src/domain/invitation/invitation';
import {
  emptyLog,
  logDone,
  logResumed,
  logSent,
  logSnoozed,
  logStopped,
  logUncertain,
  readReminderKey,
  REMINDER_KINDS,
  reminderKey,
  type ReminderKind,
  type ReminderLog,
} from '../../../../src/domain/reminders/reminder-log';
import { withLog } from '../../../../src/domain/record/rules/reminder-logs';
import { recipientsOf, reminderPolicy } from '../../../../src/domain/record/rules/reminder-policy';
import { reminderLine, type Reminder } from '../../../../src/domain/watch/reminder';
import { digest } from '../../../../src/domain/watch/reminder-order';
import { agendaOf, dueReminders, nextReminder, remindersOf, snoozeOf } from '../../../../src/domain/watch/reminders';
import type { Removal } from '../../../../src/domain/access/removal-record';
import type { Settings } from '../../../../src/domain/reminders/settings';
import { applyChange } from '../../../../src/domain/record/transitions';
import type { ClockKind, TrialKind } from '../../../../src/domain/catalog/offers';
import type { PersonRef } from '../../../../src/domain/people/person';
import type { Trial } from '../../../../src/domain/record/trial';
import type { TrialClock, TrialState } from '../../../../src/domain/record/terms';
import { isWorking, nextWorking, startOfDay, workingHours } from '../../../../src/domain/time/working-hours';
import { sampleTrial } from '../trial-samples';

const KINDS: readonly TrialKind[] = ['standard', 'subscription'];
const STATES: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];
const OWNER: PersonRef = { tenantId: 'partner-tenant', personId: 'alex' };
const ADMIN: PersonRef = { tenantId: 'customer-tenant', personId: 'dana' };
const COLLEAGUE: PersonRef = { tenantId: 'customer-tenant', personId: 'lee' };
const EMPTY_LOG = emptyLog(OWNER.personId);
const YEAR = { from: '2026-03-02T10:00:00.000Z', to: '2027-03-02T10:00:00.000Z' };

function clock(endsOn: string, kind: ClockKind = 'environment', zone = 'UTC'): TrialClock {
  return { kind, endsOn, zone, source: 'person' };
}

/** A trial of Sales from Monday, 2 March to Wednesday, 1 April 2026, of which nothing is to be told but its ends. */
function trialOf(kind: TrialKind, state: TrialState, changes: Partial<Trial> = {}): Trial {
  return sampleTrial({
    kind,
    state,
    buying: 'cspUs',
    startedOn: '2026-03-02',
    lastUsedOn: '2026-03-31',
    createdAt: '2026-03-02T10:00:00.000Z',
    clocks: [clock('2026-04-01', kind === 'standard' ? 'environment' : 'subscription')],
    ...(state === 'active' ? { paid: { since: '2026-03-16', route: changes.buying ?? 'cspUs' } } : {}),
    ...changes,
  });
}

function running(endsOn: string, changes: Partial<Trial> = {}): Trial {
  return trialOf('standard', 'running', { clocks: [clock(endsOn)], ...changes });
}

function credit(status: Credit['status']): Credit {
  const partner = { name: 'Fabrikam', partnerId: '1234567' };
  return { partner, route: 'cpor', productLine: 'sales', status, by: OWNER, at: '2026-03-20T10:00:00.000Z' };
}

function removal(changes: Partial<Removal> = {}): Removal {
  const tasks = [
    { task: 'rolesRemoved', hand: 'customer' },
    { task: 'relationshipEnded', hand: 'partner' },
  ] as const;
  return { id: 'removal-1', scope: 'roles', requestedBy: ADMIN, requestedAt: '2026-03-20T10:00:00.000Z', tasks, ...changes };
}

function invitation(changes: Partial<Invitation> = {}): Invitation {
  const dates = { at: '2026-03-20T10:00:00.000Z', expiresAt: '2026-04-19T10:00:00.000Z' };
  return { id: 'invitation-1', invited: ADMIN, as: 'admin', by: OWNER, ...dates, state: 'open', ...changes };
}

/** As `rung@MM-DD`, with the hour where it is not nine; days and hours are the person's. */
function written(reminders: readonly Reminder[], zone = 'UTC'): string {
  return reminders.map(({ rung, at }) => `${rung}@${localTime(at, zone)}`).join(' ');
}

function localTime(at: string, zone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
  return text.slice(5).replace(/ 09:00$/, '');
}

function ofKind(trial: Trial, kind: ReminderKind, settings: Settings = {}, to: PersonRef = OWNER): readonly Reminder[] {
  return remindersOf(trial, to, settings, YEAR).filter((reminder) => reminder.kind === kind);
}

type Row = readonly [ReminderKind, TrialKind, Partial<Trial>, readonly [string, string, string, string, string, string]];

const HANDED: Partial<Trial> = { ownership: { stage: 'named', admin: ADMIN, lines: {} }, invitations: [invitation()] };

const REQUESTED: Partial<Trial> = {
  ownership: { stage: 'requested', admin: ADMIN, lines: {}, requestedAt: '2026-03-20T10:00:00.000Z' },
};
const INVITED: Partial<Trial> = { invitations: [invitation({ invited: COLLEAGUE, as: 'colleague' })] };

const RUNNING_OR_PAID = (rungs: string): Row[3] => ['', rungs, rungs, '', '', ''];
const ALWAYS = (rungs: string): Row[3] => [rungs, rungs, rungs, rungs, rungs, rungs];
const WHILE_RUNNING = (rungs: string): Row[3] => ['', rungs, '', '', '', ''];
const NEVER: Row[3] = ['', '', '', '', '', ''];
const ADMIN_RUNGS = '3@03-23 7@03-27 14@04-03';
const REMOVAL_RUNGS = '3@03-23 7@03-27 14@04-03 28@04-17';
const WAITING: Partial<Trial> = { credit: credit('waiting'), buying: 'web' };
const PLANNED: Partial<Trial> = { credit: credit('planned'), buying: 'web' };

const BOUND: Partial<Trial> = {
  ...{ customer: { company: 'Adventure Works', country: 'DE', tenantId: 'customer-tenant' }, people: [ADMIN] },
};
const ORDER: Partial<Trial> = { channel: 'partnerCenter', recurringBilling: 'on' };

/** What the owner is told of each kind, in the order of STATES, when everything the kind asks for is so. */
const table: readonly Row[] = [
  ['autoBilling', 'standard', { recurringBilling: 'on' }, NEVER],
  ['autoBilling', 'subscription', { recurringBilling: 'on' }, WHILE_RUNNING('7@03-25 3@03-30 1@03-31')],
  ['turnedPaid', 'standard', ORDER, NEVER],
  ['turnedPaid', 'subscription', ORDER, WHILE_RUNNING('1@04-02 3@04-06 6@04-07')],
  ['ends', 'standard', {}, RUNNING_OR_PAID('15@03-17 7@03-25 3@03-30 1@03-31')],
  ['ends', 'subscription', {}, WHILE_RUNNING('15@03-17 7@03-25 3@03-30 1@03-31')],
  ['ended', 'standard', {}, RUNNING_OR_PAID('1@04-02')],
  ['ended', 'subscription', {}, ['', '1@04-02 14@04-17 3@04-28', '', '14@04-17 3@04-28', '', '']],
  ['idle', 'standard', { lastUsedOn: '2026-03-05' }, WHILE_RUNNING('7@03-12 1@03-18')],
  ['idle', 'subscription', { lastUsedOn: '2026-03-05' }, NEVER],
  ['extensionOpens', 'standard', {}, RUNNING_OR_PAID('7@03-25')],
  ['extensionOpens', 'subscription', {}, WHILE_RUNNING('15@03-17')],
  ['removalOpen', 'standard', { removal: removal() }, ALWAYS(REMOVAL_RUNGS)],
  ['removalOpen', 'subscription', { removal: removal() }, ALWAYS(REMOVAL_RUNGS)],
  ['signUpUnfinished', 'standard', {}, ['1@03-03 7@03-09', '', '', '', '', '']],
  ['signUpUnfinished', 'subscription', {}, ['1@03-03 7@03-09', '', '', '', '', '']],
  ['adminNotSignedIn', 'standard', HANDED, RUNNING_OR_PAID(ADMIN_RUNGS)],
  ['adminNotSignedIn', 'subscription', HANDED, RUNNING_OR_PAID(ADMIN_RUNGS)],
  ['transferNotBegun', 'standard', { identity: 'handOver' }, RUNNING_OR_PAID('7@03-09 21@03-23')],
  ['transferNotBegun', 'subscription', { identity: 'handOver' }, RUNNING_OR_PAID('7@03-09 21@03-23')],
  ['transferOpen', 'standard', REQUESTED, RUNNING_OR_PAID('3@03-25 7@03-31')],
  ['transferOpen', 'subscription', REQUESTED, RUNNING_OR_PAID('3@03-25 7@03-31')],
  ['invitationOpen', 'standard', INVITED, ALWAYS('3@03-25')],
  ['invitationOpen', 'subscription', INVITED, ALWAYS('3@03-25')],
  ['creditPlanned', 'standard', PLANNED, ['', '', '1@03-17 7@03-23 30@04-15', '', '', '']],
  ['creditPlanned', 'subscription', PLANNED, ['', '', '1@03-17 7@03-23 30@04-15', '', '', '']],
  ['creditUndecided', 'standard', WAITING, RUNNING_OR_PAID('7@03-27 14@04-03 30@04-20')],
  ['creditUndecided', 'subscription', WAITING, RUNNING_OR_PAID('7@03-27 14@04-03 30@04-20')],
  ['creditMissing', 'standard', { buying: 'web' }, ['', '7@03-09', '1@03-17 7@03-23 30@04-15', '', '', '']],
  ['creditMissing', 'subscription', { buying: 'web' }, ['', '7@03-09', '1@03-17 7@03-23 30@04-15', '', '', '']],
  ['accessReview', 'standard', BOUND, NEVER],
  ['accessReview', 'subscription', BOUND, NEVER],
];

describe('the policy, kind by kind', () => {
  for (const [kind, trialKind, changes, expected] of table) {
    it(`tells of ${kind} in a ${trialKind} trial where it should, and nowhere else`, () => {
      const found = STATES.map((state) => written(ofKind(trialOf(trialKind, state, changes), kind)));
      assert.deepEqual(found, expected);
    });
  }

  it('has a case for every kind of reminder, kind of trial and state', () => {
    const combinations = table.map(([kind, trialKind]) => `${kind} ${trialKind}`);
    assert.deepEqual(
      combinations.toSorted(),
      REMINDER_KINDS.flatMap((kind) => KINDS.map((trialKind) => `${kind} ${trialKind}`)).toSorted(),
    );
    for (const [kind, trialKind, , expected] of table) assert.equal(expected.length, STATES.length, `${kind} ${trialKind}`);
  });

  it('has a case for every state of every row', () => {
    for (const row of reminderPolicy.filter(({ whom }) => whom !== 'customers')) {
      const told = table.filter(([kind]) => kind === row.kind).map(([, , , expected]) => expected);
      for (const state of row.states.filter(() => row.card !== 'endedPaid')) {
        const isTold = told.some((expected) => expected[STATES.indexOf(state)] !== '');
        assert.ok(isTold || row.card === 'dataDeleted', `${row.card} of a trial that is ${state}`);
      }
    }
  });

  it('has keys that name one reminder: no kind has the same rung before a date and after one', () => {
    const rungsOf = (kind: ReminderKind, when: 'before' | 'after'): readonly number[] =>
      reminderPolicy.filter((row) => row.kind === kind && row.when === when).flatMap(({ rungs }) => rungs);
    for (const kind of REMINDER_KINDS) {
      const after = rungsOf(kind, 'after');
      assert.ok(!rungsOf(kind, 'before').some((rung) => after.includes(rung)), kind);
    }
  });
});

describe('what depends on more than kind and state', () => {
  const ENDS_RUNGS = '15@03-17 7@03-25 3@03-30 1@03-31';
  const BC: Partial<Trial> = { product: 'businessCentral' };
  const BC_RUNGS = '1@04-02 14@06-16 3@06-29';
  const paidUntil = (recurringBilling: Trial['recurringBilling']): Trial =>
    trialOf('subscription', 'active', { start: 'paid', recurringBilling });
  const both = [clock('2026-04-01'), clock('2026-04-16', 'subscription')];
  const paid = (changes: Partial<Trial>): Trial => trialOf('standard', 'active', changes);
  const cases: readonly (readonly [string, Trial, ReminderKind, string])[] = [
    ['a subscription that renews itself', trialOf('subscription', 'running', { recurringBilling: 'on' }), 'ends', ''],
    ['one past its date', trialOf('subscription', 'running', { recurringBilling: 'on' }), 'ended', '1@04-02'],
    ['a paid subscription that renews itself', paidUntil('on'), 'ends', ''],
    ['a paid subscription past its date that renews itself', paidUntil('on'), 'ended', ''],
    ['a paid subscription past its date that may renew itself', paidUntil('unknown'), 'ended', ''],
    ['a paid subscription past its date that starts no new term', paidUntil('off'), 'ended', '1@04-02'],
    ['a paid trial’s environment, whatever is billed', paid({ recurringBilling: 'on' }), 'ends', ENDS_RUNGS],
    ['that one of a subscription trial', paid({ kind: 'subscription', clocks: both }), 'ends', ENDS_RUNGS],
    ['that one, converted', paid({ clocks: [{ ...clock('2026-04-01'), convertedOn: '2026-03-20' }] }), 'ends', ''],
    [
      'that one, past its end and converted',
      paid({ clocks: [{ ...clock('2026-04-01'), convertedOn: '2026-04-01' }] }),
      'ended',
      '',
    ],
    ['that one, extended', paid({ clocks: [{ ...clock('2026-05-01'), extendedOn: '2026-03-30' }] }), 'ended', '1@05-04'],
    ['that one, archived', paid({ archivedAt: '2026-03-16T10:00:00.000Z' }), 'ends', ENDS_RUNGS],
    ['a paid trial of Business Central', paid(BC), 'ends', ''],
    ['that one, past the end of its trial', paid(BC), 'ended', ''],
    ['a standard trial with a wrong “on”', running('2026-04-01', { recurringBilling: 'on' }), 'ends', ENDS_RUNGS],
    ['that one past its date', running('2026-04-01', { recurringBilling: 'on' }), 'ended', '1@04-02'],
    ['that one of Business Central', running('2026-04-01', { ...BC, recurringBilling: 'on' }), 'ended', BC_RUNGS],
    ['a standard trial of which nobody knows', running('2026-04-01', { recurringBilling: 'unknown' }), 'autoBilling', ''],
    [
      'both clocks',
      trialOf('standard', 'running', { clocks: both }),
      'ends',
      '15@03-17 7@03-25 3@03-30 1@03-31 15@04-01 7@04-09 3@04-13 1@04-15',
    ],
    ['both windows', trialOf('standard', 'running', { clocks: both }), 'extensionOpens', '7@03-25 15@04-01'],
    [
      'the environment of a subscription trial',
      trialOf('subscription', 'running', { clocks: both }),
      'extensionOpens',
      '15@04-01',
    ],
    [
      'both clocks of a standard trial, whatever was noted',
      trialOf('standard', 'running', { clocks: both, recurringBilling: 'on' }),
      'ends',
      '15@03-17 7@03-25 3@03-30 1@03-31 15@04-01 7@04-09 3@04-13 1@04-15',
    ],
    [
      'the environment of a subscription that renews itself',
      trialOf('subscription', 'running', { clocks: both, recurringBilling: 'on' }),
      'ends',
      ENDS_RUNGS,
    ],
    [
      'that one, after its end',
      trialOf('subscription', 'running', { clocks: both, recurringBilling: 'on' }),
      'ended',
      '1@04-02 1@04-17',
    ],
    [
      'the bill of a subscription beside an environment',
      trialOf('subscription', 'running', { clocks: both, recurringBilling: 'on' }),
      'autoBilling',
      '7@04-09 3@04-13 1@04-15',
    ],
    [
      'a subscription of which recurring billing is not known',
      trialOf('subscription', 'running', { recurringBilling: 'unknown' }),
      'autoBilling',
      '7@03-25',
    ],
    [
      'the ends of that one',
      trialOf('subscription', 'running', { recurringBilling: 'unknown' }),
      'ends',
      '15@03-17 7@03-25 3@03-30 1@03-31',
    ],
    [
      'an environment of which recurring billing is not known',
      running('2026-04-01', { recurringBilling: 'unknown' }),
      'autoBilling',
      '',
    ],
    ['a trial without clocks', running('2026-04-01', { clocks: [] }), 'ends', ''],
    [
      'an unused trial without clocks',
      running('2026-04-01', { clocks: [], lastUsedOn: '2026-03-05' }),
      'idle',
      '7@03-12 1@03-18',
    ],
    [
      'a clock that was extended',
      running('2026-05-01', { clocks: [{ ...clock('2026-05-01'), extendedOn: '2026-03-30' }] }),
      'extensionOpens',
      '',
    ],
    [
      'Business Central that nobody uses',
      running('2026-09-01', { product: 'businessCentral', lastUsedOn: '2026-03-05' }),
      'idle',
      '15@04-06 5@04-14',
    ],
    [
      'a trial that was ordered in Partner Center',
      running('2026-04-01', { kind: 'subscription', channel: 'partnerCenter', clocks: [clock('2026-04-01')] }),
      'extensionOpens',
      '',
    ],
    ['a product with rules of its own', running('2026-04-01', { product: 'businessCentral' }), 'extensionOpens', ''],
    ['Business Central after its end', running('2026-04-01', BC), 'ended', BC_RUNGS],
    ['a trial that was never used', running('2026-04-01', { lastUsedOn: '2026-03-01' }), 'idle', '7@03-09 1@03-13 16:00'],
    ['a product without an idle rule', running('2026-04-01', { product: 'guides', lastUsedOn: '2026-03-05' }), 'idle', ''],
    ['a trial that ends before it is idle', running('2026-04-01', { lastUsedOn: '2026-03-18' }), 'idle', ''],
    [
      'a trial recorded late',
      running('2026-04-01', { createdAt: '2026-03-20T10:00:00.000Z', buying: 'web' }),
      'creditMissing',
      '7@03-27',
    ],
    ['a trial to be bought through CSP', running('2026-04-01', { buying: 'cspOther' }), 'creditMissing', ''],
    ['a credit planned while it runs', running('2026-04-01', { credit: credit('planned') }), 'creditPlanned', ''],
    ['an associated partner', running('2026-04-01', { credit: credit('associated'), buying: 'web' }), 'creditMissing', ''],
    ['a hand-over that began', running('2026-04-01', { identity: 'handOver', ...HANDED }), 'transferNotBegun', ''],
    [
      'an admin one partner user has seen',
      running('2026-04-01', {
        ...HANDED,
        ownership: {
          stage: 'named',
          admin: ADMIN,
          lines: {},
          attestation: { kind: 'seen', by: OWNER, at: '2026-03-21T10:00:00.000Z' },
        },
      }),
      'adminNotSignedIn',
      ADMIN_RUNGS,
    ],
    [
      'an admin who attested',
      running('2026-04-01', {
        ...HANDED,
        ownership: {
          stage: 'named',
          admin: ADMIN,
          lines: {},
          attestation: { kind: 'admin', by: { tenantId: 'customer', personId: 'jo' }, at: '2026-03-21T10:00:00.000Z' },
        },
      }),
      'adminNotSignedIn',
      '',
    ],
    [
      'an admin who was spoken of',
      running('2026-04-01', {
        ownership: { stage: 'named', admin: ADMIN, lines: { billingAdmin: { by: OWNER, at: '2026-03-24T10:00:00.000Z' } } },
      }),
      'adminNotSignedIn',
      '3@03-27 7@03-31 14@04-07',
    ],
    [
      'an admin who was named on a day',
      running('2026-04-01', { ownership: { stage: 'named', admin: ADMIN, namedAt: '2026-03-24T10:00:00.000Z', lines: {} } }),
      'adminNotSignedIn',
      '3@03-27 7@03-31 14@04-07',
    ],
    [
      'an admin who was only named, before the day was kept',
      running('2026-04-01', { ownership: { stage: 'named', admin: ADMIN, lines: {} } }),
      'adminNotSignedIn',
      '3@03-05 7@03-09 14@03-16',
    ],
    [
      'an invitation taken back',
      running('2026-04-01', { ...HANDED, invitations: [invitation({ state: 'revoked' })] }),
      'adminNotSignedIn',
      '3@03-05 7@03-09 14@03-16',
    ],
    [
      'a removal that is complete',
      running('2026-04-01', { removal: removal({ completedAt: '2026-03-21T10:00:00.000Z' }) }),
      'removalOpen',
      '',
    ],
    [
      'a removal without a task for the partner',
      running('2026-04-01', { removal: removal({ tasks: [{ task: 'rolesRemoved', hand: 'customer' }] }) }),
      'removalOpen',
      '',
    ],
    [
      'a removal of an archived trial',
      trialOf('standard', 'expired', { archivedAt: '2026-03-02T10:00:00.000Z', removal: removal() }),
      'removalOpen',
      REMOVAL_RUNGS,
    ],
    ['an archived trial', trialOf('subscription', 'expired', { archivedAt: '2026-03-02T10:00:00.000Z' }), 'ended', ''],
  ];
  for (const [title, trial, kind, expected] of cases) {
    it(`tells of ${title} (${kind}): ${expected || 'nothing'}`, () => {
      assert.equal(written(ofKind(trial, kind)), expected);
    });
  }

  it('states a day of deletion only where it is confirmed, and only while it is ahead', () => {
    const told = (trial: Trial, now: string): readonly unknown[] =>
      dueReminders(trial, OWNER, {}, now)
        .filter(({ card }) => card.startsWith('ended'))
        .map(({ card, deletedOn }) => [card, deletedOn]);
    assert.deepEqual(told(trialOf('standard', 'running'), '2026-04-02T10:00:00.000Z'), [['ended', undefined]]);
    assert.deepEqual(told(trialOf('subscription', 'running'), '2026-04-02T10:00:00.000Z'), [['ended', '2026-05-01']]);
    assert.deepEqual(told(trialOf('subscription', 'running'), '2026-05-04T10:00:00.000Z'), [['ended', undefined]]);
    assert.deepEqual(told(paidUntil('off'), '2026-04-02T10:00:00.000Z'), [['endedPaid', undefined]]);
    assert.deepEqual(told(trialOf('subscription', 'running', { recurringBilling: 'on' }), '2026-04-02T10:00:00.000Z'), [
      ['endedRenewing', undefined],
    ]);
  });
});

describe('for whom', () => {
  const customer = { company: 'Adventure Works', country: 'DE', tenantId: ADMIN.tenantId };
  const bound = { customer, people: [ADMIN, COLLEAGUE] };
  const admitted = { ...bound, ...HANDED };

  it('the owner, and of the customer only people who are bound to the trial', () => {
    const trial = trialOf('subscription', 'running', { recurringBilling: 'on', ...HANDED });
    assert.deepEqual(recipientsOf(trial), [OWNER]);
    assert.deepEqual(recipientsOf({ ...trial, ...bound }), [OWNER, ADMIN, COLLEAGUE]);
    assert.deepEqual(ofKind({ ...trial, ...bound }, 'adminNotSignedIn', {}, COLLEAGUE), []);
    assert.equal(written(ofKind({ ...trial, ...bound }, 'autoBilling', {}, ADMIN)), '7@03-25 3@03-30 1@03-31');
    assert.deepEqual(ofKind({ ...trial, ...bound }, 'ends', {}, ADMIN), []);
  });

  it('nobody else, whoever asks', () => {
    const stranger = { tenantId: 'other-tenant', personId: OWNER.personId };
    assert.deepEqual(remindersOf(running('2026-04-01'), stranger, {}, YEAR), []);
  });

  it('the admin, by the invitation that was redeemed, is asked to attest', () => {
    const redeemed = { by: COLLEAGUE, at: '2026-03-21T10:00:00.000Z' };
    const trial = running('2026-04-01', { ...admitted, invitations: [invitation({ state: 'redeemed', redeemed })] });
    assert.deepEqual(
      [ADMIN, COLLEAGUE].map((to) => ofKind(trial, 'adminNotSignedIn', {}, to).map(({ card, action }) => `${card} ${action}`)[0]),
      ['signInAsked attest', 'signInAsked attest'],
    );
  });

  it('who asked for a removal; the customer’s people where the partner asked in their name', () => {
    const tasks = [{ task: 'rolesRemoved', hand: 'customer' }] as const;
    assert.deepEqual(recipientsOf(trialOf('standard', 'deleted', { ...bound, removal: removal({ tasks }) })), [ADMIN]);
    const asked = trialOf('standard', 'deleted', { ...bound, removal: removal({ tasks, requestedBy: OWNER }) });
    assert.deepEqual(recipientsOf(asked), [ADMIN, COLLEAGUE]);
    assert.equal(written(ofKind(asked, 'removalOpen', {}, COLLEAGUE)), REMOVAL_RUNGS);
    assert.deepEqual(ofKind(asked, 'removalOpen'), []);
  });

  it('nobody of a company the trial is not bound to any more', () => {
    const tasks = [{ task: 'rolesRemoved', hand: 'customer' }] as const;
    const trial = trialOf('subscription', 'running', { recurringBilling: 'on', ...admitted, removal: removal({ tasks }) });
    const corrected = { ...trial, customer: { ...customer, tenantId: 'another-tenant' } };
    assert.deepEqual(recipientsOf(trial), [OWNER, ADMIN, COLLEAGUE]);
    assert.deepEqual(recipientsOf(corrected), [OWNER]);
    assert.deepEqual(remindersOf(corrected, ADMIN, {}, YEAR), []);
  });

  it('who was handed the trial, from then on', () => {
    const handed = running('2026-04-01', { owner: { ...OWNER, personId: 'kim' } });
    assert.deepEqual(remindersOf(handed, OWNER, {}, YEAR), []);
    assert.equal(nextReminder(handed, handed.owner, {}, YEAR.from)?.key, 'kim|ends|15|2026-04-01');
  });

  it('each by what they set, in the agenda', () => {
    const trial = trialOf('subscription', 'running', { recurringBilling: 'on', customer, people: [ADMIN], ...HANDED });
    const settingsOf = ({ personId }: PersonRef): Settings => (personId === 'dana' ? { zone: 'Pacific/Auckland', from: 8 } : {});
    assert.deepEqual(agendaOf(trial, settingsOf, '2026-03-24T18:30:00.000Z'), [
      { to: OWNER, at: '2026-03-25T09:00:00.000Z' },
      { to: ADMIN, at: '2026-03-24T19:00:00.000Z' },
    ]);
    assert.deepEqual(
      agendaOf(trial, () => ({ stopped: true }), YEAR.from),
      [],
    );
    assert.deepEqual(agendaOf(trialOf('standard', 'abandoned'), settingsOf, YEAR.from), []);
  });
});

describe('calendars', () => {
  const cases: readonly (readonly [string, string, Settings, string, string?])[] = [
    ['in Berlin', '2026-04-14', { zone: 'Europe/Berlin' }, '15@03-30 7@04-07 1@04-13'],
    ['in Auckland', '2026-04-15', { zone: 'Pacific/Auckland' }, '15@03-31 7@04-08 3@04-13 1@04-14'],
    ['in Los Angeles', '2026-04-15', { zone: 'America/Los_Angeles' }, '15@03-31 7@04-08 3@04-13 1@04-14'],
    ['in an unknown zone, as in UTC', '2026-04-15', { zone: 'Middle/Earth' }, '15@03-31 7@04-08 3@04-13 1@04-14'],
    ['on a Sunday', '2026-04-12', { zone: 'Europe/Berlin' }, '15@03-30 7@04-07 3@04-09 1@04-10 16:00'],
    ['on a Sunday, for Auckland', '2026-04-12', { zone: 'Pacific/Auckland' }, '15@03-30 7@04-07 3@04-09 1@04-10 16:00'],
    ['on a Sunday, for Los Angeles', '2026-04-12', { zone: 'America/Los_Angeles' }, '15@03-30 7@04-06 3@04-09 1@04-10 16:00'],
    ['on a Sunday, where people work', '2026-04-12', { zone: 'Asia/Jerusalem' }, '15@03-29 7@04-05 1@04-09'],
    ['on a Saturday', '2026-04-11', { zone: 'Europe/Berlin' }, '15@03-27 7@04-07 3@04-08 1@04-10'],
    ['on a Monday: once on Friday, not twice', '2026-04-13', { zone: 'Europe/Berlin' }, '15@03-30 7@04-07 1@04-10'],
    ['on a Tuesday: once on Monday', '2026-04-14', {}, '15@03-30 7@04-07 1@04-13'],
    [
      'on Monday in Auckland’s calendar, for Los Angeles',
      '2026-04-13',
      { zone: 'America/Los_Angeles' },
      '15@03-30 7@04-06 1@04-10',
      'Pacific/Auckland',
    ],
    [
      'on Tuesday in Auckland’s calendar, for Los Angeles',
      '2026-04-14',
      { zone: 'America/Los_Angeles' },
      '15@03-30 7@04-07 1@04-10 16:00',
      'Pacific/Auckland',
    ],
    [
      'on Tuesday in Los Angeles’ calendar, for Auckland',
      '2026-04-14',
      { zone: 'Pacific/Auckland' },
      '15@03-30 7@04-07 1@04-13',
      'America/Los_Angeles',
    ],
    ['in the week after the gap of Paris', '2026-04-01', { zone: 'Europe/Paris' }, '15@03-17 7@03-25 3@03-30 1@03-31'],
    ['on the day of the gap', '2026-03-29', { zone: 'Europe/Paris' }, '15@03-16 7@03-23 3@03-26 1@03-27 16:00'],
    ['on the day of the fold of New York', '2026-11-01', { zone: 'America/New_York' }, '15@10-19 7@10-26 3@10-29 1@10-30 16:00'],
    ['on the day after the fold', '2026-11-03', { zone: 'America/New_York' }, '15@10-19 7@10-27 1@11-02'],
    [
      'with hours of one’s own',
      '2026-04-12',
      { zone: 'Europe/Berlin', from: 6, to: 10 },
      '15@03-30 06:00 7@04-07 06:00 3@04-09 06:00 1@04-10',
    ],
  ];
  for (const [title, endsOn, settings, expected, zone = 'UTC'] of cases) {
    it(`warns of an end ${title}: ${expected}`, () => {
      const trial = running(endsOn, { clocks: [clock(endsOn, 'environment', zone)] });
      assert.equal(written(ofKind(trial, 'ends', settings), workingHours(settings).zone), expected);
    });
  }

  it('keeps nine o’clock over the gap and the fold', () => {
    const instants = (endsOn: string, zone: string): readonly string[] =>
      ofKind(running(endsOn), 'ends', { zone }).map(({ at }) => at);
    assert.deepEqual(instants('2026-04-03', 'Europe/Paris').slice(1, 3), [
      '2026-03-27T08:00:00.000Z',
      '2026-03-31T07:00:00.000Z',
    ]);
    assert.deepEqual(instants('2026-11-05', 'America/New_York').slice(1, 3), [
      '2026-10-29T13:00:00.000Z',
      '2026-11-02T14:00:00.000Z',
    ]);
  });

  it('counts 29 February', () => {
    const span = { from: '2028-02-01T00:00:00.000Z', to: '2028-04-01T00:00:00.000Z' };
    const told = (endsOn: string): string => {
      const trial = trialOf('standard', 'running', {
        clocks: [clock(endsOn)],
        startedOn: '2028-02-01',
        lastUsedOn: endsOn,
        createdAt: span.from,
      });
      return written(remindersOf(trial, OWNER, {}, span).filter(({ kind }) => kind === 'ends'));
    };
    assert.equal(told('2028-03-01'), '15@02-15 7@02-23 3@02-28 1@02-29');
    assert.equal(told('2028-02-29'), '15@02-14 7@02-22 1@02-28');
  });

  it('tells that a trial ended only when the day is over for the clock and for the person', () => {
    const ended = (personZone: string, clockZone: string): string | undefined =>
      ofKind(running('2026-04-14', { clocks: [clock('2026-04-14', 'environment', clockZone)] }), 'ended', { zone: personZone })[0]
        ?.at;
    assert.equal(ended('Pacific/Auckland', 'Pacific/Auckland'), '2026-04-14T21:00:00.000Z');
    assert.equal(ended('Pacific/Auckland', 'America/Los_Angeles'), '2026-04-15T21:00:00.000Z');
    assert.equal(ended('America/Los_Angeles', 'Pacific/Auckland'), '2026-04-15T16:00:00.000Z');
  });

  it('tells of an extension only once it is open for the clock', () => {
    const trial = running('2026-04-15', { clocks: [clock('2026-04-15', 'environment', 'America/Los_Angeles')] });
    assert.equal(ofKind(trial, 'extensionOpens', { zone: 'Pacific/Auckland' })[0]?.at, '2026-04-08T21:00:00.000Z');
    assert.equal(ofKind(trial, 'extensionOpens', { zone: 'Europe/Berlin' })[0]?.at, '2026-04-08T07:00:00.000Z');
  });

  it('counts days from an instant in the person’s calendar, and names it in UTC', () => {
    const planned = trialOf('standard', 'planned', { createdAt: '2026-03-03T21:00:00.000Z' });
    for (const [zone, at] of [
      ['Pacific/Auckland', '2026-03-04T20:00:00.000Z'],
      ['America/Los_Angeles', '2026-03-04T17:00:00.000Z'],
    ] as const) {
      const [first] = ofKind(planned, 'signUpUnfinished', { zone });
      assert.deepEqual([first?.at, first?.key], [at, 'alex|signUpUnfinished|1|2026-03-03']);
    }
  });
});

describe('what was told, put off, settled and stopped', () => {
  const trial = running('2026-04-12');
  const key = (rung: number): string => reminderKey({ personId: 'alex', kind: 'ends', rung, date: '2026-04-12' });
  const due = (log: ReminderLog, now: string, changed: Trial = trial, settings: Settings = {}): string =>
    dueReminders(withLog(changed, log), OWNER, settings, now)
      .filter(({ kind }) => kind === 'ends')
      .map((reminder) => reminder.key)
      .join();

  it('sends the most urgent of several that are overdue, and none of the others', () => {
    const now = '2026-04-09T11:00:00.000Z';
    assert.equal(due(EMPTY_LOG, now), key(3));
    assert.equal(due(logSent(EMPTY_LOG, key(3), now), now), '');
    assert.equal(due(logSent(EMPTY_LOG, key(3), now), '2026-04-10T16:00:00.000Z'), key(1));
  });

  it('says nothing outside of working hours, and waits for them', () => {
    for (const now of ['2026-04-09T08:59:59.000Z', '2026-04-09T17:00:00.000Z', '2026-04-10T23:59:59.000Z']) {
      assert.equal(due(EMPTY_LOG, now), '', now);
    }
    const next = nextReminder(
      withLog(trial, logSent(EMPTY_LOG, key(15), YEAR.from)),
      OWNER,
      { off: ['extensionOpens'] },
      '2026-04-07T20:00:00.000Z',
    );
    assert.deepEqual([next?.key, next?.at], [key(7), '2026-04-08T09:00:00.000Z']);
  });

  describe('outside of working hours, where it was missed within them', () => {
    const on = (date: string, kind: ClockKind = 'environment', changes: Partial<Trial> = {}): Trial =>
      running(date, { lastUsedOn: date, clocks: [clock(date, kind)], ...changes });
    const bill = on('2026-04-15', 'subscription', { kind: 'subscription', recurringBilling: 'on' });
    // Its data is deleted 30 days after the end, on a Sunday.
    const deleted = on('2026-04-12', 'subscription', { kind: 'subscription', state: 'expired' });
    const only = (...kinds: readonly ReminderKind[]): Settings => ({ off: REMINDER_KINDS.filter((one) => !kinds.includes(one)) });
    const cases: readonly (readonly [string, Trial, Settings, string, string])[] = [
      [
        'an end on Monday waits on Friday evening, for Sunday',
        on('2026-04-13'),
        only('ends'),
        '04-10T17:30',
        'ends at 04-12T09:00',
      ],
      ['and on Sunday evening for nothing', on('2026-04-13'), only('ends'), '04-12T18:00', 'ends now'],
      ['and on Monday night for the morning', on('2026-04-13'), only('ends'), '04-13T03:00', 'ends at 04-13T09:00'],
      ['and on Monday evening for nothing', on('2026-04-13'), only('ends'), '04-13T23:00', 'ends now'],
      ['an end on Wednesday waits for nothing on Tuesday evening', on('2026-04-15'), only('ends'), '04-14T17:30', 'ends now'],
      ['nor in the zone of the person', on('2026-04-15'), { ...only('ends'), zone: 'Asia/Tokyo' }, '04-14T20:00', 'ends now'],
      ['an end on Thursday waits on Tuesday evening', on('2026-04-16'), only('ends'), '04-14T17:30', 'ends at 04-15T09:00'],
      ['a bill waits for nothing', bill, only('autoBilling'), '04-14T17:30', 'autoBilling now'],
      ['a deletion neither', deleted, only('ended'), '05-11T17:30', 'ended now'],
      [
        'an end for want of use neither',
        on('2026-06-01', 'environment', { lastUsedOn: '2026-04-01' }),
        only('idle'),
        '04-14T17:30',
        'idle now',
      ],
      ['the last day to extend waits', on('2026-04-15'), only('extensionOpens'), '04-14T17:30', 'extensionOpens at 04-15T09:00'],
      ['nobody hears who stopped the kind', on('2026-04-15'), only('idle'), '04-14T17:30', 'nothing'],
      ['nor who stopped everything', on('2026-04-15'), { stopped: true }, '04-14T17:30', 'nothing'],
      ['nor who stopped this trial', withLog(on('2026-04-15'), logStopped(EMPTY_LOG)), {}, '04-14T17:30', 'nothing'],
    ];
    for (const [title, missed, settings, at, expected] of cases)
      it(`${title}: ${expected}`, () => {
        const now = `2026-${at}:00.000Z`;
        const next = nextReminder(missed, OWNER, settings, now);
        const found = next === undefined ? 'nothing' : `${next.kind} ${next.at <= now ? 'now' : `at ${next.at.slice(5, 16)}`}`;
        assert.equal(found, expected);
        assert.equal(dueReminders(missed, OWNER, settings, now).length, found.endsWith('now') ? 1 : 0);
      });
  });

  it('says on the day itself what was missed, and after it only that it ended', () => {
    const monday = running('2026-04-13');
    assert.equal(due(EMPTY_LOG, '2026-04-13T12:00:00.000Z', monday), 'alex|ends|1|2026-04-13');
    const now = '2026-04-14T12:00:00.000Z';
    assert.equal(due(EMPTY_LOG, now, monday), '');
    assert.deepEqual(
      dueReminders(monday, OWNER, {}, now).map(({ card }) => card),
      ['ended'],
    );
  });

  it('follows a date that moved with new keys', () => {
    const extended = applyChange(trial, {
      ...{ code: 'extended', clock: 'environment', on: '2026-04-08', id: 'change-1', at: '2026-04-08T10:00:00.000Z' },
      ...{ by: OWNER, tenantId: OWNER.tenantId, trialId: trial.id, people: [] },
    });
    assert.ok(extended.kind === 'applied');
    const log = logSent(EMPTY_LOG, key(7), '2026-04-06T09:00:00.000Z');
    assert.equal(due(log, '2026-04-10T16:30:00.000Z', extended.trial), '');
    assert.equal(
      nextReminder(withLog(extended.trial, log), OWNER, { off: ['idle'] }, '2026-04-10T16:30:00.000Z')?.key,
      'alex|ends|15|2026-05-12',
    );
  });

  it('comes again after it was put off, and nothing of the same date in between', () => {
    const log = logSnoozed(logSent(EMPTY_LOG, key(7), '2026-04-06T09:00:00.000Z'), key(7), '2026-04-08T09:00:00.000Z');
    assert.equal(due(log, '2026-04-07T12:00:00.000Z'), '');
    assert.equal(due(log, '2026-04-08T09:00:00.000Z'), key(7));
    assert.equal(due(logSent(log, key(7), '2026-04-08T09:00:00.000Z'), '2026-04-08T10:00:00.000Z'), '');
    const longer = logSnoozed(log, key(7), '2026-04-10T09:00:00.000Z');
    assert.equal(due(longer, '2026-04-09T12:00:00.000Z'), '', 'the rung of 3 days waits as well');
    assert.equal(due(longer, '2026-04-10T09:00:00.000Z'), key(3));
    assert.equal(due(logSnoozed(log, key(7), '2026-04-08T20:00:00.000Z'), '2026-04-08T21:00:00.000Z'), '');
  });

  it('is never put off past its date', () => {
    const sent = logSent(EMPTY_LOG, key(3), '2026-04-09T09:00:00.000Z');
    const log = logSnoozed(sent, key(3), '2026-04-16T09:00:00.000Z');
    assert.equal(due(log, '2026-04-10T15:59:00.000Z'), '');
    assert.equal(due(log, '2026-04-10T16:00:00.000Z'), key(1));
    assert.equal(due(logSent(log, key(1), '2026-04-10T16:00:00.000Z'), '2026-04-10T16:30:00.000Z'), '');
  });

  it('does not come again at once when it was told in the last working hour', () => {
    const sent = logSent(EMPTY_LOG, key(1), '2026-04-10T16:10:00.000Z');
    assert.equal(due(logSnoozed(sent, key(1), '2026-04-13T09:00:00.000Z'), '2026-04-10T16:30:00.000Z'), '');
  });

  it('is put off by days of the person, and settled where no hour is left', () => {
    const until = (rung: number, days: number, now: string, settings: Settings = {}): string | undefined =>
      snoozeOf(trial, { key: key(rung), to: OWNER }, settings, days, now);
    assert.equal(until(15, 1, '2026-03-30T12:00:00.000Z'), '2026-03-31T09:00:00.000Z');
    assert.equal(until(15, 1, '2026-03-27T12:00:00.000Z', { zone: 'Europe/Paris' }), '2026-03-30T07:00:00.000Z');
    assert.equal(until(15, 7, '2026-03-30T23:30:00.000Z', { zone: 'Pacific/Auckland' }), '2026-04-06T21:00:00.000Z');
    assert.equal(until(3, 3, '2026-04-09T12:00:00.000Z'), '2026-04-10T16:00:00.000Z');
    assert.equal(until(1, 1, '2026-04-10T16:10:00.000Z'), undefined);
    assert.equal(snoozeOf(trial, { key: 'alex|ends|3|2026-01-01', to: OWNER }, {}, 1, YEAR.from), undefined);
  });

  it('is settled for good, and stays so when it was put off as well', () => {
    const now = '2026-04-09T11:00:00.000Z';
    assert.equal(due(logDone(EMPTY_LOG, key(3)), now), '');
    assert.equal(due(logSnoozed(logDone(EMPTY_LOG, key(3)), key(3), now), now), '');
    assert.equal(due(logDone(logDone(EMPTY_LOG, key(3)), key(3)), '2026-04-10T16:00:00.000Z'), key(1));
  });

  it('is not repeated by itself where nobody can say whether it arrived, and goes on with the next rung', () => {
    const now = '2026-04-09T11:00:00.000Z';
    const log = logUncertain(EMPTY_LOG, { kind: 'reminder', id: key(3), since: now });
    assert.deepEqual([log.sent, log.uncertain?.length], [{}, 1]);
    assert.equal(due(log, now), '');
    assert.equal(due(log, '2026-04-10T16:00:00.000Z'), key(1));
    assert.equal(logUncertain(log, { kind: 'reminder', id: key(3), since: '2026-04-10T11:00:00.000Z' }), log);
    for (const settled of [logSent(log, key(3), now), logDone(log, key(3)), logSnoozed(log, key(3), now)])
      assert.equal(settled.uncertain, undefined);
    const told = logSent(EMPTY_LOG, key(3), now);
    assert.equal(logUncertain(told, { kind: 'reminder', id: key(3), since: now }), told);
  });

  it('stops for one person, one kind or altogether', () => {
    const now = '2026-04-09T11:00:00.000Z';
    const log = logStopped(EMPTY_LOG);
    assert.equal(due(log, now), '');
    assert.equal(due(logResumed(log), now), key(3));
    assert.equal(due(logStopped(emptyLog('kim')), now), key(3));
    assert.equal(due(EMPTY_LOG, now, trial, { stopped: true }), '');
    assert.equal(due(EMPTY_LOG, now, trial, { off: ['ends'] }), '');
    assert.equal(due(EMPTY_LOG, now, trial, { off: ['idle'] }), key(3));
  });

  it('is told once of two clocks that end on one day, by the first recorded', () => {
    const clocks = [clock('2026-04-12', 'subscription'), clock('2026-04-12')];
    const told = dueReminders(running('2026-04-12', { clocks }), OWNER, { off: ['extensionOpens'] }, '2026-04-09T11:00:00.000Z');
    assert.deepEqual(
      told.map((reminder) => reminder.clock),
      ['subscription'],
    );
    assert.equal(due(EMPTY_LOG, '2026-04-09T11:00:00.000Z', running('2026-04-12', { clocks })), key(3));
    assert.equal(
      due(logSent(EMPTY_LOG, key(3), '2026-04-09T11:00:00.000Z'), '2026-04-09T11:00:00.000Z', running('2026-04-12', { clocks })),
      '',
    );
  });

  it('is not told twice when a person moves', () => {
    const log = logSent(EMPTY_LOG, key(3), '2026-04-08T21:00:00.000Z');
    assert.equal(due(log, '2026-04-09T18:00:00.000Z', trial, { zone: 'America/Los_Angeles' }), '');
  });
});

describe('keys', () => {
  it('are read back, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...REMINDER_KINDS), fc.constantFrom(1, 3, 7, 15), (personId, kind, rung) => {
        const name = { personId, kind, rung, date: '2026-04-12' };
        assert.deepEqual(readReminderKey(reminderKey(name)), name);
      }),
    );
    const bad = [
      '',
      'alex|ends|3',
      '|ends|3|2026-04-12',
      'alex|ENDS|3|2026-04-12',
      'alex|__proto__|3|2026-04-12',
      'alex|ends|03|2026-04-12',
      'alex|ends|3|12.4.2026',
      'a'.repeat(40_000),
      null,
      {},
      3,
    ];
    for (const text of bad) assert.equal(readReminderKey(text), undefined);
    fc.assert(fc.property(fc.anything(), (value) => readReminderKey(value) === undefined));
  });
});

describe('digest', () => {
  it('puts what runs out first, then what ended, then what waits', () => {
    const now = '2026-04-09T11:00:00.000Z';
    const trials = [
      running('2026-04-24', { id: 'later' }),
      running('2026-04-12', { id: 'soon' }),
      trialOf('subscription', 'running', { id: 'bill', recurringBilling: 'on', clocks: [clock('2026-04-11', 'subscription')] }),
      running('2026-04-02', { id: 'over' }),
      trialOf('standard', 'planned', { id: 'planned' }),
      running('2026-05-24', { id: 'credit', buying: 'web' }),
    ];
    const all = trials.flatMap((trial) => dueReminders(trial, OWNER, { off: ['idle', 'extensionOpens'] }, now));
    const order = [
      'bill autoBilling',
      'soon ends',
      'over ended',
      'later ends',
      'planned signUpUnfinished',
      'credit creditMissing',
    ];
    for (const list of [all, all.toReversed(), [...all, ...all]]) {
      assert.deepEqual(
        digest(list).map(({ trialId, kind }) => `${trialId} ${kind}`),
        order,
      );
    }
    assert.deepEqual(digest([]), []);
  });

  it('gives cards codes and dates, no sentence and no count of days', () => {
    const [reminder] = dueReminders(running('2026-04-12'), OWNER, { off: ['extensionOpens'] }, '2026-04-09T11:00:00.000Z');
    assert.ok(reminder);
    assert.deepEqual(reminderLine(reminder), {
      ...{ key: 'alex|ends|3|2026-04-12', kind: 'ends', rung: 3, when: 'before', date: '2026-04-12', clock: 'environment' },
      ...{ trialId: 'trial-1', card: 'ends', action: 'activated' },
    });
  });
});

describe('over any outages, in any zone', () => {
  const DAY = fc.integer({ min: -20, max: 60 }).map((days) => addDays('2026-04-01', days));
  const ZONE = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Auckland', 'America/Los_Angeles', 'Asia/Jerusalem', 'nonsense');
  const CLOCK = fc.record({
    kind: fc.constantFrom('environment', 'subscription'),
    endsOn: DAY,
    zone: ZONE,
    source: fc.constant('person'),
  });
  const TRIAL = fc
    .record({
      kind: fc.constantFrom(...KINDS),
      state: fc.constantFrom(...STATES),
      start: fc.constantFrom('new', 'paid'),
      recurringBilling: fc.constantFrom('on', 'off', 'unknown'),
      buying: fc.constantFrom('web', 'cspUs'),
      identity: fc.constantFrom('customer', 'partner'),
      lastUsedOn: DAY,
      clocks: fc.uniqueArray(CLOCK, { maxLength: 2, selector: ({ kind }) => kind }),
      credit: fc.constantFrom(undefined, credit('planned'), credit('waiting')),
      removal: fc.constantFrom(undefined, removal()),
    })
    .map(({ kind, state, credit: noted, removal: asked, ...rest }) =>
      trialOf(kind, state, {
        ...rest,
        ...(noted ? { credit: noted } : {}),
        ...(asked ? { removal: asked } : {}),
      }),
    );
  const SETTINGS: fc.Arbitrary<Settings> = fc.record({
    zone: ZONE,
    from: fc.integer({ min: 0, max: 12 }),
    to: fc.integer({ min: 13, max: 24 }),
  });
  /** Minutes from one look at what is due to the next: mostly hours, sometimes weeks. */
  const TICKS = fc.array(fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 40_000 })), {
    minLength: 5,
    maxLength: 15,
  });

  function ticks(steps: readonly number[]): readonly string[] {
    return steps
      .reduce<readonly number[]>((all, step) => [...all, (all.at(-1) ?? Date.parse(YEAR.from)) + step * 60_000], [])
      .map((at) => new Date(at).toISOString());
  }

  it('nothing is told outside of working hours, after the date it warns of, or twice', () => {
    fc.assert(
      fc.property(TRIAL, SETTINGS, TICKS, (trial, settings, steps) => {
        let log = EMPTY_LOG;
        for (const now of ticks(steps)) {
          for (const reminder of dueReminders(withLog(trial, log), OWNER, settings, now)) {
            assert.ok(isWorking(now, workingHours(settings)) || isUrgent(trial, reminder, settings, now), reminder.key);
            assert.ok(!(reminder.key in log.sent), reminder.key);
            assert.ok(reminder.at <= now);
            assertTimely(trial, reminder, settings, now);
            log = logSent(log, reminder.key, now);
          }
          assert.deepEqual(dueReminders(withLog(trial, log), OWNER, settings, now), []);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('what is due stays due until it is told, gives way to something more urgent, or is too late', () => {
    fc.assert(
      fc.property(TRIAL, SETTINGS, TICKS, (trial, settings, steps) => {
        let before: readonly Reminder[] = [];
        for (const now of ticks(steps).filter((at) => isWorking(at, workingHours(settings)))) {
          const due = dueReminders(trial, OWNER, settings, now);
          for (const { kind, date, when, rung, key } of before) {
            const isThere = due.some(
              (one) => one.kind === kind && one.date === date && one.when === when && isAsUrgent(one, rung),
            );
            assert.ok(isThere || isOver(trial, { date, when }, settings, now), key);
          }
          before = due;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('what comes next is what is due then, and nothing is due before', () => {
    fc.assert(
      fc.property(
        TRIAL,
        SETTINGS,
        fc.integer({ min: 0, max: 150_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (trial, settings, minutes, part) => {
          const [now = ''] = ticks([minutes]);
          const next = nextReminder(trial, OWNER, settings, now);
          const between = new Date(
            Date.parse(now) + part * (Date.parse(next?.at ?? '2027-12-01T00:00:00.000Z') - Date.parse(now)) * 0.999,
          );
          if (next === undefined || next.at > now)
            assert.deepEqual(dueReminders(trial, OWNER, settings, between.toISOString()), []);
          if (next === undefined) return;
          const then = next.at > now ? next.at : now;
          assert.ok(dueReminders(trial, OWNER, settings, then).some(({ key }) => key === next.key));
        },
      ),
      { numRuns: 60 },
    );
  });

  function isAsUrgent(one: Reminder, rung: number): boolean {
    return one.when === 'before' ? one.rung <= rung : one.rung >= rung;
  }

  function zonesOf(trial: Trial, settings: Settings): readonly string[] {
    return [...trial.clocks.map(({ zone }) => zone), workingHours(settings).zone];
  }

  function isOver(trial: Trial, { date, when }: Pick<Reminder, 'date' | 'when'>, settings: Settings, now: string): boolean {
    return when === 'before' && zonesOf(trial, settings).some((zone) => now >= startOfDay(addDays(date, 1), zone));
  }

  /** Something is lost on the date, which begins within 24 hours or has begun, and no working hour is left before it. */
  function isUrgent(trial: Trial, { kind, date, when, clock: which }: Reminder, settings: Settings, now: string): boolean {
    const zone = trial.clocks.find((one) => one.kind === which)?.zone ?? workingHours(settings).zone;
    const begins = startOfDay(date, zone);
    const isGrave = when === 'before' && ['ends', 'ended', 'autoBilling', 'idle'].includes(kind);
    return isGrave && Date.parse(begins) - Date.parse(now) <= 86_400_000 && nextWorking(now, workingHours(settings)) >= begins;
  }

  function assertTimely(trial: Trial, { kind, date, when, clock: which, key }: Reminder, settings: Settings, now: string): void {
    const zone = trial.clocks.find((one) => one.kind === which)?.zone ?? workingHours(settings).zone;
    if (when === 'before') assert.ok(now < startOfDay(addDays(date, 1), zone), key);
    else if (kind === 'ended') assert.ok(now >= startOfDay(addDays(date, 1), zone), key);
  }
});

describe('the customer’s people', () => {
  const people = [ADMIN, COLLEAGUE];
  const GUEST: PersonRef = { tenantId: 'other-tenant', personId: 'gil' };
  const customer = { company: 'Adventure Works', country: 'DE', tenantId: 'customer-tenant' };
  const CLOCKS: readonly (readonly [ReminderKind, TrialKind, TrialState, Partial<Trial>, string])[] = [
    ['ends', 'standard', 'running', {}, '15@03-17 7@03-25 3@03-30 1@03-31'],
    ['ended', 'standard', 'running', {}, '1@04-02'],
    ['extensionOpens', 'standard', 'running', {}, '7@03-25'],
    ['autoBilling', 'subscription', 'running', { recurringBilling: 'on' }, '7@03-25 3@03-30 1@03-31'],
    ['turnedPaid', 'subscription', 'running', ORDER, '1@04-02 3@04-06 6@04-07'],
    ['idle', 'standard', 'running', { lastUsedOn: '2026-03-05' }, '7@03-12 1@03-18'],
    ['signUpUnfinished', 'standard', 'planned', {}, ''],
    ['creditUndecided', 'standard', 'running', WAITING, ''],
    ['transferNotBegun', 'standard', 'running', { identity: 'handOver' }, ''],
  ];
  const REVIEWS = '91@06-01 182@08-31 273@11-30 364@03-01';
  const at = '2026-03-20T10:00:00.000Z';
  const settled = removal({ scope: 'all', completedAt: at, tasks: [] });
  const review = { answer: 'needed', by: ADMIN, at } as const;
  const QUARTERS: readonly (readonly [string, Partial<Trial>, string])[] = [
    ['since somebody came', {}, REVIEWS],
    ['since the last answer', { review }, '91@06-19 182@09-18 273@12-18'],
    ['not while a removal is open', { removal: removal() }, ''],
    ['not once all was removed', { removal: settled }, ''],
    [
      'again where somebody answered since',
      { removal: settled, review: { ...review, at: '2026-03-21T10:00:00.000Z' } },
      '91@06-22 182@09-21 273@12-21',
    ],
    ['of what left the partner’s lists', { archivedAt: at }, REVIEWS],
  ];

  for (const [name, changes, expected] of QUARTERS)
    it(`are asked every quarter who still has access: ${name}`, () => {
      const found = STATES.map((state) =>
        written(ofKind(trialOf('standard', state, { ...BOUND, ...changes }), 'accessReview', {}, ADMIN)),
      );
      assert.deepEqual(
        found,
        STATES.map(() => expected),
      );
    });

  for (const [kind, trialKind, state, changes, expected] of CLOCKS)
    it(`hear of ${kind} ${expected === '' ? 'never, for that is the partner’s' : 'as the partner does'}`, () => {
      const trial = trialOf(trialKind, state, { ...changes, customer, people: [...people, GUEST] });
      const found = [...people, GUEST].map((to) => written(ofKind(trial, kind, {}, to)));
      assert.deepEqual(found, [expected, expected, '']);
    });

  it('are woken, each once, and nobody of another tenant is', () => {
    const trial = trialOf('standard', 'running', { customer, people: [ADMIN, COLLEAGUE, GUEST] });
    assert.deepEqual(recipientsOf(trial), [OWNER, ADMIN, COLLEAGUE]);
    const { tenantId: _none, ...unbound } = customer;
    assert.deepEqual(recipientsOf({ ...trial, customer: unbound }), [OWNER]);
  });

  it('switch it off as everybody does: a kind, this trial, or all', () => {
    const trial = trialOf('standard', 'running', { customer, people });
    assert.equal(written(ofKind(trial, 'ends', { off: ['ends'] }, COLLEAGUE)), '');
    assert.equal(written(ofKind(trial, 'ends', { stopped: true }, COLLEAGUE)), '');
    const stopped = withLog(trial, logStopped(emptyLog(COLLEAGUE.personId, COLLEAGUE.tenantId)));
    assert.equal(written(ofKind(stopped, 'ends', {}, COLLEAGUE)), '');
    assert.notEqual(written(ofKind(stopped, 'ends', {}, ADMIN)), '');
  });

  it('look at the trial where only the partner can note it', () => {
    const trial = trialOf('standard', 'active', { customer, people, kind: 'standard' });
    const actions = (to: PersonRef) => [...new Set(ofKind(trial, 'ends', {}, to).map(({ action }) => action))];
    assert.deepEqual([actions(OWNER), actions(COLLEAGUE)], [['converted'], ['trial']]);
  });

  it('hear of a trial that the partner put out of its lists', () => {
    const trial = trialOf('standard', 'expired', {
      ...{ customer, people, archivedAt: '2026-03-16T10:00:00.000Z', product: 'businessCentral' },
    });
    assert.deepEqual([written(ofKind(trial, 'ended')), written(ofKind(trial, 'ended', {}, ADMIN))], ['', '14@06-16 3@06-29']);
  });

  it('of a record of their own hear of all of it, and of what only a partner could do once their own part is done', () => {
    const own = { partnerTenantId: 'customer-tenant', keeper: 'customer', customer, people: [ADMIN], owner: ADMIN } as const;
    const trial = trialOf('standard', 'running', { ...own, removal: removal() });
    const left = removal({ tasks: [{ task: 'relationshipEnded', hand: 'partner' }] });
    assert.deepEqual(recipientsOf(trial), [ADMIN]);
    const told = [trial, { ...trial, removal: left }].map((one) => written(ofKind(one, 'removalOpen', {}, ADMIN)));
    assert.deepEqual(told, [REMOVAL_RUNGS, REMOVAL_RUNGS]);
    assert.equal(written(ofKind({ ...trial, state: 'planned' }, 'signUpUnfinished', {}, ADMIN)), '1@03-03 7@03-09');
    const open = { ...trial, partner: { tenantId: 'partner-tenant', people: [OWNER] } };
    assert.deepEqual(recipientsOf(open), [OWNER, ADMIN]);
    const joinedTo = { tenantId: 'partner-tenant', trialId: 'other', by: ADMIN, at: '2026-03-20T10:00:00.000Z' };
    assert.deepEqual(ofKind(trial, 'accessReview', {}, ADMIN), [], 'there is no partner to ask about');
    assert.deepEqual([recipientsOf({ ...open, joinedTo }), ofKind({ ...open, joinedTo }, 'ends', {}, ADMIN)], [[], []]);
  });
});
