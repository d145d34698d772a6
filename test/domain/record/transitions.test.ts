import assert from 'node:assert/strict';
import type { RecordedChange } from '../../../src/domain/record/changes';
import type { Refusal } from '../../../src/domain/record/refusal';
import { applyChange, possibleChanges, whyNot } from '../../../src/domain/record/transitions';
import { timelineEntry } from '../../../src/domain/record/timeline';
import type { Trial } from '../../../src/domain/record/trial';
import type { TrialState } from '../../../src/domain/record/terms';
import { sampleTrial } from './trial-samples';

const STATES: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];
const BY = { tenantId: 'partner-tenant', personId: 'kim' };
const HEAD = {
  id: 'change-1',
  at: '2026-03-20T10:00:00.000Z',
  by: BY,
  tenantId: 'partner-tenant',
  trialId: 'trial-1',
  people: [],
} as const;

type Parts = RecordedChange extends infer C ? (C extends RecordedChange ? Omit<C, keyof typeof HEAD> : never) : never;

function change(parts: Parts): RecordedChange {
  return { ...HEAD, ...parts };
}

/** Every change against every state, in the order of STATES: the state afterwards, or the refusal. */
const table: readonly (readonly [Parts, readonly (TrialState | Refusal)[]])[] = [
  [
    { code: 'ready', startedOn: '2026-03-20', clocks: [] },
    ['running', 'notPlanned', 'notPlanned', 'notPlanned', 'notPlanned', 'notPlanned'],
  ],
  [
    { code: 'extended', clock: 'environment', on: '2026-03-28' },
    ['notRunning', 'running', 'active', 'notRunning', 'notRunning', 'notRunning'],
  ],
  [{ code: 'converted', on: '2026-03-30' }, ['notPaid', 'notPaid', 'active', 'notPaid', 'notPaid', 'notPaid']],
  [
    { code: 'activated', since: '2026-03-28', route: 'web' },
    ['active', 'active', 'alreadyPaid', 'active', 'alreadyPaid', 'alreadyPaid'],
  ],
  [
    { code: 'purchaseCorrected', since: '2026-03-27', route: 'web', before: '2026-03-28' },
    ['notPaid', 'notPaid', 'notPaid', 'notPaid', 'notPaid', 'notPaid'],
  ],
  [{ code: 'expired' }, ['notRunning', 'expired', 'notRunning', 'notRunning', 'notRunning', 'notRunning']],
  [{ code: 'abandoned' }, ['abandoned', 'abandoned', 'alreadyEnded', 'abandoned', 'alreadyEnded', 'alreadyEnded']],
  [{ code: 'deleted' }, ['deleted', 'deleted', 'deleted', 'deleted', 'deleted', 'alreadyDeleted']],
  [
    { code: 'startCorrected', startedOn: '2026-03-03' },
    ['notStarted', 'running', 'active', 'expired', 'notStarted', 'notStarted'],
  ],
  [
    { code: 'domainCorrected', domain: 'adventure-works.com' },
    ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'],
  ],
  [{ code: 'handed', to: BY }, ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted']],
  [
    { code: 'creditSettled', status: 'waiting' },
    ['nothingFiled', 'nothingFiled', 'nothingFiled', 'nothingFiled', 'alreadyEnded', 'alreadyEnded'],
  ],
  [{ code: 'archived' }, ['stillOpen', 'stillOpen', 'active', 'expired', 'abandoned', 'deleted']],
  [{ code: 'unarchived' }, ['nothingNew', 'nothingNew', 'nothingNew', 'nothingNew', 'nothingNew', 'nothingNew']],
];

function applied(trial: Trial, parts: Parts): Trial {
  const result = applyChange(trial, change(parts));
  assert.equal(result.kind, 'applied');
  return result.trial;
}

describe('transitions of a trial', () => {
  for (const [parts, expected] of table) {
    STATES.forEach((state, index) => {
      const after = expected[index];
      it(`${parts.code} of a trial that is ${state}: ${after ?? ''}`, () => {
        const result = applyChange(sampleTrial({ state }), change(parts));
        assert.equal(result.kind === 'applied' ? result.trial.state : result.refusal, after);
        const possible: readonly string[] = possibleChanges(sampleTrial({ state }));
        assert.equal(possible.includes(parts.code), result.kind === 'applied');
      });
    });
  }

  it('notes when a trial changed, and changes nothing of the one handed in', () => {
    const before = Object.freeze(sampleTrial());
    assert.equal(applied(before, { code: 'abandoned' }).changedAt, HEAD.at);
    assert.equal(before.state, 'running');
  });

  it('creates once', () => {
    const trial = sampleTrial();
    const created = change({ code: 'created', trial });
    assert.deepEqual(applyChange(undefined, created), { kind: 'applied', trial });
    assert.deepEqual(applyChange(trial, created), { kind: 'refused', refusal: 'alreadyRecorded' });
  });

  it('finds no trial to change', () => {
    assert.deepEqual(applyChange(undefined, change({ code: 'expired' })), { kind: 'refused', refusal: 'notFound' });
  });

  it('extends each clock once, 30 days from its original end whatever the day', () => {
    const twoClocks = sampleTrial({
      clocks: [
        { kind: 'environment', endsOn: '2026-03-31', zone: 'UTC', source: 'computed' },
        { kind: 'subscription', endsOn: '2026-04-02', zone: 'UTC', source: 'person' },
      ],
    });
    const once = applied(twoClocks, { code: 'extended', clock: 'environment', on: '2026-03-26' });
    assert.deepEqual(
      once.clocks.map(({ endsOn }) => endsOn),
      ['2026-04-30', '2026-04-02'],
    );
    assert.deepEqual(applyChange(once, change({ code: 'extended', clock: 'environment', on: '2026-03-27' })), {
      kind: 'refused',
      refusal: 'alreadyExtended',
    });
    const both = applied(once, { code: 'extended', clock: 'subscription', on: '2026-03-27' });
    assert.deepEqual(
      both.clocks.map(({ endsOn }) => endsOn),
      ['2026-04-30', '2026-05-02'],
    );
  });

  it('converts the environment of a paid trial once; its subscription is left alone', () => {
    const paid = sampleTrial({
      state: 'active',
      clocks: [
        { kind: 'environment', endsOn: '2026-03-31', zone: 'UTC', source: 'computed' },
        { kind: 'subscription', endsOn: '2026-04-02', zone: 'UTC', source: 'person' },
      ],
    });
    const converted = applied(paid, { code: 'converted', on: '2026-03-30' });
    assert.deepEqual(
      converted.clocks.map(({ convertedOn }) => convertedOn),
      ['2026-03-30', undefined],
    );
    const again = change({ code: 'converted', on: '2026-03-31' });
    assert.deepEqual(applyChange(converted, again), { kind: 'refused', refusal: 'nothingNew' });
    assert.deepEqual(applyChange(sampleTrial({ state: 'active', clocks: [] }), again), {
      kind: 'refused',
      refusal: 'noSuchClock',
    });
    assert.deepEqual(applyChange(sampleTrial({ state: 'active', start: 'paid' }), again), {
      kind: 'refused',
      refusal: 'noSuchClock',
    });
  });

  it('extends the environment of a paid trial, and no term that was paid from the start', () => {
    const paid = sampleTrial({ state: 'active' });
    const extension = { code: 'extended', clock: 'environment', on: '2026-03-26' } as const;
    assert.equal(applied(paid, extension).clocks[0]?.extendedOn, '2026-03-26');
    const bought = applyChange(sampleTrial({ state: 'active', start: 'paid' }), change(extension));
    assert.deepEqual(bought, { kind: 'refused', refusal: 'notRunning' });
  });

  it('extends no clock that is not there', () => {
    const result = applyChange(sampleTrial(), change({ code: 'extended', clock: 'subscription', on: '2026-03-26' }));
    assert.deepEqual(result, { kind: 'refused', refusal: 'noSuchClock' });
  });

  it('moves computed ends with a corrected first day, and leaves those a person read off', () => {
    const trial = sampleTrial({
      clocks: [
        { kind: 'environment', endsOn: '2026-03-31', zone: 'UTC', source: 'computed' },
        { kind: 'subscription', endsOn: '2026-04-02', zone: 'UTC', source: 'person' },
      ],
    });
    const after = applied(trial, { code: 'startCorrected', startedOn: '2026-02-27' });
    assert.deepEqual(
      after.clocks.map(({ endsOn }) => endsOn),
      ['2026-03-29', '2026-04-02'],
    );
  });

  it('forgets the tenant of a corrected domain unless the new one is known', () => {
    const trial = sampleTrial({ customer: { company: 'A', country: 'DE', domain: 'a.com', tenantId: 'wrong' } });
    assert.equal(applied(trial, { code: 'domainCorrected', domain: 'b.com' }).customer.tenantId, undefined);
    const known = applied(trial, { code: 'domainCorrected', domain: 'b.com', customerTenantId: 'right' });
    assert.equal(known.customer.tenantId, 'right');
  });

  it('hands a trial to people of the partner only, and not to who has it', () => {
    const elsewhere = { tenantId: 'other-tenant', personId: 'kim' };
    assert.equal(applyChange(sampleTrial(), change({ code: 'handed', to: elsewhere })).kind, 'refused');
    assert.equal(applyChange(sampleTrial({ owner: BY }), change({ code: 'handed', to: BY })).kind, 'refused');
    assert.deepEqual(applied(sampleTrial(), { code: 'handed', to: BY }).owner, BY);
  });

  it('archives once and takes back', () => {
    const archived = applied(sampleTrial({ state: 'active' }), { code: 'archived' });
    assert.equal(archived.archivedAt, HEAD.at);
    assert.equal(applyChange(archived, change({ code: 'archived' })).kind, 'refused');
    assert.equal(applied(archived, { code: 'unarchived' }).archivedAt, undefined);
  });

  it('writes codes and parameters to the timeline', () => {
    const entry = timelineEntry(change({ code: 'activated', since: '2026-03-28', route: 'web' }), sampleTrial());
    assert.deepEqual(entry, {
      v: 1,
      id: 'change-1',
      at: HEAD.at,
      by: BY,
      code: 'activated',
      params: { since: '2026-03-28', route: 'web' },
    });
  });

  it('say why a change makes no sense, as they would refuse it', () => {
    assert.equal(whyNot(sampleTrial({ state: 'planned' }), 'extended'), 'notRunning');
    assert.equal(whyNot(sampleTrial({ state: 'running', clocks: [] }), 'extended'), 'noSuchClock');
    assert.equal(whyNot(sampleTrial({ state: 'running' }), 'creditSettled'), 'nothingFiled');
    assert.equal(whyNot(sampleTrial({ state: 'running', identity: 'partner' }), 'adminNamed'), 'partnersTenant');
    assert.equal(whyNot(sampleTrial({ state: 'deleted' }), 'deleted'), 'alreadyDeleted');
    for (const state of STATES) {
      const trial = sampleTrial({ state });
      for (const [parts] of table) {
        if (parts.code === 'created') continue;
        const { code } = parts;
        const after = applyChange(trial, change(parts));
        const isOfState = !possibleChanges(trial).includes(code) && after.kind === 'refused';
        if (isOfState) assert.equal(whyNot(trial, code), after.refusal, `${code} in ${state}`);
      }
    }
  });
});
