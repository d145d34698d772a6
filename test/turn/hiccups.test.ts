/** A storage that is away for seconds is ridden out; a turn that takes long says so and goes on by itself; copies are dropped meanwhile. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppStage } from '../kit/stage/app-stage';
import { UNHURRIED } from '../kit/stage/patience';
import { executed } from '../kit/stage/activities';
import { cardActions } from '../kit/stage/card-elements';
import type { Chat } from '../kit/stage/chat';
import type { ProxiedRequest } from '../kit/faults/fault-proxy';
import { objectOf } from '../kit/json';
import { memoryLog } from '../kit/stage/memory-log';
import { until } from '../kit/until';
import { botMessages, countingChat, countingStage, countNow, countsShown, lastSaid, StateRow } from './turn-stage';

const isWrite = ({ method }: ProxiedRequest) => method !== 'GET';
const isStateWrite = (request: ProxiedRequest) => isWrite(request) && request.path.includes('/state');

describe('a storage that is away for a moment', () => {
  const stage: AppStage = countingStage(undefined, { times: { ...UNHURRIED, rideOut: 60_000 } });
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
    stage.clock.advance(60_000);
  });
  afterEach(() => {
    stage.tables.mode = { kind: 'pass' };
  });

  /** The next requests of a kind are answered with 503. */
  function busy(times: number, only: (request: ProxiedRequest) => boolean): void {
    let left = times;
    stage.tables.mode = { kind: 'answer', status: 503, only: (request) => only(request) && left-- > 0 };
  }

  const kinds: Readonly<Record<string, (request: ProxiedRequest) => boolean>> = {
    reads: (request) => !isWrite(request),
    writes: isWrite,
    requests: () => true,
  };
  for (const [what, only] of Object.entries(kinds))
    for (const times of [3, 8])
      it(`${times} ${what} in a row are answered with 503: one effect, one answer, no word of it`, async () => {
        const row = new StateRow(stage.connectionString, chat);
        // Written past the bot, so that what it knows of the chat does not save it the read.
        await row.change({});
        busy(times, only);
        await chat.say('apples');
        await stage.settled();
        deepEqual([botMessages(chat).length, countNow(chat)], [2, 1]);
        await row.change({});
        busy(times, only);
        equal(JSON.stringify((await chat.press('last', 'Count')).body).includes('Count 2'), true);
        await stage.settled();
        deepEqual([botMessages(chat).length, countNow(chat)], [2, 2]);
      });

  it('the answer to every second write is lost: one effect, one answer', async () => {
    let writes = 0;
    for (let i = 0; i < 4; i++) stage.tables.loseNextAnswer((request) => isStateWrite(request) && ++writes % 2 === 0);
    for (const fruit of ['apples', 'pears', 'plums']) await chat.say(fruit);
    await stage.settled();
    deepEqual([...new Set(countsShown(chat))], [0, 1, 2, 3]);
    equal(botMessages(chat).length, 4);
  });

  it('is away when the card is there already: that it was kept is noted once it is back, and the card is shown once, by whomever', async () => {
    let refused = 0;
    const before = stage.channel.count('post');
    stage.tables.mode = {
      kind: 'answer',
      status: 503,
      only: (request) => isWrite(request) && stage.channel.count('post') > before && ++refused < 12,
    };
    await chat.say('apples');
    while (refused < 12) await stage.settled();
    await stage.settled();
    stage.tables.mode = { kind: 'pass' };
    await stage.directions['the bot restarts']();
    stage.clock.advance(120_000);
    await stage.app.sweep();
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 1]);
    deepEqual((await new StateRow(stage.connectionString, chat).content())['owed'], []);
  });

  it('refuses us: nobody is kept waiting for that', async () => {
    stage.tables.mode = { kind: 'answer', status: 403, only: isWrite };
    const { ms } = await chat.say('apples');
    match(lastSaid(chat), /can’t reach my records/);
    ok(ms < 60_000, `${ms} ms`);
  });
});

/** The bot shows no more often that it is typing. */
const MOST_TYPINGS = 15;

describe('a turn that takes long', () => {
  const { log, lines } = memoryLog();
  // Long enough for a turn that nobody holds up.
  const times = { typing: 100, typingAgain: 500, message: 2000, press: 2000, rideOut: 1000 };
  const stage: AppStage = countingStage(log, { times });
  let chat: Chat;
  let told: number;
  let pass: () => void;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
    told = botMessages(chat).length;
    holdUp();
  });
  afterEach(() => {
    pass();
    stage.tables.mode = { kind: 'pass' };
    stage.channel.clearFaults();
  });

  /** Chats can be neither read nor saved until that is let through: one that is known is not read. */
  function holdUp(): void {
    const held = new Promise<void>((resolve) => {
      pass = resolve;
    });
    const isChat = ({ path }: ProxiedRequest) => path.includes('/state(');
    stage.tables.mode = { kind: 'hold', until: held, only: isChat };
  }

  async function letThrough(): Promise<void> {
    stage.tables.mode = { kind: 'pass' };
    pass();
    await stage.settled();
  }

  const typings = () => stage.channel.requests.filter(({ body }) => objectOf(body)['type'] === 'typing').length;
  const said = () => botMessages(chat).length - told;
  const sent = () => chat.origin.conversation.messages.at(-1)?.activity;

  it('a message: the bot is seen typing, Teams is answered in time, a sentence says so, and the answer follows once', async () => {
    const typedBefore = typings();
    const { status } = await chat.say('apples');
    deepEqual([status, countNow(chat)], [200, 0]);
    await until(() => typings() - typedBefore >= 2, 'the bot was not seen typing');
    await until(() => said() === 1, 'no sentence came');
    match(lastSaid(chat), /takes longer than usual/);
    await letThrough();
    deepEqual([said(), countNow(chat)], [2, 1]);
    const typed = typings();
    // Three times as long as it takes until the bot would be seen typing again: that nothing comes can't be waited for otherwise.
    await sleep(3 * times.typingAgain);
    equal(typings(), typed);
    ok(typed - typedBefore < MOST_TYPINGS);
    await chat.say('pears');
    await stage.settled();
    equal(countNow(chat), 2);
  });

  it('a press: a line under the card says so, and the card follows in its place', async () => {
    const { body } = await chat.press('last', 'Count');
    match(JSON.stringify(body), /takes longer than usual/);
    await letThrough();
    deepEqual([said(), countNow(chat)], [0, 1]);
    await chat.press('last', 'Count');
    await stage.settled();
    equal(countNow(chat), 2);
  });

  it('a press whose card can’t be put in place any more: it is posted below', async () => {
    stage.channel.fault({ on: 'update', times: 1, effect: { kind: 'answer', status: 404 } });
    await chat.press('last', 'Count');
    await letThrough();
    deepEqual([said(), countNow(chat)], [1, 1]);
  });

  it('is delivered again meanwhile: the copy is dropped, and the answer comes once', async () => {
    const asked = stage.tables.requests.length;
    const saying = chat.say('apples');
    await until(() => stage.tables.requests.length > asked, 'the turn did not begin');
    const copy = await chat.redeliver(sent());
    equal(copy.status, 200);
    ok(lines.some(({ event }) => event === 'copy dropped'));
    await saying;
    await letThrough();
    deepEqual([said(), countNow(chat), Math.max(...countsShown(chat))], [2, 1, 1]);
    await chat.redeliver(copy.activity);
    await stage.settled();
    equal(countNow(chat), 1);
  });

  it('a press is delivered again meanwhile: both are answered, and it is done once', async () => {
    const { id = '', card = {} } = chat.messages.findLast((message) => message.card !== undefined) ?? {};
    const action = { type: 'Action.Execute', verb: 'count', data: objectOf(cardActions(card)[0]?.action['data']) };
    const press = executed(chat.origin, { id: 'f:twice', at: stage.clock.now() }, id, action);
    const copies = await Promise.all([chat.send(press), chat.send(press)]);
    for (const { status, body } of copies) match(`${status} ${JSON.stringify(body)}`, /^200 .*takes longer than usual/);
    await letThrough();
    equal(countNow(chat), 1);
  });

  it('fails in the end: that is told as well', async () => {
    const { body } = await chat.press('last', 'Count');
    match(JSON.stringify(body), /takes longer than usual/);
    stage.tables.mode = { kind: 'answer', status: 503 };
    stage.tables.cut();
    await stage.settled();
    match(lastSaid(chat), /can’t reach my records/);
    await letThrough();
    const { id = '' } = chat.messages.find(({ card }) => card !== undefined) ?? {};
    await chat.press(id, 'Count');
    await stage.settled();
    equal(countNow(chat), 1);
  });
});
