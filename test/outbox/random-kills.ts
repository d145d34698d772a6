/** Two outboxes at work, and one of them killed again and again while they are. */

import { equal, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { dice, type KillStage } from './kill-stage';

/** What came of it. */
export interface KillReport {
  readonly kills: number;
  readonly sent: number;
  readonly repeated: number;
  readonly seconds: number;
}

/** Plans so many messages and kills so often. Nothing may be lost, and each kill may repeat one message. */
export async function withRandomKills(stage: KillStage, count: number, kills: number, seed: number): Promise<KillReport> {
  const roll = dice(seed);
  await stage.plan(count);
  const began = Date.now();
  const both = await Promise.all([stage.process(), stage.process()]);
  for (const one of both) one.begin();
  let killed = 0;
  let spare = stage.process();
  for (let n = 1; n <= kills; n++) {
    const target = Math.floor((n * count * 0.9) / kills);
    while (stage.sent < target) await sleep(10);
    await sleep(roll() * 30);
    const victim = roll() < 0.5 ? 0 : 1;
    equal(await both[victim].end('SIGKILL'), null);
    killed++;
    both[victim] = await spare;
    both[victim].begin();
    spare = stage.process();
  }
  await stage.done();
  await (await spare).end('SIGKILL');
  equal(killed, kills);
  ok(stage.repeated <= kills, `${stage.repeated} repeated after ${kills} kills`);
  return { kills, sent: stage.sent, repeated: stage.repeated, seconds: Math.round((Date.now() - began) / 1000) };
}
