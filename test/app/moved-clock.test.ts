import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { ManualClock } from '../kit/stage/manual-clock';
import { MovedClock } from '../../src/app/moved-clock';

describe('a clock that is moved', () => {
  it('starts ahead, goes on at its usual pace from wherever it was moved to, and knows the way home', () => {
    const real = new ManualClock('2026-04-14T09:00:00.000Z');
    const clock = new MovedClock(15, real);
    strictEqual(clock.now().toISOString(), '2026-04-29T09:00:00.000Z');
    clock.to('2026-05-07T07:00:00.000Z');
    real.advance(1500);
    strictEqual(clock.now().toISOString(), '2026-05-07T07:00:01.500Z');
    strictEqual(clock.home().toISOString(), '2026-04-14T09:00:01.500Z');
    clock.to(clock.home().toISOString());
    deepStrictEqual(clock.now(), real.now());
  });
});
