/** Who is left alone after Teams said that it is too much, and who tries whether it goes again. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { ChatHealth } from '../../src/outbox/chat-health';
import { Pace } from '../../src/outbox/pace';
import { TrustIn } from '../../src/outbox/trust';
import { ManualClock } from '../kit/stage/manual-clock';

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

  /** A message shows that the bot itself is in trouble. */
  const troubled = (tenant: string, who: string) => {
    pace.pauseAll(person(tenant, who), clock.now());
    report(tenant, who, 'nothing');
  };

  /** Nobody waits for the outcome of the one before. */
  const taken = (tenant: string, who: string): boolean => {
    const goesNow = goes(tenant, who);
    report(tenant, who, 'taken');
    return goesNow;
  };

  it('lets 7 a second into a conversation, and 30 a second into a tenant', () => {
    deepEqual(
      Array.from({ length: 9 }, () => taken('a', 'one')),
      [...Array.from({ length: 7 }, () => true), false, false],
    );
    equal(Array.from({ length: 60 }, (_, n) => taken('a', `other ${n}`)).filter((go) => go).length, 23);
    equal(taken('b', 'one'), true);
    clock.advance(1000);
    deepEqual([taken('a', 'one'), taken('a', 'one')], [true, false]);
  });

  it('lets one message at a time into a conversation', () => {
    equal(goes('a', 'one'), true);
    deepEqual(ask('a', 'one'), { kind: 'wait', ms: 5000 });
    report('a', 'one', 'nothing');
    equal(goes('a', 'one'), true);
    clock.advance(60_000);
    equal(goes('a', 'one'), true);
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

  const many = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `dead ${n}`);

  it('keeps nobody waiting for a dozen colleagues in trouble, however often they are', () => {
    for (let hour = 0; hour < 3; hour++) {
      for (const who of many(12)) if (goes('a', who)) report('a', who, 'strained');
      equal(goes('a', `healthy ${hour}`), true);
      report('a', `healthy ${hour}`, 'nothing');
      clock.advance(3_600_000);
    }
    deepEqual(pace.paused(clock.now()), { conversations: 0, tenants: 0, everything: false });
  });

  it('lets those in trouble try again only where others could as well', () => {
    for (const who of many(12)) strained('a', who);
    clock.advance(5000);
    equal(goes('a', 'dead 0'), false);
    equal(goes('a', 'healthy'), true);
    report('a', 'healthy', 'taken');
    equal(goes('a', 'dead 0'), false);
    clock.advance(20_000);
    equal(goes('a', 'dead 0'), true);
  });

  it('leaves a tenant alone when everybody there is in trouble, but for one every 4 s; others go on', () => {
    for (const who of many(14)) strained('a', who);
    deepEqual(ask('a', 'next'), { kind: 'wait', ms: 4000 });
    equal(goes('b', 'one'), true);
    deepEqual(pace.paused(clock.now()), { conversations: 14, tenants: 1, everything: false });
    clock.advance(4000);
    strained('a', 'next');
    equal(goes('a', 'another'), false);
  });

  it('leaves everybody alone when everybody is in trouble, but for one every 2 s', () => {
    for (const tenant of ['a', 'b']) for (const who of many(10)) strained(tenant, who);
    deepEqual(ask('c', 'one'), { kind: 'wait', ms: 2000 });
    equal(pace.paused(clock.now()).everything, true);
    clock.advance(2000);
    strained('c', 'one');
    equal(goes('d', 'one'), false);
  });

  it('lets more and more in when one is taken again', () => {
    for (const who of many(14)) strained('a', who);
    clock.advance(4000);
    let taken = 0;
    for (let n = 0; n < 30; n++) if (goes('a', `next ${n}`)) report('a', `next ${taken++}`, 'taken');
    equal(taken, 30);
    equal(pace.paused(clock.now()).tenants, 0);
  });

  it('counts nothing where nothing was sent', () => {
    for (const who of many(100)) {
      equal(goes('a', who), true);
      report('a', who, 'nothing');
      clock.advance(50);
    }
    deepEqual(pace.paused(clock.now()), { conversations: 0, tenants: 0, everything: false });
  });

  it('chooses who tries: the healthiest first, and no more than may', () => {
    equal(goes('a', 'known'), true);
    report('a', 'known', 'taken');
    for (const who of many(12)) strained('a', who);
    clock.advance(600_000);
    for (const who of many(14)) strained('b', who);
    const asked = [
      person('a', 'dead 1'),
      ...many(40).map((who) => person('b', `new ${who}`)),
      person('a', 'new'),
      person('a', 'known'),
    ];
    const chosen = pace
      .choose(
        asked.map((to) => ({ to })),
        clock.now(),
      )
      .map(({ to }) => to.personId);
    deepEqual(chosen, ['known', 'new']);
    clock.advance(8000);
    deepEqual(
      pace
        .choose(
          asked.map((to) => ({ to })),
          clock.now(),
        )
        .map(({ to }) => to.personId)
        .slice(0, 3),
      ['known', 'new dead 0', 'new dead 1'],
    );
  });

  it('does not pause a tenant because one answer asked for a day', () => {
    for (const who of many(3)) strained('a', who, 86_400_000);
    clock.advance(20_000);
    equal(goes('a', 'four'), true);
    equal(goes('a', 'dead 0'), false);
  });

  it('leaves everybody alone when the bot itself is in trouble', () => {
    troubled('a', 'zero');
    equal(goes('a', 'one'), false);
    clock.advance(5000);
    equal(goes('a', 'one'), true);
    equal(goes('b', 'one'), false);
    troubled('a', 'one');
    clock.advance(5000);
    equal(goes('b', 'one'), false);
  });

  it('takes what eight under way meet at once for one trouble, and lets one alone try after it, whatever comes in late', () => {
    const eight = Array.from({ length: 8 }, (_, n) => `under way ${n}`);
    for (const who of eight) equal(goes('a', who), true);
    for (const who of eight.slice(0, 5)) troubled('a', who);
    deepEqual(ask('a', 'next'), { kind: 'wait', ms: 5000 });
    clock.advance(5000);
    equal(goes('a', 'next'), true);
    troubled('a', 'under way 5');
    for (const who of eight.slice(6)) report('a', who, 'nothing');
    deepEqual(ask('b', 'one'), { kind: 'wait', ms: 5000 });
    report('a', 'next', 'strained');
    equal(goes('b', 'one'), true);
  });

  it('forgets those it has not written to for an hour', () => {
    for (let n = 0; n < 6000; n++) {
      strained(`tenant ${n}`, 'one');
      clock.advance(3_600_001);
      pace.report(person(`tenant ${n}`, 'one'), 'taken', clock.now());
    }
    const insides = (part: unknown): readonly unknown[] =>
      part instanceof TrustIn || part instanceof ChatHealth ? Object.values(part) : [part];
    const maps = Object.values(pace).flatMap(insides);
    const largest = Math.max(...maps.map((one: unknown) => (one instanceof Map ? one.size : 0)));
    ok(largest > 1000 && largest <= 5010, `${largest}`);
  });
});
