/** Two outboxes of which one is killed: nothing is lost, and nothing is repeated but what was under way. More of it: `killed.faults.ts`. */

import { equal, ok } from 'node:assert/strict';
import { CHATS_AT_ONCE } from '../../src/outbox/courier';
import { LEASE_MS, openOutboxHere } from '../kit/stage/outbox-process';
import { until } from '../kit/until';
import { KillStage } from './kill-stage';

describe('outboxes of which one is killed', () => {
  const stage = new KillStage();
  before(() => stage.start());
  after(() => stage.stop());

  it('at work: none of 40 messages is lost, none repeated but what was under way, and the one that lives ends in order', async () => {
    await stage.plan(40);
    const [victim, other] = [await stage.process(), await stage.process({}, openOutboxHere)];
    const sent = (count: number) =>
      until(
        () => stage.sent >= count,
        () => `${stage.sent} sent, not ${count}`,
      );
    victim.begin();
    await sent(1);
    other.begin();
    await sent(20);
    equal(await victim.end('SIGKILL'), null);
    const leftBehind = Math.min((await stage.underWay()).length, CHATS_AT_ONCE);
    equal(await other.end('SIGTERM'), 0);
    (await stage.process({ aheadMs: 2 * LEASE_MS }, openOutboxHere)).begin();
    await stage.done();
    ok(stage.repeated <= leftBehind, `${stage.repeated} repeated after a kill that left ${leftBehind} behind`);
    equal(stage.sent - stage.repeated, 40);
  });
});
