/** Who is left alone after Teams said that it is too much, and who tries whether it goes again. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { Pace } from '../../src/outbox/pace';
import { ManualClock } from '../kit/manual-clock';

const person = (tenantId: string, personId: string) => ({ tenantId, personId });

describe('the pace', () => {
  let clock: ManualClock;
  let pace: Pace;
  beforeEach(() => {
    clock = new ManualClock();
    pace = new Pace(() => 1);
  });

  const ask = (tenant: string, who: string) => pace.ask(person(tenant, who), clock.now());
  const goes = (tenant: string, who: string): boolean => ask(tenant, who).kind === 'go';
  const report = (tenant: string, who: string, taken: 'taken' | 'strained' | 'nothing', askedMs?: number) => {
    pace.report(person(tenant, who), taken, clock.now(), askedMs);
  };
  const strained = (tenant: string, who: string, askedMs?: number) => {
    equal(goes(tenant, who), true);
    report(tenant, who, 'strained', askedMs);
  };

  it('lets 7 a second into a conversation, and 30 a second into a tenant', () => {
    deepEqual(
      Array.from({ length: 9 }, () => goes('a', 'one')),
      [...Array.from({ length: 7 }, () => true), false, false],
    );
    equal(Array.from({ length: 60 }, (_, n) => goes('a', `other ${n}`)).filter((go) => go).length, 23);
    equal(goes('b', 'one'), true);
    clock.advance(1000);
    deepEqual([goes('a', 'one'), goes('a', 'one')], [true, false]);
  });

  it('leaves a conversation alone after a strike, for as long as Teams asked or a little', () => {
    strained('a', 'one', 60_000);
    strained('a', 'two');
    deepEqual(ask('a', 'one'), { kind: 'wait', ms: 60_000 });
    deepEqual(ask('a', 'two'), { kind: 'wait', ms: 5000 });
    equal(goes('a', 'three'), true);
    equal(pace.isPaused(person('a', 'one'), clock.now()), true);
    deepEqual(pace.paused(clock.now()), { conversations: 2, tenants: 0, everything: false });
  });

  it('leaves a tenant alone after three of its conversations, and everybody after three tenants', () => {
    for (const who of ['one', 'two', 'three']) strained('a', who);
    equal(goes('a', 'four'), false);
    equal(goes('b', 'one'), true);
    for (const who of ['one', 'two', 'three']) strained('b', who);
    equal(goes('c', 'one'), true);
    for (const who of ['one', 'two', 'three']) strained('c', who);
    equal(goes('d', 'one'), false);
    deepEqual(pace.paused(clock.now()), { conversations: 9, tenants: 3, everything: true });
  });

  it('lets one try after a pause; the others wait for what becomes of it', () => {
    for (const who of ['one', 'two', 'three']) strained('a', who);
    clock.advance(5000);
    equal(goes('a', 'four'), true);
    deepEqual(ask('a', 'five'), { kind: 'wait', ms: 5000 });
    report('a', 'four', 'taken');
    equal(goes('a', 'five'), true);
    deepEqual(pace.paused(clock.now()), { conversations: 0, tenants: 0, everything: false });
  });

  it('leaves a tenant alone for longer when the one that tried is refused', () => {
    for (const who of ['one', 'two', 'three']) strained('a', who);
    clock.advance(5000);
    strained('a', 'four');
    deepEqual(ask('a', 'five'), { kind: 'wait', ms: 10_000 });
    clock.advance(10_000);
    strained('a', 'five');
    deepEqual(ask('a', 'six'), { kind: 'wait', ms: 20_000 });
  });

  it('lets another try when the one that did had nothing to send, or never came back', () => {
    for (const who of ['one', 'two', 'three']) strained('a', who);
    clock.advance(5000);
    equal(goes('a', 'four'), true);
    report('a', 'four', 'nothing');
    equal(goes('a', 'five'), true);
    equal(goes('a', 'six'), false);
    clock.advance(60_000);
    equal(goes('a', 'six'), true);
  });

  it('does not pause a tenant for long because one answer asked for a day', () => {
    for (const who of ['one', 'two', 'three']) strained('a', who, 86_400_000);
    clock.advance(5000);
    equal(goes('a', 'four'), true);
    equal(goes('a', 'one'), false);
  });

  it('leaves everybody alone when the bot itself is in trouble', () => {
    pace.pauseAll(clock.now());
    equal(goes('a', 'one'), false);
    clock.advance(5000);
    equal(goes('a', 'one'), true);
    equal(goes('b', 'one'), false);
    pace.pauseAll(clock.now());
    clock.advance(5000);
    equal(goes('b', 'one'), false);
  });

  it('forgets those it has not written to for an hour', () => {
    for (let n = 0; n < 6000; n++) {
      strained(`tenant ${n}`, 'one');
      clock.advance(3_600_001);
      pace.report(person(`tenant ${n}`, 'one'), 'taken', clock.now());
    }
    ok(Object.values(pace).every((one) => !(one instanceof Map) || one.size <= 5010));
  });
});
