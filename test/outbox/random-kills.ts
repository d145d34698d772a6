/** Two outboxes at work, and one of them killed again and again while they are. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHATS_AT_ONCE } from '../../src/outbox/courier';
import type { OutboxProcess } from '../kit/stage/outbox-process';
import { until } from '../kit/until';
import { dice, type KillStage } from './kill-stage';

/** So many messages, and so many kills while they go out. */
export interface KillPlan {
  readonly count: number;
  readonly kills: number;
  readonly seed: number;
  /** How long what a process takes is its own. Others get it after that, so that with many kills it has to be short. */
  readonly leaseMs: number;
}

/** What came of it. */
export interface KillReport {
  readonly kills: number;
  readonly sent: number;
  readonly repeated: number;
  /** What was under way at the kills, each message once, and no more than one process has under way for each. */
  readonly leftBehind: number;
  readonly seconds: number;
}

/** Nothing may be lost, and nothing repeated but what a kill left under way. What the dead held is sent by a last one, past every lease. */
export async function withRandomKills(stage: KillStage, { count, kills, seed, leaseMs }: KillPlan): Promise<KillReport> {
  const roll = dice(seed);
  await stage.plan(count);
  const began = Date.now();
  const both = await Promise.all([stage.process({ leaseMs }), stage.process({ leaseMs })]);
  for (const one of both) one.begin();
  let killed = 0;
  const underWay = new Set<string>();
  let spare: OutboxProcess | undefined = await stage.process({ leaseMs });
  for (let n = 1; n <= kills; n++) {
    const target = Math.floor((n * count * 0.5) / kills);
    await until(
      () => stage.sent >= target,
      () => `${stage.sent} sent after ${killed} kills, not ${target}`,
    );
    await sleep(roll() * 30);
    const victim = roll() < 0.5 ? 0 : 1;
    equal(await both[victim].end('SIGKILL'), null);
    for (const message of await stage.underWay()) underWay.add(message);
    killed++;
    both[victim] = spare ?? (await stage.process({ leaseMs }));
    both[victim].begin();
    spare = n < kills ? await stage.process({ leaseMs }) : undefined;
  }
  deepEqual(await Promise.all(both.map((one) => one.end('SIGTERM'))), [0, 0], 'those that live end in order');
  (await stage.process({ leaseMs, aheadMs: 2 * leaseMs })).begin();
  await stage.done();
  equal(killed, kills);
  const leftBehind = Math.min(underWay.size, kills * CHATS_AT_ONCE);
  ok(stage.repeated <= leftBehind, `${stage.repeated} repeated after ${kills} kills that left ${leftBehind} behind`);
  return { kills, sent: stage.sent, repeated: stage.repeated, leftBehind, seconds: Math.round((Date.now() - began) / 1000) };
}
