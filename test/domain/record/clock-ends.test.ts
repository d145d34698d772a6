/** The end of a clock, said by both sides: kept apart, moved by an extension and by a corrected first day, and read by older releases. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { RecordedChange } from '../../../src/domain/record/changes';
import { endsSaid } from '../../../src/domain/record/clock-ends';
import { extensionsOf } from '../../../src/domain/record/clocks';
import { difference } from '../../../src/domain/record/said';
import type { TrialClock } from '../../../src/domain/record/terms';
import { applyChange } from '../../../src/domain/record/transitions';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from './trial-samples';

const OWNER = { tenantId: 'partner-tenant', personId: 'alex' };
const ALVA = { tenantId: 'customer-tenant', personId: 'alva' };
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const bound = (changes: Partial<Trial> = {}): Trial =>
  sampleTrial({ customer: { company: 'A', country: 'DE', tenantId: ALVA.tenantId }, ...changes });

function after(trial: Trial, by: typeof OWNER, at: string, change: object): Trial {
  const head = { id: at, at, by, tenantId: OWNER.tenantId, trialId: trial.id, people: [] };
  const applied = applyChange(trial, { ...head, ...change } as unknown as RecordedChange);
  ok(applied.kind === 'applied', applied.kind === 'refused' ? applied.refusal : '');
  return applied.trial;
}

const read = (endsOn: string): object => ({
  code: 'endNoted',
  clocks: [{ kind: 'environment', endsOn, zone: 'UTC', source: 'person' }] satisfies TrialClock[],
});
const extendedOn = (on: string): object => ({ code: 'extended', clock: 'environment', on });
const firstOf = ({ clocks }: Trial): TrialClock => clocks[0]!;
const ends = (trial: Trial) => endsSaid(firstOf(trial), trial);
const words = (trial: Trial) => ({
  counts: firstOf(trial).endsOn,
  partner: ends(trial).partner?.value,
  customer: ends(trial).customer?.value,
});

describe('the end of a clock', () => {
  it('is kept as each side says it, and the newer word counts', () => {
    const told = after(bound(), ALVA, day(5), read('2026-04-05'));
    deepEqual(words(told), { counts: '2026-04-05', partner: '2026-03-31', customer: '2026-04-05' });
    equal(firstOf(told).source, 'person', 'for releases that know one end only');
    ok(difference(ends(told)));
    const answered = after(told, OWNER, day(6), read('2026-04-02'));
    deepEqual(words(answered), { counts: '2026-04-02', partner: '2026-04-02', customer: '2026-04-05' });
    const agreed = after(answered, ALVA, day(7), read('2026-04-02'));
    equal(difference(ends(agreed)), undefined);
  });

  it('says by which fact it was worked out, and no word of a person does', () => {
    const planned = bound({ state: 'planned', clocks: [] });
    const computed = { kind: 'environment', endsOn: '2026-03-31', zone: 'UTC', source: 'computed' } as const;
    const ready = after(planned, OWNER, day(1), { code: 'ready', startedOn: '2026-03-01', clocks: [computed] });
    deepEqual(ends(ready).partner, { value: '2026-03-31', by: 'computed', at: day(1), fact: { fact: 'env.standard30', rev: 1 } });
    const typed = after(planned, OWNER, day(1), {
      code: 'ready',
      startedOn: '2026-03-01',
      clocks: [{ ...computed, source: 'person' }],
    });
    deepEqual(ends(typed).partner, { value: '2026-03-31', by: 'person', at: day(1) });
  });

  it('moves for both sides with an extension, and their difference stays', () => {
    const told = after(bound(), ALVA, day(5), read('2026-04-05'));
    const extended = after(told, OWNER, day(25), extendedOn('2026-03-25'));
    deepEqual(words(extended), { counts: '2026-05-05', partner: '2026-04-30', customer: '2026-05-05' });
    deepEqual(ends(extended).customer?.fact, { fact: 'env.extend', rev: 1 });
    deepEqual(extensionsOf(firstOf(extended)), [{ on: '2026-03-25', by: 'partner', days: 30 }]);
    equal(firstOf(extended).extendedOn, '2026-03-25', 'for releases that know one day only');
  });

  it('is extended by the customer as well, and once for both', () => {
    const extended = after(bound(), ALVA, day(25), extendedOn('2026-03-25'));
    deepEqual(extensionsOf(firstOf(extended)), [{ on: '2026-03-25', by: 'customer', days: 30 }]);
    const again = { id: 'x', at: day(26), by: OWNER, tenantId: OWNER.tenantId, trialId: 'trial-1', people: [] };
    const refused = applyChange(extended, { ...again, ...extendedOn('2026-03-26') } as unknown as RecordedChange);
    deepEqual(refused, { kind: 'refused', refusal: 'alreadyExtended' });
  });

  it('that Microsoft showed is over with an extension, and goes on as the word of who noted that', () => {
    const shown = { kind: 'environment', endsOn: '2026-04-03', zone: 'UTC', source: 'api' } as const;
    const told = after(bound(), OWNER, day(5), { code: 'endNoted', clocks: [shown] });
    equal(ends(told).read?.value, '2026-04-03');
    const extended = after(told, OWNER, day(25), extendedOn('2026-03-25'));
    deepEqual([words(extended).counts, words(extended).partner, ends(extended).read], ['2026-05-03', '2026-05-03', undefined]);
  });

  it('moves with a corrected first day only where it was worked out from it', () => {
    const told = after(bound(), ALVA, day(5), read('2026-04-05'));
    const moved = after(told, OWNER, day(6), { code: 'startCorrected', startedOn: '2026-03-03' });
    deepEqual(words(moved), { counts: '2026-04-05', partner: '2026-04-02', customer: '2026-04-05' });
  });

  it('of an older release is the one it knows; what such a release writes over it is the partner’s newest word', () => {
    deepEqual(ends(bound()), { partner: { value: '2026-03-31', by: 'computed', at: day(1) } });
    const told = after(bound(), ALVA, day(5), read('2026-04-05'));
    const older: Trial = {
      ...told,
      changedAt: day(9),
      clocks: [{ ...firstOf(told), endsOn: '2026-04-30', extendedOn: '2026-03-09' }],
    };
    deepEqual(words(older), { counts: '2026-04-30', partner: '2026-04-30', customer: '2026-04-05' });
    const next = after(older, ALVA, day(10), read('2026-05-01'));
    deepEqual(words(next), { counts: '2026-05-01', partner: '2026-04-30', customer: '2026-05-01' });
    deepEqual(extensionsOf(firstOf(next)), [{ on: '2026-03-09', days: 30 }]);
  });
});
