/** A bot that is killed at random while two people sign up. `killed.test.ts` has the small siblings: killed where it hurts. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chat } from '../kit/stage/chat';
import type { BotProcess } from '../kit/stage/counting-process';
import type { Delivery } from '../kit/stage/delivery';
import { until } from '../kit/until';
import { answer, KilledStage, stepOn, steps } from './killed-stage';
import { newChat, PARTNER } from './turn-stage';

const MOST = 45;

/** Random enough, and the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('a bot that is killed at random', () => {
  const stage = new KilledStage();
  let spare: Promise<BotProcess>;
  before(async () => {
    await stage.start();
    spare = stage.spare();
    await takeOver();
  });
  after(async () => {
    await spare.then((bot) => bot.end('SIGKILL'));
    await stage.stop();
  });

  /** The spare process takes the place of the dead one. */
  async function takeOver(): Promise<void> {
    stage.goLive(await spare);
    spare = stage.spare();
  }

  /** Delivers; kills the bot after so long; and delivers again what got no answer, as the channel may. */
  async function withKill(after: number | undefined, act: () => Promise<Delivery>, chat: Chat): Promise<void> {
    const delivering = act();
    if (after === undefined) {
      await delivering;
      return;
    }
    await sleep(after);
    await stage.live.end('SIGKILL');
    const { status } = await delivering;
    await takeOver();
    if (status === 0) equal((await chat.redeliver()).status, 200);
  }

  it('loses nothing the person was told, and records each trial once', async () => {
    const roll = dice(20260414);
    let kills = 0;
    let turns = 0;
    for (const isTyped of [false, true]) {
      const chat = newChat(stage.channel);
      let told = -1;
      await withKill(undefined, () => chat.say('sign up'), chat);
      for (let step = stepOn(chat); step !== undefined; step = stepOn(chat)) {
        ok(++turns < MOST, `still at ${step}`);
        const at = steps.indexOf(step);
        ok(at >= told, `was told ${steps[told]} is next, and is asked ${step}`);
        told = at;
        const isKilled = turns % 5 === 2;
        if (isKilled) kills++;
        const now = step;
        await withKill(isKilled ? roll() * 45 : undefined, () => answer(chat, now, isTyped), chat);
      }
      equal(told, steps.length - 1);
    }
    ok(kills >= 4, `${kills} kills`);
    await stage.live.end('SIGKILL');
    await stage.restartLater();
    await until(async () => (await stage.record.list(PARTNER)).length >= 2, 'both trials are recorded');
    // A repetition would come with the next sweeps.
    const swept = stage.sweeps + 3;
    await until(() => stage.sweeps >= swept, 'the promises are not looked through any more');
    const trials = await stage.record.list(PARTNER);
    deepEqual(
      trials.map(({ customer, state }) => [customer.company, customer.country, state]),
      Array.from({ length: 2 }, () => ['Adventure Works', 'FR', 'planned']),
    );
    for (const { id } of trials) equal((await stage.record.timeline(PARTNER, id)).length, 1);
  });
});
