/** A purchase that was noted wrongly: each side corrects its own word, and the first term begins on the day that counts. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { RecordedChange } from '../../../../src/domain/record/changes';
import { applyChange, possibleChanges } from '../../../../src/domain/record/transitions';
import { paidSaid } from '../../../../src/domain/record/term-said';
import type { Trial } from '../../../../src/domain/record/trial';
import { sampleTrial } from '../trial-samples';

const OWNER = { tenantId: 'partner-tenant', personId: 'alex' };
const ALVA = { tenantId: 'cust', personId: 'alva' };
const customer = { company: 'Adventure Works', country: 'DE', tenantId: 'cust' };
const head = { id: 'c', at: '2026-03-20T09:00:00.000Z', by: OWNER, tenantId: 'partner-tenant', trialId: 'trial-1', people: [] };

function after(trial: Trial, change: object): Trial | string {
  const applied = applyChange(trial, { ...head, ...change } as unknown as RecordedChange);
  return applied.kind === 'applied' ? applied.trial : applied.refusal;
}

function of(trial: Trial | string): Trial {
  ok(typeof trial !== 'string');
  return trial;
}

const term = { endsOn: '2027-03-17', zone: 'UTC', intent: 'renew', recurring: 'on' };
const bought = { code: 'activated', since: '2026-03-18', route: 'web', ...term };
const corrected = {
  code: 'purchaseCorrected',
  since: '2026-03-17',
  route: 'cspUs',
  before: '2026-03-18',
  at: '2026-03-21T09:00:00.000Z',
};
const may = (trial: Trial) =>
  (['partner', 'customer'] as const).map((side) => possibleChanges(trial, side).includes('purchaseCorrected'));

describe('a purchase that was noted wrongly', () => {
  const noted = of(after(sampleTrial({ customer }), bought));

  it('is noted anew by the side that said it, with the begin of its term', () => {
    const anew = of(after(noted, corrected));
    deepEqual(
      [anew.paid?.since, anew.paid?.route, anew.term?.since, anew.term?.endsOn],
      ['2026-03-17', 'cspUs', '2026-03-17', '2027-03-17'],
    );
    deepEqual(paidSaid(anew).from.customer, undefined);
    equal(of(after(noted, { ...corrected, route: 'unknown' })).paid?.route, 'web');
  });

  it('is nothing new where it says the same, and nothing for who said nothing', () => {
    equal(after(noted, { ...corrected, since: '2026-03-18', route: 'web' }), 'nothingNew');
    equal(after(noted, { ...corrected, by: ALVA }), 'notPaid');
    equal(after(sampleTrial({ customer }), corrected), 'notPaid');
    deepEqual(
      [may(noted), may(sampleTrial({ customer }))],
      [
        [true, false],
        [false, false],
      ],
    );
  });

  it('leaves the word of the other side as it is', () => {
    const both = of(after(noted, { ...bought, by: ALVA, since: '2026-03-16' }));
    deepEqual(may(both), [true, true]);
    const anew = of(after(both, { ...corrected, by: ALVA, since: '2026-03-15' }));
    deepEqual([paidSaid(anew).from.partner?.value, paidSaid(anew).from.customer?.value], ['2026-03-18', '2026-03-15']);
  });

  it('keeps the begin of a term that was renewed since', () => {
    const renewed = of(after(noted, { code: 'termNoted', ...term, endsOn: '2028-03-17' }));
    equal(of(after(renewed, corrected)).term?.since, renewed.term?.since);
  });
});
