/** A bot that is killed where it hurts, while four people sign up: after the next start everything is there once. `killed.faults.ts` kills at random. */

import { equal } from 'node:assert/strict';
import type { ProxiedRequest } from '../kit/faults/fault-proxy';
import type { Chat } from '../kit/stage/chat';
import { startBotHere } from '../kit/stage/counting-process';
import type { Delivery } from '../kit/stage/delivery';
import { until } from '../kit/until';
import { answer, KilledStage, stepOn } from './killed-stage';
import { newChat, PARTNER } from './turn-stage';

/** A person whose last turn stands still somewhere. */
interface Held {
  readonly chat: Chat;
  readonly last: Promise<Delivery>;
}

/** Stops a turn at a place: which calls of the tables hang, or of Teams, and when the turn is there. */
interface Place {
  readonly hangs?: (request: ProxiedRequest) => boolean;
  readonly postsHang?: boolean;
  readonly isThere?: (chat: Chat) => boolean;
}

const isSave = ({ method, path }: ProxiedRequest): boolean => method !== 'GET' && path.includes('state');
const isRecording = ({ method, path }: ProxiedRequest): boolean => method === 'POST' && path.includes('batch');

describe('a bot that is killed', () => {
  const stage = new KilledStage();
  const places: Readonly<Record<string, Place>> = {
    'before the save': { hangs: isSave },
    'after the save, before the record': { hangs: ({ path }) => path.includes('trials') },
    'after the record, before the card': { postsHang: true },
    'after the card, before its promise is cleared': {
      hangs: (request) => isSave(request) && stage.tables.requests.some((one) => isRecording(one)),
      isThere: (chat) => stepOn(chat) === undefined,
    },
  };

  const held = new Map<string, Held>();

  before(async () => {
    await stage.start();
    stage.goLive(await stage.spare({ sweepEveryMs: 3_600_000 }));
    for (const [where, place] of Object.entries(places)) held.set(where, await heldAt(place));
    await stage.live.end('SIGKILL');
    await stage.restartLater(startBotHere);
  });
  after(() => stage.stop());

  /** A person signs up, and stands still for good at a place of the last turn. */
  async function heldAt({ hangs, postsHang, isThere }: Place): Promise<Held> {
    const chat = newChat(stage.channel);
    await chat.say('sign up');
    for (let step = stepOn(chat); step !== 'review'; step = stepOn(chat)) await answer(chat, step!, false);
    stage.tables.requests.length = 0;
    let hung = 0;
    const only = (request: ProxiedRequest): boolean => (hangs?.(request) ?? false) && ++hung > 0;
    stage.tables.mode = { kind: 'hang', only };
    const fault = stage.channel.fault({ on: 'post', times: postsHang ? Infinity : 0, effect: { kind: 'hang' } });
    const last = answer(chat, 'review', true);
    await until(() => (isThere ? isThere(chat) : hung + fault.hits > 0), 'the turn never came to the place');
    stage.tables.mode = { kind: 'pass' };
    fault.end();
    return { chat, last };
  }

  for (const where of Object.keys(places)) {
    it(`${where}: the next start and the repeated message record the trial once and show it`, async () => {
      const { chat, last } = held.get(where)!;
      if (!where.startsWith('after the card')) equal((await last).status, 0);
      equal((await chat.redeliver()).status, 200);
      await until(() => stepOn(chat) === undefined, 'the trial is shown');
    });
  }

  it('each of the four trials is recorded, with one entry of its timeline', async () => {
    await until(async () => (await stage.record.list(PARTNER)).length >= Object.keys(places).length, 'all trials are recorded');
    const trials = await stage.record.list(PARTNER);
    equal(trials.length, Object.keys(places).length);
    for (const { id } of trials) equal((await stage.record.timeline(PARTNER, id)).length, 1);
  });
});
