/** How a paid term ends: a table over channel, purchase date, end and intent, and the facts each answer names. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { createWords, wordId } from '../../../cards/engine/words';
import { factsBehind } from '../../../cards/words/classes';
import { isFactId } from '../../../src/domain/catalog/facts/facts';
import {
  endOfTerm,
  rulesOf,
  termAfter,
  termChange,
  termIntents,
  termNext,
  type PaidTerm,
  type TermRules,
} from '../../../src/domain/catalog/paid-terms';
import type { BuyingRoute } from '../../../src/domain/catalog/offers';

const say = createWords()('en-GB');
const ROUTES: readonly BuyingRoute[] = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];

/** Channel, bought or renewed on, ends on: which rules end it. */
const table: readonly (readonly [BuyingRoute, string | undefined, string | undefined, TermRules])[] = [
  ['cspUs', '2025-04-01', '2026-05-04', 'csp'],
  ['cspOther', '2026-01-10', '2027-01-09', 'csp'],
  ['cspUs', '2025-03-31', '2026-05-04', 'olderCsp'],
  ['cspUs', '2025-05-03', '2026-05-03', 'olderCsp'],
  ['cspUs', undefined, '2026-06-01', 'unclear'],
  ['cspUs', '2025-05-03', undefined, 'unclear'],
  ['web', '2026-02-09', '2027-02-08', 'direct'],
  ['web', '2026-02-08', '2027-02-07', 'unclear'],
  ['web', '2025-04-01', '2026-05-04', 'unclear'],
  ['web', '2025-03-31', '2028-03-30', 'older'],
  ['web', '2025-05-03', '2026-05-03', 'older'],
  ['enterprise', '2026-03-01', '2029-02-28', 'enterprise'],
  ['enterprise', undefined, undefined, 'enterprise'],
  ['unknown', '2026-03-01', '2027-02-28', 'unclear'],
];

describe('the rules that end a paid term', () => {
  for (const [route, since, endsOn, expected] of table)
    it(`${route}, bought ${since ?? 'on an unknown day'}, ends ${endsOn ?? 'on an unknown day'}: ${expected}`, () => {
      equal(rulesOf(term(route, since, endsOn)), expected);
    });
});

describe('the end of a paid term', () => {
  it('is what is wanted, and what it costs, where extended terms exist', () => {
    const csp = (intent: PaidTerm['intent']): string => endOfTerm(term('cspUs', '2025-06-01', '2026-05-31', intent)).next.code;
    deepEqual(termIntents.map(csp), ['cspUnset', 'cspExtended', 'cspCancel', 'cspUnknown']);
    const renewing = { ...term('cspUs', '2025-06-01', '2026-05-31', 'renew'), renews: true };
    equal(endOfTerm(renewing).next.code, 'cspRenew');
    equal(endOfTerm({ ...renewing, renews: false }).next.code, 'cspUnset');
    equal(endOfTerm({ ...renewing, intent: 'cancel' }).after.code, 'cspRenew', 'it is set to renew, whatever is wanted');
    const direct = (intent: PaidTerm['intent']): string => endOfTerm(term('web', '2026-03-01', '2027-02-28', intent)).next.code;
    deepEqual(termIntents.map(direct), ['directRenew', 'directExtended', 'directCancel', 'directUnknown']);
  });

  it('is set by the partner for CSP, by the customer’s billing people for direct purchases', () => {
    const change = (route: BuyingRoute): string => endOfTerm(term(route, '2026-03-01', '2027-02-28')).change.code;
    deepEqual(ROUTES.map(change), ['us', 'otherPartner', 'direct', 'enterprise', 'unclear']);
    equal(endOfTerm(term('web', '2024-03-01', '2027-02-28')).change.code, 'older');
  });

  it('names a day of deletion only where it is to end and the days are known', () => {
    const day = (route: BuyingRoute, since: string, intent: PaidTerm['intent']): string | undefined =>
      endOfTerm(term(route, since, '2026-06-01', intent)).deletedOn;
    equal(day('cspUs', '2025-06-01', 'cancel'), '2026-08-30');
    equal(day('web', '2026-03-01', 'cancel'), '2026-08-30');
    equal(day('cspUs', '2025-01-01', 'cancel'), '2026-09-29');
    equal(day('cspUs', '2025-06-01', 'renew'), undefined);
    equal(day('enterprise', '2025-06-01', 'cancel'), undefined);
    equal(day('web', '2025-06-01', 'cancel'), undefined);
  });

  it('asks where nobody could confirm what follows', () => {
    equal(endOfTerm(term('web', '2026-03-01', '2027-02-28', 'unknown')).next.asks, 'est.directDefault');
    equal(endOfTerm(term('web', undefined, '2027-02-28')).next.asks, 'mosa.est');
  });

  it('has words for every answer, which name the same facts', () => {
    for (const [part, lines] of Object.entries({ next: termNext, change: termChange, after: termAfter }))
      for (const [code, facts] of Object.entries<readonly string[]>(lines)) {
        deepEqual(factsBehind(`term.${part}.${code}`), facts, `${part}.${code}`);
        ok(facts.every(isFactId), code);
      }
  });

  it('says something for whatever is recorded', () => {
    const day = fc.option(
      fc
        .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10)),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.constantFrom(...ROUTES), day, day, fc.constantFrom(...termIntents), (route, since, endsOn, intent) => {
        const end = endOfTerm(term(route, since, endsOn, intent));
        for (const part of ['next', 'change', 'after'] as const)
          ok(say.plain(wordId(say, `term.${part}.${end[part].code}`)).length > 10);
      }),
    );
  });
});

function term(
  route: BuyingRoute,
  since: string | undefined,
  endsOn: string | undefined,
  intent: PaidTerm['intent'] = 'unknown',
): PaidTerm {
  return { route, ...(since === undefined ? {} : { since }), ...(endsOn === undefined ? {} : { endsOn }), intent };
}
