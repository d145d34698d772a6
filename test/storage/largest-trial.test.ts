/** The largest trial there can be stays well below what a column and a transaction hold. */

import { deepEqual, ok, equal, rejects } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import { hasCode } from '../../src/domain/errors';
import type { RecordedChange } from '../../src/domain/record/changes';
import { addDays } from '../../src/domain/time/calendar';
import { OPEN_INVITATIONS, PEOPLE_ON_TRIAL, type Invitation } from '../../src/domain/invitation/invitation';
import { logOf } from '../../src/domain/record/rules/reminder-logs';
import { logUncertain, REMINDER_KINDS, reminderKey, emptyLog, logDone, logSent } from '../../src/domain/reminders/reminder-log';
import { pruned } from '../../src/domain/record/rules/reminder-pruning';
import { agendaIn } from '../../src/domain/watch/agenda';
import { agendaOf, dueReminders } from '../../src/domain/watch/reminders';
import { REMOVAL_TASKS } from '../../src/domain/access/removal';
import { applyChange } from '../../src/domain/record/transitions';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { DueTable } from '../../src/storage/due-table';
import { logRow } from '../../src/storage/log-rows';
import { listedOf, portfolioRow } from '../../src/storage/portfolio-rows';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import type { Table } from '../../src/storage/table';
import { TimedTable } from '../../src/storage/timed-table';
import { TrialTables } from '../../src/storage/trial-tables';
import { trialRow } from '../../src/storage/trial-rows';
import { sampleTrial } from '../domain/record/trial-samples';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { collected } from '../kit/storage/due-samples';
import { tapped } from '../kit/storage/tapped';
import { part, times } from '../kit/sweep';
import { WAIT_MS } from '../run/time-limits';

/** Of the 32,768 characters of a column. */
const MOST = 20_000;
const PARTNER = '11111111-1111-4111-8111-111111111111';
const CUSTOMER = '22222222-2222-4222-8222-222222222222';
const LONG = 'Ł\u0301'.repeat(57) + 'x';
const AT = '2026-03-02T09:00:00.000Z';

const person = (tenantId: string, n: number): PersonRef => ({
  tenantId,
  personId: `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`,
});
const owner = person(PARTNER, 1);
const people = Array.from({ length: PEOPLE_ON_TRIAL }, (_, n) => person(CUSTOMER, 100 + n));
const by = (one: PersonRef) => ({ by: one, at: AT });

const DOMAIN = `${'a'.repeat(249)}.com`;
const ELSEWHERE = '33333333-3333-4333-8333-333333333333';

const invitation = (n: number) => ({
  ...{
    id: `eeeeeeee-0000-4000-8000-${String(n).padStart(12, '0')}`,
    invited: person(PARTNER, 200 + n),
    as: 'admin' as const,
    by: owner,
  },
  ...{ at: AT, expiresAt: AT },
});

/** Half of them not redeemed yet, each for a domain as long as one can be; and as many people ask to be let in as may. */
function waiting(): Partial<Trial> {
  const half = people.slice(OPEN_INVITATIONS);
  const redeemed = half.map((one, n): Invitation => ({
    ...invitation(n),
    state: 'redeemed',
    redeemed: { ...by(one), proof: 'invitedDomain' },
  }));
  const open = Array.from({ length: OPEN_INVITATIONS }, (_, n): Invitation => ({
    ...invitation(100 + n),
    for: { domain: DOMAIN, tenantId: CUSTOMER },
    state: 'open',
  }));
  let trial: Trial = { ...largest(), people: half, invitations: [...redeemed, ...open] };
  for (const { id } of open)
    for (let n = 0; n < 4; n++) {
      const asker = person(ELSEWHERE, n);
      const now = '2026-03-01T09:00:00.000Z';
      trial = after(
        trial,
        change(trial, asker, now, { code: 'invitationAsked', invitation: id, because: 'otherTenant', domain: DOMAIN }),
      );
      const answer = n === 0 ? 'yes' : 'no';
      trial = after(trial, change(trial, owner, now, { code: 'askerAnswered', invitation: id, asker, answer }));
    }
  return { people: half, invitations: trial.invitations ?? [] };
}

function settledTasks() {
  return Array.from({ length: 25 }, (_, n) => ({
    ...{ task: REMOVAL_TASKS[n % REMOVAL_TASKS.length]!, hand: 'customer' as const },
    settled: { outcome: 'notNeeded' as const, ...by(people[n]!) },
  }));
}

function credited(): NonNullable<Trial['credit']> {
  const partner = {
    name: LONG,
    partnerId: '123456789',
    city: LONG,
    country: 'PL',
    phone: '+481234567890',
    mbsNumber: '4012345678',
  };
  return {
    partner,
    route: 'cpor',
    productLine: LONG,
    organization: LONG,
    status: 'waiting',
    claim: LONG,
    ...by(owner),
    decidedOn: '2026-03-02',
  };
}

/** Every list as long as it may become, every text as long as it may be typed. */
function largest(): Trial {
  const invitations = people.map((one, n): Invitation => ({
    ...invitation(n),
    state: 'redeemed',
    redeemed: { ...by(one), proof: 'invitedDomain' },
  }));
  const lines = ['systemAdmin', 'signedIn', 'billingAdmin', 'twoPeople', 'signUpKnown', 'payment'] as const;
  return sampleTrial({
    id: 'dddddddd-0000-4000-8000-000000000001',
    partnerTenantId: PARTNER,
    customer: {
      company: LONG,
      country: 'PL',
      domain: DOMAIN,
      tenantId: CUSTOMER,
      boundBy: { how: 'invitedDomain', ...by(owner) },
      registrationNumber: LONG,
    },
    owner,
    contact: person(PARTNER, 2),
    signUpAccount: person(PARTNER, 3),
    identity: 'handOver',
    terms: by(owner),
    environmentUrl: `https://${'a'.repeat(240)}.crm.dynamics.com`,
    subscriptionId: LONG,
    clocks: (['environment', 'subscription'] as const).map((kind) => ({
      kind,
      endsOn: '2026-03-31',
      zone: 'America/Argentina/ComodRivadavia',
      source: 'computed',
    })),
    people,
    invitations,
    removal: { id: LONG, scope: 'all', requestedBy: owner, requestedAt: AT, tasks: settledTasks() },
    credit: credited(),
    ownership: {
      ...{
        stage: 'named',
        admin: person(PARTNER, 4),
        namedAt: AT,
        account: LONG,
        lines: Object.fromEntries(lines.map((line) => [line, by(owner)])),
      },
      attestation: { kind: 'partners', seenBy: owner, confirmedBy: person(PARTNER, 5), at: AT },
    },
    lastUsedOn: '2026-03-02',
  });
}

/** As many as an older release let onto a trial. */
const FORTY = Array.from({ length: 40 }, (_, n) => person(CUSTOMER, 400 + n));
const INVITERS = Array.from({ length: OPEN_INVITATIONS }, (_, n) => person(PARTNER, 500 + n));
const HANDED_BY = person(PARTNER, 600);

/** Everybody there can be: whoever looks after it is of a tenant that is the partner's no longer, and each of those who invited is another. */
function crowded(): Trial {
  const { ownership, removal, ...trial } = largest();
  return {
    ...trial,
    people: FORTY,
    owner: person(ELSEWHERE, 1),
    preparedBy: HANDED_BY,
    terms: by(person(PARTNER, 601)),
    ownership: { ...ownership!, namedBy: person(PARTNER, 602) },
    invitations: INVITERS.map((one, n) => ({
      ...invitation(700 + n),
      by: one,
      state: 'open',
      expiresAt: '2026-06-01T09:00:00.000Z',
    })),
    removal: { ...removal!, requestedBy: FORTY[0]!, tasks: [{ task: 'rolesRemoved', hand: 'customer' }] },
  };
}

/** One after the other: what all are told, and what moves the trial in its portfolio. */
const NEWS: readonly (readonly [PersonRef, object])[] = [
  [HANDED_BY, { code: 'transferRequested', admin: person(PARTNER, 4).personId }],
  [FORTY[1]!, { code: 'extended', clock: 'environment', on: '2026-03-04' }],
  [HANDED_BY, { code: 'adminReplaced', admin: person(CUSTOMER, 480), before: person(PARTNER, 4).personId }],
  [FORTY[0]!, { code: 'removalTaskSettled', removal: LONG, task: 'rolesRemoved', outcome: 'done' }],
  [FORTY[1]!, { code: 'expired' }],
];

/** What everybody is told, and what few are; all of it in a long run. */
const SOME_NEWS = times(3, NEWS.length);

const asWritten = (agenda: ReturnType<typeof agendaIn>): readonly string[] =>
  agenda.map(({ to, at }) => `${to.personId} ${at}`).toSorted();

/** A record of its own, the keys it holds, and how much each of its transactions did. */
async function crowdedRecord({ connectionString }: Azurite, written: () => void = () => undefined) {
  const open = await tableOpener({ kind: 'connectionString', connectionString }, `L${randomBytes(4).toString('hex')}`);
  const clients = { trials: open('trials'), people: open('people'), hints: open('hints') };
  await ensureTables([...Object.values(clients), open('due')]);
  const writes: number[] = [];
  const counted = tapped(clients.trials, async ({ method, actions = [] }, next) => {
    writes.push(actions.length);
    const answer = await next();
    if (method !== 'GET') written();
    return answer;
  });
  const schedule = { next: (trial: Trial) => Promise.resolve(agendaOf(trial, () => ({}), AT)) };
  const consequences = { due: new DueTable(open('due'), WAIT_MS), schedule };
  const trials = new TrialTables({ ...clients, trials: counted }, { consequences, timeoutMs: WAIT_MS });
  const rows = async (): Promise<readonly string[]> =>
    (await collected(clients.trials.listEntities())).map(({ rowKey = '' }) => rowKey);
  return { trials, rows, writes };
}

const change = (trial: Trial, one: PersonRef, at: string, told: object): RecordedChange =>
  ({
    id: randomBytes(16).toString('hex'),
    at,
    by: one,
    tenantId: PARTNER,
    trialId: trial.id,
    people: [],
    ...told,
  }) as unknown as RecordedChange;

function after(trial: Trial, told: RecordedChange): Trial {
  const applied = applyChange(trial, told);
  return applied.kind === 'applied' ? applied.trial : trial;
}

/** One day: whoever is to be told something is told, and puts it off, settles it, or does nothing about it. */
function day(trial: Trial, one: PersonRef, at: string, n: number): Trial {
  return dueReminders(trial, one, {}, at).reduce((before, { key }) => {
    const told = after(before, change(before, one, at, { code: 'reminded', keys: [key] }));
    if (n % 3 === 0)
      return after(
        told,
        change(told, one, at, { code: 'reminderSnoozed', keys: [key], until: `${addDays(at.slice(0, 10), 2)}T09:00:00.000Z` }),
      );
    return n % 3 === 1 ? after(told, change(told, one, at, { code: 'reminderDone', keys: [key] })) : told;
  }, trial);
}

/** The longest column of a row. */
const length = (row: object): number =>
  Math.max(...Object.values(row).map((column: unknown) => (typeof column === 'string' ? column.length : 0)));

/** Longer than what was told is remembered; two years in a long run. */
const DAYS = times(150, 730);

describe('the largest trial', () => {
  it(`stays below 20,000 characters a row, after ${DAYS} days of life`, () => {
    let trial: Trial = largest();
    for (let n = 0; n < DAYS; n++) {
      const at = `${addDays('2026-03-02', n)}T10:00:00.000Z`;
      if (n % 8 === 0) trial = after(trial, change(trial, owner, at, { code: 'useNoted', on: at.slice(0, 10) }));
      if (n % 25 === 0)
        trial = { ...trial, clocks: trial.clocks.map((clock) => ({ ...clock, endsOn: addDays(at.slice(0, 10), 20) })) };
      if (n % 60 === 0)
        trial = {
          ...trial,
          removal: { ...trial.removal!, requestedAt: at, tasks: trial.removal!.tasks.map(({ settled: _, ...task }) => task) },
        };
      for (const one of n % 7 === 0 ? [owner, ...people.slice(0, 3)] : [owner]) trial = day(trial, one, at, n);
    }
    const told = Object.keys(logOf(trial, owner.personId).sent).length;
    ok(told > 20, `${told} reminders are remembered`);
    const sizes = {
      trial: length(trialRow({ ...trial, ...largest(), logs: trial.logs ?? [] })),
      logs: (trial.logs ?? []).map((log) => length(logRow(trial, log))),
    };
    ok(sizes.trial < MOST, `${sizes.trial} characters of the trial`);
    const asked = length(trialRow({ ...trial, ...largest(), ...waiting(), logs: trial.logs ?? [] }));
    ok(asked < MOST, `${asked} characters of the trial while people wait`);
    ok(Math.max(...sizes.logs) < MOST, `${Math.max(...sizes.logs)} characters of a person`);
  });

  it('stays below them with as many reminders of one person as a log remembers', () => {
    const trial = largest();
    const keys = Array.from({ length: 400 }, (_, n) =>
      reminderKey({ personId: owner.personId, kind: REMINDER_KINDS[n % 12]!, rung: 30, date: addDays('2026-03-02', n % 90) }),
    );
    const full = keys.reduce((log, key) => logDone(logSent(log, key, AT), key), emptyLog(owner.personId, PARTNER));
    const short = pruned(full, trial, '2026-03-02');
    const doubtful = keys.reduce((log, id) => logUncertain(log, { kind: 'reminder', id: `${id}x`, since: AT }), short);
    equal(Object.keys(short.sent).length, 100);
    const size = length(logRow(trial, doubtful));
    ok(size < MOST, `${size} characters`);
  });

  it('is written whatever happens to it, also where an older release let it grow: all are told, all are woken, its index moves', async () => {
    const azurite = await startAzurite();
    const { trials, rows, writes } = await crowdedRecord(azurite);
    let trial = crowded();
    equal((await trials.record(change(trial, HANDED_BY, AT, { code: 'created', trial }))).kind, 'done');
    const told: number[] = [];
    for (const [n, [one, what]] of NEWS.slice(0, SOME_NEWS).entries()) {
      const next = change(trial, one, `2026-03-${String(n + 3).padStart(2, '0')}T09:00:00.000Z`, what);
      const outcome = await trials.record(next);
      if (outcome.kind !== 'done') throw new Error(`${next.code}: ${JSON.stringify(outcome)}`);
      const keys = await rows();
      told.push(keys.filter((key) => key.startsWith('n_') && key.includes(next.id)).length);
      ({ trial } = outcome);
      const listed = listedOf(trial).map((beginning) => portfolioRow(trial, beginning).rowKey);
      deepEqual(keys.filter((key) => /^[acmopwx]_/u.test(key)).toSorted(), listed.toSorted(), next.code);
      deepEqual(asWritten(agendaIn(trial)), asWritten(agendaOf(trial, () => ({}), AT)), next.code);
    }
    deepEqual(told, [47, 8, 47, 47, 8].slice(0, SOME_NEWS));
    equal((await rows()).filter((key) => key.startsWith('r_')).length, FORTY.length + INVITERS.length + 3, 'all are woken');
    ok(Math.max(...writes) <= 100, `${Math.max(...writes)} in one transaction`);
    await azurite.close();
  });

  it('has its index right after a round, wherever the process was killed in a change that is too much for one transaction', async () => {
    const azurite = await startAzurite();
    for (const death of part([1, 2, 3, 4], 4, 3)) {
      let calls = Number.NEGATIVE_INFINITY;
      const { trials, rows } = await crowdedRecord(azurite, () => {
        if (++calls === death) throw new Error('killed');
      });
      const trial = crowded();
      await trials.record(change(trial, HANDED_BY, AT, { code: 'created', trial }));
      calls = 0;
      const next = change(trial, FORTY[1]!, '2026-03-04T09:00:00.000Z', { code: 'expired' });
      await rejects(trials.record(next), /killed/u);
      calls = Number.NEGATIVE_INFINITY;
      await trials.rebuildPortfolios(() => false);
      const now = await trials.get(PARTNER, trial.id);
      const listed = listedOf(now!).map((beginning) => portfolioRow(trial, beginning).rowKey);
      deepEqual((await rows()).filter((key) => /^[acmopwx]_/u.test(key)).toSorted(), listed.toSorted(), `at ${death}`);
      ok(['done', 'already'].includes((await trials.record(next)).kind));
    }
    await azurite.close();
  });

  it('says so where a change needs more rows than a transaction takes', async () => {
    const table = new TimedTable({} as Table);
    const actions = Array.from({ length: 101 }, (_, n): TransactionAction => [
      'create',
      { partitionKey: 'p', rowKey: String(n) },
    ]);
    const isTooLarge = (error: unknown): boolean => hasCode(error, 'TRANSACTION_TOO_LARGE') && String(error).includes('101');
    await rejects(table.commit(actions), isTooLarge);
    await rejects(table.apply(actions), isTooLarge);
  });

  it('has no list without a bound', () => {
    const at = '2026-03-03T09:00:00.000Z';
    const invited = (n: number) => ({
      code: 'invited',
      invitation: `i${n}`,
      invited: person(PARTNER, n),
      as: 'colleague',
      expiresAt: '2026-04-01T09:00:00.000Z',
    });
    let trial: Trial = sampleTrial({ partnerTenantId: PARTNER, owner });
    for (let n = 0; n < OPEN_INVITATIONS; n++) trial = after(trial, change(trial, owner, at, invited(n)));
    equal(refusalOf(trial, change(trial, owner, at, invited(99))), 'tooManyInvitations');
    const full = sampleTrial({
      partnerTenantId: PARTNER,
      owner,
      people,
      customer: { company: 'x', country: 'DE', tenantId: CUSTOMER },
    });
    equal(refusalOf(full, change(full, owner, at, invited(1))), 'tooManyPeople');
    const open = { ...full, invitations: trial.invitations! };
    const stranger = person(CUSTOMER, 999);
    equal(refusalOf(open, change(open, stranger, at, { code: 'invitationRedeemed', invitation: 'i0' })), 'tooManyPeople');
    equal(refusalOf(open, change(open, people[0]!, at, { code: 'invitationRedeemed', invitation: 'i0' })), undefined);
  });
});

function refusalOf(trial: Trial, told: RecordedChange): string | undefined {
  const applied = applyChange(trial, told);
  return applied.kind === 'refused' ? applied.refusal : undefined;
}
