import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict';

import { ManualClock, SequentialIds } from './manual-clock';

describe('manual clock', () => {
  it('moves only when told', () => {
    const clock = new ManualClock('2026-01-31T23:59:59.000Z');
    clock.advance(1000);
    strictEqual(clock.now().toISOString(), '2026-02-01T00:00:00.000Z');
    clock.set('2020-02-29T00:00:00.000Z');
    strictEqual(clock.now().toISOString(), '2020-02-29T00:00:00.000Z');
  });

  it('hands out dates that nobody can turn back', () => {
    const clock = new ManualClock();
    clock.now().setFullYear(1999);
    strictEqual(clock.now().getUTCFullYear(), 2026);
  });

  it('refuses what is no instant and no way forward', () => {
    throws(() => new ManualClock('soon'), RangeError);
    throws(() => {
      new ManualClock().advance(-1);
    }, RangeError);
  });
});

describe('sequential ids', () => {
  it('count up in the shape of GUIDs, apart by series', () => {
    const [first, second] = [new SequentialIds(), new SequentialIds(2)];
    deepStrictEqual(
      [first.next(), first.next(), second.next()],
      ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', '00000002-0000-4000-8000-000000000001'],
    );
  });
});
