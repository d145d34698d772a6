/** The long run of kills: at every failpoint, and a hundred at random over 1,000 messages. Small siblings: `killed.test.ts`, `interleavings.test.ts`. */

import { equal, ok } from 'node:assert/strict';
import { CHATS_AT_ONCE } from '../../src/outbox/courier';
import { failpoints, type Failpoint } from '../../src/settings/failpoint';
import { LEASE_MS } from '../kit/stage/outbox-process';
import { KillStage } from './kill-stage';
import { withRandomKills } from './random-kills';

/** Some places are passed only after Teams refused a message: with this status. */
function needsRefusal(failpoint: Failpoint): number | undefined {
  return { afterMove: 429, afterDoubt: 504, afterFallback: 403 }[failpoint as string];
}

describe('an outbox that is killed', () => {
  const stage = new KillStage();
  before(() => stage.start());
  after(() => stage.stop());

  it('at every failpoint, one after the other: the last one sends what is left', async () => {
    await stage.plan(60);
    const aheadMs = (n: number) => 2 * LEASE_MS * n;
    const victim = (failpoint: Failpoint, n: number) =>
      stage.process({ failpoint, aheadMs: aheadMs(n), pass: needsRefusal(failpoint) ? 1 : 3 });
    const repeats = new Map<Failpoint, number>();
    const underWay = new Set<string>();
    let next = victim(failpoints[0], 0);
    for (const [n, failpoint] of failpoints.entries()) {
      const dying = await next;
      const following = failpoints[n + 1];
      if (following) next = victim(following, n + 1);
      const status = needsRefusal(failpoint);
      if (status) stage.channel.fault({ on: 'post', times: 1, effect: { kind: 'answer', status } });
      dying.begin();
      equal(await dying.ended, null, failpoint);
      for (const message of await stage.underWay()) underWay.add(message);
      repeats.set(failpoint, stage.repeated);
    }
    (await stage.process({ aheadMs: aheadMs(failpoints.length) })).begin();
    await stage.done();
    const leftBehind = Math.min(underWay.size, failpoints.length * CHATS_AT_ONCE);
    const said = `${stage.repeated} repeated, ${leftBehind} left behind, ${JSON.stringify([...repeats])}`;
    console.log(`      ${said}`);
    // Killed between sending and noting, it is sent again; killed while it was given to somebody else, that person may get it twice.
    ok(stage.repeated >= 1 && stage.repeated <= leftBehind + 1, said);
  });

  it('a hundred times: loses none of 1,000 messages, and repeats none but what was under way', async () => {
    const report = await withRandomKills(stage, { count: 1000, kills: 100, seed: 1, leaseMs: 20_000 });
    console.log(`      ${JSON.stringify(report)}`);
    equal(report.sent - report.repeated, 1000);
  });
});
