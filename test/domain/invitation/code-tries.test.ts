import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  personLimit,
  tenantLimit,
  TRIES_KEPT,
  withTry,
  type CodeTry,
  type Limit,
} from '../../../src/domain/invitation/code-tries';

const START = Date.parse('2026-04-14T09:00:00Z');
const MINUTE = 60_000;

/** Tries these many minutes after the start; how many minutes one must still wait `now` minutes after it. */
function waits(limit: Limit, minutes: readonly number[], now: number): number {
  const tries = minutes.map((minute, at): CodeTry => ({ id: String(at), at: new Date(START + minute * MINUTE).toISOString() }));
  const until = limit(tries, new Date(START + now * MINUTE));
  return until === undefined ? 0 : (Date.parse(until) - START) / MINUTE - now;
}

const many = (count: number, minute = 0): readonly number[] => Array.from({ length: count }, () => minute);

describe('how often codes may be tried', () => {
  const cases: readonly (readonly [string, Limit, minutes: readonly number[], now: number, wait: number])[] = [
    ['the first', personLimit, [], 0, 0],
    ['the fifth', personLimit, many(4), 0, 0],
    ['the sixth waits', personLimit, many(5), 0, 1],
    ['the sixth after its minute', personLimit, many(5), 1, 0],
    ['the seventh', personLimit, [...many(5), 1], 1, 5],
    ['the eighth', personLimit, [...many(5), 1, 6], 6, 15],
    ['the ninth', personLimit, [...many(5), 1, 6, 21], 21, 60],
    ['the tenth no longer than that', personLimit, [...many(5), 1, 6, 21, 81], 81, 60],
    ['a day later', personLimit, many(30), 24 * 60, 0],
    ['the twentieth of a tenant', tenantLimit, many(19), 0, 0],
    ['the twenty-first of a tenant', tenantLimit, many(20, 10), 15, 55],
    ['an hour after the first of twenty', tenantLimit, [0, ...many(19, 30)], 60, 0],
    ['as long as twenty are of the last hour', tenantLimit, [0, ...many(20, 30)], 60, 30],
  ];
  for (const [name, limit, minutes, now, wait] of cases) {
    it(name, () => {
      equal(waits(limit, minutes, now), wait);
    });
  }

  it('a try counted twice is one, and only as many are kept as are looked at', () => {
    const one: CodeTry = { id: 'a', at: '2026-04-14T09:00:00.000Z' };
    deepEqual(withTry([one], one), [one]);
    const all = Array.from({ length: 100 }, (_, at): CodeTry => ({ ...one, id: String(at) }));
    const kept = all.reduce<readonly CodeTry[]>((before, next) => withTry(before, next), []);
    deepEqual(kept, all.slice(-TRIES_KEPT));
  });

  it('nobody who obeys waits longer than an hour, and nobody gets more than 33 tries a day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90), { maxLength: 60 }), (pauses) => {
        let now = START;
        let tries: readonly CodeTry[] = [];
        for (const pause of pauses) {
          now += pause * MINUTE;
          const until = personLimit(tries, new Date(now));
          if (until !== undefined) ok(Date.parse(until) - now <= 60 * MINUTE);
          else tries = withTry(tries, { id: String(now) + String(tries.length), at: new Date(now).toISOString() });
          ok(tries.filter(({ at }) => now - Date.parse(at) < 24 * 60 * MINUTE).length <= 33);
        }
      }),
    );
  });
});
