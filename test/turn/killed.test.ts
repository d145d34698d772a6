/** A bot that is killed where it hurts: after the next start everything is there once. `killed.faults.ts` kills at random. */

import { equal, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProxiedRequest } from '../kit/faults/fault-proxy';
import { answer, KilledStage, stepOn } from './killed-stage';
import { newChat, PARTNER } from './turn-stage';

function isRecording({ method, path }: ProxiedRequest): boolean {
  return method === 'POST' && path.includes('batch');
}

describe('a bot that is killed', () => {
  const stage = new KilledStage();
  before(async () => {
    await stage.start();
    stage.goLive(await stage.spare());
  });
  after(() => stage.stop());

  /** Where the last turn of a sign-up can be stopped for good: what hangs there. */
  const failpoints: Readonly<Record<string, (request: ProxiedRequest) => boolean>> = {
    'before the save': ({ method, path }) => method !== 'GET' && path.includes('state'),
    'after the save, before the record': ({ path }) => path.includes('trials'),
    'after the card, before its promise is cleared': ({ method, path }) =>
      method !== 'GET' && path.includes('state') && stage.tables.requests.some((one) => isRecording(one)),
    'after the record, before the card': () => false,
  };
  for (const [where, hangs] of Object.entries(failpoints)) {
    it(`${where}: the next start and the repeated message record the trial once and show it`, async () => {
      const chat = newChat(stage.channel);
      await chat.say('sign up');
      for (let step = stepOn(chat); step !== 'review'; step = stepOn(chat)) await answer(chat, step!, false);
      const before = (await stage.record.list(PARTNER)).length;
      stage.tables.requests.length = 0;
      stage.tables.mode = { kind: 'hang', only: hangs };
      if (where.endsWith('before the card')) stage.channel.fault({ on: 'post', effect: { kind: 'hang' } });
      const posts = stage.channel.count('post');
      const last = answer(chat, 'review', true);
      while (!stage.tables.requests.some(hangs) && (stage.channel.count('post') === posts || where.startsWith('after the card')))
        await sleep(2);
      await stage.live.end('SIGKILL');
      equal((await last).status, 0);
      stage.tables.mode = { kind: 'pass' };
      stage.channel.clearFaults();
      await stage.restartLater();
      equal((await chat.redeliver()).status, 200);
      let trials = await stage.record.list(PARTNER);
      for (let tries = 0; tries < 100 && (trials.length === before || stepOn(chat) !== undefined); tries++) {
        await sleep(20);
        trials = await stage.record.list(PARTNER);
      }
      equal(stepOn(chat), undefined);
      equal(trials.length, before + 1);
      for (const { id } of trials) equal((await stage.record.timeline(PARTNER, id)).length, 1);
    });
  }

  it('ends in order on SIGTERM: the turn under way is finished, and the exit code is 0', async () => {
    const chat = newChat(stage.channel);
    stage.channel.fault({ on: 'post', times: 1, effect: { kind: 'delay', ms: 700 } });
    const saying = chat.say('help');
    const posts = stage.channel.count('post');
    while (stage.channel.count('post') === posts) await sleep(2);
    const began = performance.now();
    const code = await stage.live.end('SIGTERM');
    equal(code, 0);
    ok(performance.now() - began < 10_000);
    equal((await saying).status, 200);
    equal(chat.messages.filter(({ from }) => from === 'bot').length, 1);
    equal((await chat.redeliver()).error, 'ECONNREFUSED');
  });
});
