/** Which trial needs somebody first. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Trial } from '../../../src/domain/record/trial';
import { attention, byUrgency, type Attention } from '../../../src/domain/watch/urgency';
import { sampleTrial } from '../record/trial-samples';

const TODAY = '2026-03-20';

function billed(endsOn: string, changes: Parameters<typeof sampleTrial>[0] = {}): Trial {
  const clocks = [{ kind: 'subscription', endsOn, zone: 'UTC', source: 'person' }] as const;
  return sampleTrial({ kind: 'subscription', recurringBilling: 'on', clocks, ...changes });
}

function ending(endsOn: string, changes: Parameters<typeof sampleTrial>[0] = {}): Trial {
  return sampleTrial({ clocks: [{ kind: 'environment', endsOn, zone: 'UTC', source: 'computed' }], ...changes });
}

function converted(endsOn: string): Trial {
  const clocks = [{ kind: 'environment', endsOn, zone: 'UTC', source: 'computed', convertedOn: '2026-03-18' }] as const;
  return sampleTrial({ state: 'active', clocks });
}

const WITH_ENVIRONMENT: Parameters<typeof sampleTrial>[0] = {
  clocks: [
    { kind: 'subscription', endsOn: '2026-04-30', zone: 'UTC', source: 'person' },
    { kind: 'environment', endsOn: '2026-03-22', zone: 'UTC', source: 'person' },
  ],
};

describe('attention', () => {
  const cases: readonly (readonly [string, Trial, Attention])[] = [
    ['a planned trial', ending('2026-03-21', { state: 'planned' }), 'notLaunched'],
    ['a planned trial without clocks', sampleTrial({ state: 'planned', clocks: [] }), 'notLaunched'],
    ['six days left', ending('2026-03-26'), 'none'],
    ['five days left', ending('2026-03-25'), 'endsSoon'],
    ['the last day', ending('2026-03-20'), 'endsSoon'],
    ['the day after', ending('2026-03-19'), 'ended'],
    ['recurring billing, far from the end', billed('2026-04-30'), 'recurringBillingOn'],
    ['recurring billing, soon', billed('2026-03-22'), 'recurringBillingOn'],
    ['recurring billing, past its date', billed('2026-03-19'), 'billed'],
    ['a standard trial with a wrong “on”', ending('2026-04-30', { recurringBilling: 'on' }), 'none'],
    ['that one, soon', ending('2026-03-22', { recurringBilling: 'on' }), 'endsSoon'],
    ['that one, past its date', ending('2026-03-19', { recurringBilling: 'on' }), 'ended'],
    ['that one without an end', sampleTrial({ clocks: [], recurringBilling: 'on' }), 'noEndDate'],
    ['an environment that ends before the bill', billed('2026-04-30', WITH_ENVIRONMENT), 'endsSoon'],
    ['recurring billing not known', ending('2026-04-30', { recurringBilling: 'unknown' }), 'none'],
    ['no end', sampleTrial({ clocks: [] }), 'noEndDate'],
    ['no end, recurring billing', billed('', { clocks: [] }), 'recurringBillingOn'],
    ['an expired trial', ending('2026-04-30', { state: 'expired' }), 'ended'],
    ['a paid one whose environment has six days left', ending('2026-03-26', { state: 'active' }), 'none'],
    ['that one with five days left', ending('2026-03-25', { state: 'active' }), 'notConverted'],
    [
      'that one past its end, whatever is billed',
      ending('2026-03-19', { state: 'active', recurringBilling: 'on' }),
      'convertedInTime',
    ],
    ['a paid one of Business Central', ending('2026-03-19', { state: 'active', product: 'businessCentral' }), 'none'],
    ['a paid one that was converted', converted('2026-03-19'), 'none'],
    ['a paid subscription past the end of its trial', billed('2026-03-19', { state: 'active' }), 'none'],
    ['a paid subscription from the start', sampleTrial({ start: 'paid', clocks: [], recurringBilling: 'on' }), 'none'],
    ['an abandoned one', ending('2026-03-19', { state: 'abandoned' }), 'none'],
    ['a deleted one', ending('2026-03-19', { state: 'deleted' }), 'none'],
  ];
  for (const [title, trial, code] of cases) {
    it(`says ${code} of ${title}`, () => {
      assert.equal(attention(trial, TODAY), code);
    });
  }

  it('looks at the earlier of two clocks', () => {
    const clocks = [
      { kind: 'subscription', endsOn: '2026-04-30', zone: 'UTC', source: 'api' },
      { kind: 'environment', endsOn: '2026-03-22', zone: 'UTC', source: 'person' },
    ] as const;
    assert.equal(attention(sampleTrial({ clocks }), TODAY), 'endsSoon');
  });
});

describe('byUrgency', () => {
  const ordered: readonly Trial[] = [
    ending('2026-03-20', { id: 'today' }),
    billed('2026-03-22', { id: 'billed soon', company: 'Z' }),
    ending('2026-03-22', { id: 'paid, to be converted', company: 'A', state: 'active' }),
    ending('2026-03-22', { id: 'soon', company: 'B' }),
    ending('2026-03-19', { id: 'just ended' }),
    ending('2026-03-10', { id: 'paid, converted perhaps', state: 'active' }),
    ending('2026-03-01', { id: 'long ended', state: 'expired' }),
    sampleTrial({ id: 'planned', state: 'planned', clocks: [] }),
    billed('', { id: 'billed some day', clocks: [] }),
    sampleTrial({ id: 'no end', clocks: [] }),
    ending('2026-03-26', { id: 'next week', company: 'B' }),
    ending('2026-03-26', { id: 'next week too', company: 'C' }),
    billed('2026-05-26', { id: 'later' }),
    sampleTrial({ id: 'paid at once', start: 'paid', clocks: [] }),
    billed('2026-03-01', { id: 'paid', state: 'active' }),
    ending('2026-03-01', { id: 'abandoned', state: 'abandoned' }),
    ending('2026-03-01', { id: 'deleted', state: 'deleted' }),
  ];

  it('puts the most urgent first, however the list was ordered', () => {
    const ids = ordered.map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ordered], { minLength: ordered.length }), (trials) => {
        const before = [...trials];
        assert.deepEqual(
          byUrgency(trials, TODAY).map(({ id }) => id),
          ids,
        );
        assert.deepEqual(trials, before);
      }),
    );
  });

  it('orders equal ones by id', () => {
    const trials = ['c', 'a', 'b'].map((id) => sampleTrial({ id }));
    assert.deepEqual(
      byUrgency(trials, TODAY).map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(byUrgency([], TODAY), []);
  });
});
