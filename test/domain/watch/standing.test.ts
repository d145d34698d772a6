/** The place of a trial in a long list is that which the trial itself has in a short one, on any day. */

import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import type { Trial } from '../../../src/domain/record/trial';
import { addDays } from '../../../src/domain/time/calendar';
import { compareRanks, endsWithin, isPressing, rankOn, standingOf } from '../../../src/domain/watch/standing';
import { attention, byUrgency } from '../../../src/domain/watch/urgency';
import { standingIn, standingPart } from '../../../src/storage/portfolio-keys';
import { sampleTrial } from '../record/trial-samples';

const TODAY = '2026-03-20';
const URGENT = ['endsSoon', 'ended', 'billed', 'notConverted', 'convertedInTime', 'notLaunched', 'recurringBillingOn'];

const clock = fc.record({
  kind: fc.constantFrom('environment' as const, 'subscription' as const),
  endsOn: fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days)),
  zone: fc.constant('UTC'),
  source: fc.constant('person' as const),
});

/** One clock each: of two that end on different days which one is billed decides within a day alone. */
const trial: fc.Arbitrary<Trial> = fc
  .record({
    id: fc.uuid(),
    state: fc.constantFrom('planned', 'running', 'active', 'expired', 'abandoned', 'deleted'),
    start: fc.constantFrom('new', 'running', 'paid'),
    kind: fc.constantFrom('standard', 'subscription'),
    product: fc.constantFrom('sales', 'businessCentral'),
    recurringBilling: fc.constantFrom('on', 'off', 'unknown'),
    clocks: fc.array(clock, { maxLength: 1 }),
  })
  .map((changes) => sampleTrial(changes as Partial<Trial>));

describe('how a trial stands', () => {
  it('gives it the place in a list that the trial itself has', () => {
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 30 }), (trials) => {
        const rank = (one: Trial): readonly number[] => rankOn(standingOf(one), TODAY);
        const ranks = byUrgency(trials, TODAY).map(rank);
        deepEqual(ranks, ranks.toSorted(compareRanks));
      }),
    );
  });

  it('says whether its days call for something, as the trial does', () => {
    fc.assert(
      fc.property(trial, (one) => {
        equal(isPressing(standingOf(one), TODAY), URGENT.includes(attention(one, TODAY)));
      }),
    );
  });

  it('is read from a key as it was written', () => {
    fc.assert(
      fc.property(trial, (one) => {
        deepEqual(standingIn(standingPart(standingOf(one))), standingOf(one));
      }),
    );
    deepEqual(standingIn(standingPart({ kind: 'archived' })), { kind: 'archived' });
    equal(standingIn('y2026'), undefined);
    equal(standingIn('d2026-03-20q'), undefined);
  });

  it('stands in keys in the order of ends, what has expired the other way round and behind', () => {
    const ended = (end: string): string => standingPart({ kind: 'expired', end });
    const running = (end: string): string => standingPart({ kind: 'running', end });
    const order = [running('2026-03-01'), running('2026-03-20'), ended('2026-03-20'), ended('2026-03-01')];
    deepEqual(order.toSorted(), order);
  });

  it('ends within a week on its last day, and no more on the day after', () => {
    equal(endsWithin({ kind: 'running', end: TODAY }, 7, TODAY), true);
    equal(endsWithin({ kind: 'billed', end: addDays(TODAY, 7) }, 7, TODAY), true);
    equal(endsWithin({ kind: 'running', end: addDays(TODAY, 8) }, 7, TODAY), false);
    equal(endsWithin({ kind: 'running', end: addDays(TODAY, -1) }, 7, TODAY), false);
    equal(endsWithin({ kind: 'calm', end: TODAY }, 7, TODAY), false);
    equal(endsWithin({ kind: 'planned' }, 7, TODAY), false);
  });
});
