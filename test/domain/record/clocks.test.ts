/** The clocks of a trial. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/time/calendar';
import {
  computedClocks,
  countingClocks,
  dayOf,
  endOfTrial,
  environmentToConvert,
  extendableClocks,
  extended,
  extensionWindow,
  firstClock,
} from '../../../src/domain/record/clocks';
import { productById, products, TRIAL_RULES } from '../../../src/domain/catalog/products';
import type { TrialClock } from '../../../src/domain/record/terms';
import { sampleTrial } from './trial-samples';

const ENVIRONMENT: TrialClock = { kind: 'environment', endsOn: '2026-03-31', zone: 'Europe/Berlin', source: 'person' };
const SUBSCRIPTION: TrialClock = { kind: 'subscription', endsOn: '2026-04-02', zone: 'UTC', source: 'api' };

describe('computedClocks', () => {
  const sales = productById('sales')!;

  it('counts calendar days from the start on the clock of the kind', () => {
    const end = { zone: 'Europe/Berlin', source: 'computed' };
    assert.deepEqual(computedClocks(sales, 'standard', '2026-04-01', 'Europe/Berlin'), [
      { kind: 'environment', endsOn: '2026-05-01', ...end },
    ]);
    assert.equal(computedClocks(sales, 'standard', '2028-02-01', 'Europe/Berlin')[0]?.endsOn, '2028-03-02', 'a leap year');
    assert.deepEqual(
      computedClocks(sales, 'subscription', '2028-02-01', 'Europe/Berlin'),
      [],
      'it lives as long as its subscription',
    );
    assert.equal(computedClocks(productById('guides')!, 'standard', '2026-04-01', 'UTC')[0]?.endsOn, '2026-05-31');
  });

  it('is not moved by summer time', () => {
    assert.equal(computedClocks(sales, 'standard', '2026-03-15', 'Europe/Berlin')[0]?.endsOn, '2026-04-14');
    assert.equal(computedClocks(sales, 'standard', '2026-10-15', 'Europe/Berlin')[0]?.endsOn, '2026-11-14');
  });

  it('states no end that is not confirmed', () => {
    for (const id of ['commerce', 'finance', 'supplyChain', 'businessCentral']) {
      const product = productById(id)!;
      for (const kind of product.kinds) assert.deepEqual(computedClocks(product, kind, '2026-04-01', 'UTC'), [], id);
    }
    assert.deepEqual(computedClocks(productById('guides')!, 'subscription', '2026-04-01', 'UTC'), []);
  });

  it('counts 30 days of what a partner ordered, whatever the product, and never of an environment', () => {
    for (const product of products) {
      const [clock] = computedClocks(product, 'subscription', '2026-04-01', 'UTC', 'partnerCenter');
      assert.equal(clock?.endsOn, '2026-05-01', product.id);
      assert.deepEqual(computedClocks(product, 'standard', '2026-04-01', 'UTC', 'partnerCenter'), [], product.id);
    }
  });

  it('ends every trial of a known length that many days after its start', () => {
    for (const product of products) {
      for (const kind of product.kinds) {
        const [clock] = computedClocks(product, kind, '2026-04-01', 'UTC');
        assert.equal(clock && daysBetween('2026-04-01', clock.endsOn), product.trials[kind]?.days);
        assert.equal(clock?.kind ?? TRIAL_RULES[kind].clock, TRIAL_RULES[kind].clock);
      }
    }
  });
});

describe('endOfTrial', () => {
  it('is the earliest clock', () => {
    assert.equal(endOfTrial({ clocks: [SUBSCRIPTION, ENVIRONMENT] }), '2026-03-31');
    assert.equal(endOfTrial({ clocks: [SUBSCRIPTION] }), '2026-04-02');
    assert.equal(endOfTrial({ clocks: [] }), undefined);
  });

  it('prefers the first recorded of two on one day, and leaves the list alone', () => {
    const clocks = Object.freeze([
      { ...SUBSCRIPTION, endsOn: '2026-04-02' },
      { ...ENVIRONMENT, endsOn: '2026-04-02' },
    ]);
    assert.equal(firstClock({ clocks })?.kind, 'subscription');
  });
});

describe('countingClocks', () => {
  const clocks = [ENVIRONMENT, SUBSCRIPTION];
  const trial = { clocks, state: 'active', start: 'running', product: 'sales' } as const;

  it('being paid ends the clock of the subscription and never that of the environment', () => {
    assert.deepEqual(countingClocks({ ...trial, state: 'running' }), clocks);
    assert.deepEqual(countingClocks({ ...trial, state: 'expired' }), clocks);
    assert.deepEqual(countingClocks(trial), [ENVIRONMENT]);
    assert.deepEqual(environmentToConvert(trial), ENVIRONMENT);
  });

  it('an environment that was converted does not end, and one of Business Central needs no conversion', () => {
    const converted = { ...ENVIRONMENT, convertedOn: '2026-03-20' };
    assert.deepEqual(countingClocks({ ...trial, clocks: [converted, SUBSCRIPTION] }), []);
    assert.deepEqual(countingClocks({ ...trial, product: 'businessCentral' }), []);
  });

  it('a subscription that was paid from the start keeps its own, and nothing is to be converted', () => {
    assert.deepEqual(countingClocks({ ...trial, start: 'paid' }), clocks);
    assert.equal(environmentToConvert({ ...trial, start: 'paid' }), undefined);
    assert.deepEqual(extendableClocks({ ...trial, start: 'paid' }), []);
  });

  it('the environment of a paid trial can still be extended, once', () => {
    assert.deepEqual(extendableClocks(trial), [ENVIRONMENT]);
    assert.deepEqual(extendableClocks({ ...trial, clocks: [{ ...ENVIRONMENT, extendedOn: '2026-03-25' }] }), []);
    assert.deepEqual(extendableClocks({ ...trial, state: 'running' }), clocks);
  });
});

describe('dayOf', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['2026-02-27', 0],
    ['2026-02-28', 0],
    ['2026-03-01', 1],
    ['2026-03-12', 12],
    ['2026-03-30', 30],
    ['2026-03-31', 30],
    ['2026-07-01', 30],
  ];
  for (const [on, day] of cases) {
    it(`is day ${String(day)} of 30 on ${on}`, () => {
      assert.deepEqual(dayOf('2026-03-01', ENVIRONMENT, on), { day, of: 30 });
    });
  }

  it('survives an end before its start', () => {
    assert.deepEqual(dayOf('2026-05-01', ENVIRONMENT, '2026-05-02'), { day: 1, of: 1 });
  });
});

describe('extensionWindow', () => {
  it('is the last 7 days of an environment and the last 15 of a subscription', () => {
    assert.deepEqual(extensionWindow(ENVIRONMENT, 'standard'), { opensOn: '2026-03-24', closesOn: '2026-03-31' });
    assert.deepEqual(extensionWindow(SUBSCRIPTION, 'subscription'), { opensOn: '2026-03-18', closesOn: '2026-04-02' });
    assert.deepEqual(extensionWindow(SUBSCRIPTION, 'standard'), { opensOn: '2026-03-18', closesOn: '2026-04-02' });
  });

  it('does not exist for the environment of a subscription trial', () => {
    assert.equal(extensionWindow(ENVIRONMENT, 'subscription'), undefined);
  });

  it('does not exist a second time', () => {
    assert.equal(extensionWindow({ ...ENVIRONMENT, extendedOn: '2026-03-25' }, 'standard'), undefined);
  });

  it('is known only for products with the common rule', () => {
    assert.deepEqual(extensionWindow(ENVIRONMENT, 'standard', 'sales'), extensionWindow(ENVIRONMENT, 'standard'));
    for (const product of ['businessCentral', 'guides', 'finance', 'nothing', '__proto__']) {
      assert.equal(extensionWindow(ENVIRONMENT, 'standard', product), undefined, product);
    }
  });
});

describe('extended', () => {
  const AT = '2026-03-25T09:00:00.000Z';
  const extend = (clock: TrialClock, on: string, product = 'sales') =>
    extended(clock, sampleTrial({ product }), { on, by: 'partner', at: AT });

  it('adds 30 days to the original end, whenever it is done', () => {
    for (const on of ['2026-03-24', '2026-03-31']) {
      const fact = { fact: 'env.extend', rev: 1 };
      const ends = { partner: { value: '2026-04-30', by: 'computed', at: AT, fact } };
      const extensions = [{ on, by: 'partner', days: 30 }];
      const clock = { ...ENVIRONMENT, endsOn: '2026-04-30', source: 'computed', ends, extendedOn: on, extensions };
      assert.deepEqual(extend(ENVIRONMENT, on), { kind: 'ok', clock });
    }
  });

  it('counts from the day it is chosen for Business Central, by the customer and once more by a partner', () => {
    const first = extend(ENVIRONMENT, '2026-04-10', 'businessCentral');
    assert.ok(first.kind === 'ok');
    assert.equal(first.clock.endsOn, '2026-05-10');
    const second = extend(first.clock, '2026-05-09', 'businessCentral');
    assert.ok(second.kind === 'ok');
    assert.equal(second.clock.endsOn, '2026-06-08');
    assert.deepEqual(second.clock.extensions, [
      { on: '2026-04-10', by: 'partner', days: 30 },
      { on: '2026-05-09', by: 'partner', days: 30 },
    ]);
    assert.deepEqual(extend(second.clock, '2026-06-01', 'businessCentral'), { kind: 'bad', reason: 'alreadyExtended' });
    const noted = { ...ENVIRONMENT, extendedOn: '2026-04-10' };
    assert.equal(extend(noted, '2026-05-01', 'businessCentral').kind, 'ok', 'noted by an older release');
  });

  it('happens once', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, day, (endsOn, on) => {
        const first = extend({ ...SUBSCRIPTION, endsOn }, on);
        assert.ok(first.kind === 'ok');
        assert.equal(daysBetween(endsOn, first.clock.endsOn), 30);
        assert.deepEqual(extend(first.clock, on), { kind: 'bad', reason: 'alreadyExtended' });
      }),
    );
  });
});
