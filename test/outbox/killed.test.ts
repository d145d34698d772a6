/** Outboxes that are killed: nothing is lost, and each kill repeats one message at most. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { failpoints, type Failpoint } from '../../src/outbox/failpoints';
import { KillStage } from './kill-stage';
import { withRandomKills } from './random-kills';

/** Shorter than the queue hides what a killed process had taken. */
const POINTED_MS = 2500;

/** Some places are passed only after Teams refused a message: with this status. */
function needsRefusal(failpoint: Failpoint): number | undefined {
  return { afterMove: 429, afterFallback: 403 }[failpoint as string];
}

describe('an outbox that is killed', () => {
  const stage = new KillStage();
  before(() => stage.start());
  after(() => stage.stop());

  it('at every failpoint, one after the other: the last one sends what is left', async () => {
    await stage.plan(60);
    const victim = (failpoint: Failpoint) =>
      stage.process({ failpoint, pointedMs: POINTED_MS, pass: needsRefusal(failpoint) ? 1 : 3 });
    const repeats = new Map<Failpoint, number>();
    let next = victim(failpoints[0]);
    for (const [n, failpoint] of failpoints.entries()) {
      const dying = await next;
      const following = failpoints[n + 1];
      if (following) next = victim(following);
      const status = needsRefusal(failpoint);
      if (status) stage.channel.fault({ on: 'post', times: 1, effect: { kind: 'answer', status } });
      dying.begin();
      equal(await dying.ended, null, failpoint);
      repeats.set(failpoint, stage.repeated);
    }
    (await stage.process({ pointedMs: POINTED_MS })).begin();
    await stage.done();
    // Killed between sending and noting, it is sent again; killed while it was given to somebody else, that person may get it twice.
    ok(stage.repeated >= 1 && stage.repeated <= 2, `${stage.repeated} repeated, ${JSON.stringify([...repeats])}`);
  });

  it('5 times at random, by two over 150 messages: none is lost, at most one repeated a kill', async () => {
    const { sent, repeated } = await withRandomKills(stage, 150, 5, 20260414);
    equal(sent - repeated, 150);
  });

  it('ends in order on SIGTERM: the message under way is finished and noted, and nothing is repeated', async () => {
    await stage.plan(30);
    stage.channel.fault({ on: 'post', effect: { kind: 'delay', ms: 200 } });
    const [first, second] = await Promise.all([stage.process(), stage.process()]);
    first.begin();
    while (stage.sent < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    equal(await first.end('SIGTERM'), 0);
    stage.channel.clearFaults();
    second.begin();
    await stage.done();
    deepEqual([stage.missing.length, stage.repeated], [0, 0]);
  });
});
