import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { ManualClock } from '../kit/stage/manual-clock';
import { MovedClock } from '../../src/app/moved-clock';

describe('a clock that is moved', () => {
  it('starts ahead, goes on at its usual pace from wherever it was moved to, and knows the way home', () => {
    const real = new ManualClock('2026-04-14T09:00:00.000Z');
    const clock = new MovedClock(15, real, 'UTC');
    strictEqual(clock.now().toISOString(), '2026-04-29T09:00:00.000Z');
    clock.to('2026-05-07T07:00:00.000Z');
    real.advance(1500);
    strictEqual(clock.now().toISOString(), '2026-05-07T07:00:01.500Z');
    strictEqual(clock.home().toISOString(), '2026-04-14T09:00:01.500Z');
    clock.to(clock.home().toISOString());
    deepStrictEqual(clock.now(), real.now());
  });

  it('starts ahead in a working hour, as far for whoever starts a little later, and no hour ahead without days', () => {
    const at = (home: string, days = 19, zone = 'UTC'): string =>
      new MovedClock(days, new ManualClock(home), zone).now().toISOString().slice(0, 16);
    strictEqual(at('2026-11-29T20:32:00.000Z'), '2026-12-18T12:32', 'in the evening');
    strictEqual(at('2026-11-29T20:44:00.000Z'), '2026-12-18T12:44');
    strictEqual(at('2026-11-29T04:10:00.000Z'), '2026-12-18T12:10', 'in the night');
    strictEqual(at('2026-11-29T20:32:00.000Z', 20), '2026-12-21T12:32', 'not at a weekend');
    strictEqual(at('2026-11-29T20:32:00.000Z', 19, 'Europe/Berlin'), '2026-12-18T12:32');
    strictEqual(at('2026-11-29T20:32:00.000Z', 26, 'Europe/Berlin'), '2026-12-28T12:32', 'nor on a public holiday');
    strictEqual(at('2026-11-29T20:32:00.000Z', 0), '2026-11-29T20:32');
  });
});
