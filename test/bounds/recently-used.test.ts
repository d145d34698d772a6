import { deepEqual, equal, rejects } from 'node:assert/strict';
import { RecentlyMade } from '../../src/bounds/recently-made';
import { RecentlyUsed } from '../../src/bounds/recently-used';

function filled(limit: number, ...keys: readonly string[]): RecentlyUsed<string> {
  const kept = new RecentlyUsed<string>(limit);
  for (const key of keys) kept.set(key, key.toUpperCase());
  return kept;
}

const heldOf = (kept: RecentlyUsed<string>, ...keys: readonly string[]): readonly string[] =>
  keys.filter((key) => kept.get(key) === key.toUpperCase());

describe('recently used', () => {
  it('holds no more than its limit, and lets go what was used longest ago', () => {
    const kept = filled(2, 'a', 'b', 'c');
    equal(kept.size, 2);
    deepEqual(heldOf(kept, 'a', 'b', 'c'), ['b', 'c']);
  });

  it('what is read or written again stays', () => {
    const read = filled(2, 'a', 'b');
    read.get('a');
    read.set('c', 'C');
    deepEqual(heldOf(read, 'a', 'b', 'c'), ['a', 'c']);
    const written = filled(2, 'a', 'b', 'a', 'c');
    deepEqual(heldOf(written, 'a', 'b', 'c'), ['a', 'c']);
  });

  it('a new value takes the place of the old one', () => {
    const kept = filled(2, 'a');
    kept.set('a', 'other');
    deepEqual([kept.get('a'), kept.size], ['other', 1]);
  });

  it('forgets what it is told to forget, and does not mind what it never knew', () => {
    const kept = filled(2, 'a');
    kept.delete('a');
    kept.delete('b');
    deepEqual([kept.get('a'), kept.size], [undefined, 0]);
  });

  it('forgets from the oldest on as long as they are such', () => {
    const kept = filled(4, 'a', 'b', 'c', 'd');
    kept.get('a');
    kept.deleteWhile((value) => value !== 'D');
    deepEqual(heldOf(kept, 'a', 'b', 'c', 'd'), ['a', 'd']);
  });

  it('holds its limit over many keys', () => {
    const kept = new RecentlyUsed<number>(100);
    for (let key = 0; key < 10_000; key++) kept.set(String(key), key);
    deepEqual([kept.size, kept.get('9899'), kept.get('9900')], [100, undefined, 9900]);
  });
});

describe('recently made', () => {
  it('makes a thing once while it is being made, and not again afterwards', async () => {
    const kept = new RecentlyMade<number>(2);
    let made = 0;
    const make = () => Promise.resolve(++made);
    deepEqual(await Promise.all([kept.get('a', make), kept.get('a', make)]), [1, 1]);
    equal(await kept.get('a', make), 1);
  });

  it('forgets what could not be made', async () => {
    const kept = new RecentlyMade<number>(2);
    await rejects(kept.get('a', () => Promise.reject(new Error('no'))));
    equal(await kept.get('a', () => Promise.resolve(1)), 1);
    equal(await kept.get('a', () => Promise.resolve(2)), 1);
  });

  it('what fails late takes nothing away from what was made meanwhile', async () => {
    const kept = new RecentlyMade<number>(1);
    let fail: (reason: Error) => void = () => undefined;
    const failing = kept.get('a', () => new Promise((_, reject) => (fail = reject)));
    await kept.get('b', () => Promise.resolve(2));
    await kept.get('a', () => Promise.resolve(3));
    fail(new Error('late'));
    await rejects(failing);
    equal(await kept.get('a', () => Promise.resolve(4)), 3);
  });
});
