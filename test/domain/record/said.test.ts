/** Values with a provenance: which counts, and what the two sides say differently. */

import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { counted, difference, withWord, type Said, type SaidBy, type Sayings } from '../../../src/domain/record/said';

const said = (value: string, by: SaidBy, day: number): Said<string> => ({
  value,
  by,
  at: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
});

describe('what counts of what is said', () => {
  const cases: readonly (readonly [string, Sayings<string>, string | undefined])[] = [
    ['nothing', {}, undefined],
    ['what was worked out, where nobody says anything', { partner: said('a', 'computed', 1) }, 'a'],
    ['a word before what was worked out later', { partner: said('a', 'computed', 9), customer: said('b', 'person', 1) }, 'b'],
    ['the newer of two words', { partner: said('a', 'person', 2), customer: said('b', 'person', 1) }, 'a'],
    ['the newer of two words, whoever says it', { partner: said('a', 'person', 2), customer: said('b', 'person', 3) }, 'b'],
    ['what Microsoft showed after them', { partner: said('a', 'person', 2), read: said('c', 'microsoft', 3) }, 'c'],
    ['a word after what Microsoft showed', { customer: said('b', 'person', 4), read: said('c', 'microsoft', 3) }, 'b'],
    [
      'what Microsoft showed before what was worked out',
      { partner: said('a', 'computed', 4), read: said('c', 'microsoft', 3) },
      'c',
    ],
    ['of two of one instant the partner’s', { partner: said('a', 'person', 2), customer: said('b', 'person', 2) }, 'a'],
  ];
  for (const [what, sayings, counts] of cases)
    it(`is ${what}`, () => {
      equal(counted(sayings)?.value, counts);
    });
});

describe('a difference', () => {
  it('is there where both sides say something, and not the same; whatever counts', () => {
    const [ours, theirs] = [said('a', 'person', 1), said('b', 'person', 2)];
    equal(difference({ partner: ours }), undefined);
    equal(difference({ partner: ours, read: said('c', 'microsoft', 9) }), undefined);
    equal(difference({ partner: ours, customer: said('a', 'person', 5) }), undefined);
    deepEqual(difference({ partner: ours, customer: theirs }), { partner: ours, customer: theirs, counts: theirs });
    const read = said('c', 'microsoft', 9);
    deepEqual(difference({ partner: ours, customer: theirs, read }), { partner: ours, customer: theirs, counts: read });
  });

  it('never goes by itself: a word changes its own side only', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    const word = fc.record({
      side: fc.constantFrom('partner' as const, 'customer' as const),
      value,
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const own: { partner?: string; customer?: string } = {};
        const after = words.reduce<Sayings<string>>((before, { side, value, day }) => {
          own[side] = value;
          return withWord(before, side, value, said('', 'person', day).at);
        }, {});
        deepEqual([after.partner?.value, after.customer?.value], [own.partner, own.customer]);
      }),
    );
  });

  it('said again counts anew, and is over once a side says nothing any more', () => {
    const both = { partner: said('a', 'person', 1), customer: said('b', 'person', 2) };
    equal(counted(withWord(both, 'partner', 'a', said('', 'person', 3).at))?.value, 'a');
    deepEqual(withWord(both, 'customer', undefined, said('', 'person', 3).at), { partner: both.partner });
    equal(withWord(both, 'customer', 'b', said('', 'person', 9).at), both, 'what counts already is no news');
  });
});
