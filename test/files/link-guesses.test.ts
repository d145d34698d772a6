import assert from 'node:assert/strict';
import { LinkGuesses } from '../../src/files/link-guesses';
import { ManualClock } from '../kit/stage/manual-clock';

const MINUTE = 60_000;

describe('guessing links', () => {
  let clock: ManualClock;
  let guesses: LinkGuesses;
  beforeEach(() => {
    clock = new ManualClock('2026-04-14T09:00:00Z');
    guesses = new LinkGuesses(clock, 100);
  });
  const takeAll = (address: string, count: number): readonly number[] =>
    Array.from({ length: count }, () => guesses.take(address));

  it('is free twenty times in ten minutes, then it waits', () => {
    assert.deepEqual(
      takeAll('a', 20).filter((ms) => ms > 0),
      [],
    );
    clock.advance(MINUTE);
    assert.equal(guesses.take('a'), 9 * MINUTE);
    assert.equal(guesses.take('b'), 0, 'another address has its own');
  });

  it('is free again when the first ones are ten minutes old; what was refused did not count', () => {
    takeAll('a', 10);
    clock.advance(5 * MINUTE);
    takeAll('a', 50);
    clock.advance(5 * MINUTE);
    assert.equal(takeAll('a', 11).filter((ms) => ms === 0).length, 10);
  });

  it('is what opened nothing: a try that is given back is free', () => {
    for (let opened = 0; opened < 100; opened++) {
      assert.equal(guesses.take('a'), 0);
      guesses.giveBack('a');
    }
    assert.equal(guesses.size, 0);
  });

  it('is remembered of so many addresses, those of the last ones', () => {
    takeAll('first', 20);
    for (let address = 0; address < 99; address++) guesses.take(`${address}`);
    assert.notEqual(guesses.take('first'), 0);
    for (let address = 100; address < 1000; address++) guesses.take(`${address}`);
    assert.equal(guesses.size, 100);
    assert.equal(guesses.take('first'), 0);
  });
});
