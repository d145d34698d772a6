import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog } from '../../src/log/log';
import { TIME_LIMITS } from '../../src/app/time-limits';
import type { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { countOn } from '../kit/stage/counting-journey';
import type { FaultEffect } from '../kit/faults/faults';
import { objectOf } from '../kit/json';
import { until } from '../kit/until';
import { botMessages, countingChat, countingStage, countNow, countsShown, lastSaid, newChat, StateRow } from './turn-stage';

const hang: FaultEffect = { kind: 'hang' };
const answers = (status: number): FaultEffect => ({ kind: 'answer', status });
const BEYOND_THE_LEASE = 60_000;

describe('turns when the channel fails', () => {
  const stage: AppStage = countingStage(silentLog, { timeLimits: TIME_LIMITS }, false);
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
  });
  afterEach(() => {
    stage.channel.clearFaults();
  });

  const owed = async () => (await new StateRow(stage.connectionString, chat).content())['owed'] as readonly unknown[];

  it('hangs on the post: the turn ends, the card stays owed, nobody else waits, and the sweeper posts it', async () => {
    stage.channel.fault({ on: 'post', times: 1, effect: hang });
    const saying = chat.say('apples');
    await until(() => {
      const { kind, status } = stage.channel.requests.at(-1) ?? {};
      return kind === 'post' && status === undefined;
    }, 'the card was not posted');
    const other = newChat(stage.channel);
    const [first] = await Promise.all([Promise.race([saying, other.say('sign up')]), saying]);
    notEqual(first, await saying);
    deepEqual(countsShown(other), [0]);
    equal((await saying).status, 200);
    equal((await owed()).length, 1);
    stage.clock.advance(BEYOND_THE_LEASE);
    await stage.app.sweep();
    await stage.settled();
    equal(countNow(chat), 1);
    deepEqual(await owed(), []);
    match(JSON.stringify(chat.messages.find(({ from }) => from === 'bot')?.card), /another card/);
    await chat.press('last', 'Count');
    equal(countNow(chat), 2);
  });

  it('loses a new card: the next line is not read as its answer, the card is shown with a note', async () => {
    stage.channel.fault({ on: 'post', times: 1, effect: answers(503) });
    await chat.say('apples');
    equal(botMessages(chat).length, 1);
    equal(countOn(chat.messages.find(({ from }) => from === 'bot')?.card), 0);
    await chat.say('pears');
    match(lastSaid(chat), /could not show you/);
    equal(countNow(chat), 1);
    await chat.say('plums');
    equal(countNow(chat), 2);
    await chat.press('last', 'Count');
    deepEqual(await owed(), []);
  });

  it('loses a new card, and the person looks at something else: the line after that is not read either', async () => {
    stage.channel.fault({ on: 'post', times: 1, effect: answers(503) });
    await chat.say('apples');
    await chat.press(botMessages(chat)[0]!, 'Count');
    equal(countNow(chat), 1);
    await chat.say('pears');
    match(lastSaid(chat), /could not show you/);
    await chat.say('plums');
    equal(countNow(chat), 2);
  });

  it('is blocked: the bot stops trying until the person is back', async () => {
    stage.channel.fault({ on: 'post', effect: answers(403) });
    await chat.say('apples');
    const tried = stage.channel.count('post');
    for (let day = 0; day < 3; day++) {
      stage.clock.advance(86_400_000);
      await stage.app.sweep();
    }
    equal(stage.channel.count('post'), tried);
    stage.channel.clearFaults();
    await chat.say('pears');
    match(lastSaid(chat), /could not show you/);
    equal(countNow(chat), 1);
  });

  it('is down for long: the sweeper tries less and less often', async () => {
    stage.channel.fault({ on: 'post', effect: answers(503) });
    await chat.say('apples');
    const tried = stage.channel.count('post');
    for (let minute = 0; minute < 180; minute++) {
      stage.clock.advance(60_000);
      await stage.app.sweep();
    }
    ok(stage.channel.count('post') - tried <= 5, `${stage.channel.count('post') - tried} tries`);
    stage.channel.clearFaults();
    stage.clock.advance(2 * 86_400_000);
    await stage.app.sweep();
    equal(countNow(chat), 1);
    equal(botMessages(chat).length, 2);
  });

  for (const [what, effect] of Object.entries({ 'answers 500': answers(500), 'answers 404': answers(404), hangs: hang })) {
    it(`${what} on updates: presses are answered at once and nothing breaks`, async () => {
      stage.channel.fault({ on: 'update', effect });
      for (const count of [1, 2, 3]) {
        const { body, ms } = await chat.press('last', 'Count');
        equal(countOn(objectOf(body)['value']), count);
        ok(ms < 1000, `${ms} ms`);
      }
      await chat.say('apples');
      equal(countNow(chat), 4);
    });
  }

  it('does not take the update that answers a Submit: the card is posted below', async () => {
    stage.channel.fault({ on: 'update', times: 1, effect: answers(404) });
    await chat.submit('last', 'Count');
    await stage.settled();
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 1]);
    await chat.submit('last', 'Count');
    await stage.settled();
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 2]);
  });

  it('is down: a press is answered, and so is one on a card older than a day', async () => {
    stage.channel.fault({ effect: { kind: 'reset' } });
    const first = await chat.press('last', 'Count');
    equal(countOn(objectOf(first.body)['value']), 1);
    stage.clock.advance(2 * 86_400_000);
    const second = await chat.press('last', 'Count');
    equal(countOn(objectOf(second.body)['value']), 2);
    stage.channel.clearFaults();
    await chat.press('last', 'Count');
    await stage.settled();
    equal(countNow(chat), 3);
    deepEqual(await owed(), []);
  });

  it('updates one card one at a time, and the newest look wins', async () => {
    let running = 0;
    let most = 0;
    stage.channel.fault({
      on: ({ kind }) => {
        if (kind === 'update') {
          most = Math.max(most, ++running);
          setTimeout(() => running--, 950);
        }
        return kind === 'update';
      },
      effect: { kind: 'delay', ms: 1000 },
    });
    const before = stage.channel.count('update');
    for (let press = 0; press < 5; press++) await chat.press('last', 'Count');
    await stage.settled();
    equal(most, 1);
    ok(stage.channel.count('update') - before < 5);
    const shown = stage.channel.conversation(chat.origin.conversation.id)?.messages.findLast(({ from }) => from === 'bot');
    equal(countOn(shown?.activity), 5);
  });

  describe('while another process shows a card', () => {
    const leased = () => new Date(stage.clock.now().getTime() + 30_000).toISOString();
    const promise = () => ({ id: 'of another process', until: leased(), kind: 'show', screen: { kind: 'journey' } });

    it('a typed line waits until it is there, and is read', async () => {
      const row = new StateRow(stage.connectionString, chat);
      const content = await row.content();
      await row.setContent({ ...content, owed: [promise()] });
      const saying = chat.say('apples');
      await sleep(200);
      equal(botMessages(chat).length, 1);
      await row.setContent(content);
      await saying;
      equal(countNow(chat), 1);
    });

    it('a typed line that waited in vain is not read: the card is shown with a note', async () => {
      const row = new StateRow(stage.connectionString, chat);
      await row.setContent({ ...(await row.content()), owed: [promise()] });
      const { ms } = await chat.say('apples');
      ok(ms < 4000, `${ms} ms`);
      match(lastSaid(chat), /could not show you/);
      await chat.press('last', 'Count');
      deepEqual(await owed(), []);
      await chat.say('pears');
      equal(countNow(chat), 2);
    });

    it('a press does not wait', async () => {
      const row = new StateRow(stage.connectionString, chat);
      await row.setContent({ ...(await row.content()), owed: [promise()] });
      const { ms } = await chat.press('last', 'Count');
      ok(ms < 1000, `${ms} ms`);
      equal(countNow(chat), 1);
    });
  });
});
