import { deepEqual, equal, match } from 'node:assert/strict';
import type { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { countOn } from '../kit/stage/counting-journey';
import { objectOf } from '../kit/json';
import { botMessages, countingChat, countingStage, countNow, countsShown, lastSaid } from './turn-stage';

const DAY = 86_400_000;

describe('copies, devices and old cards', () => {
  const stage: AppStage = countingStage();
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
  });

  it('a copy of a message stays silent for 10 s; a later one shows the card once more', async () => {
    await chat.say('apples');
    stage.clock.advance(9000);
    await chat.redeliver();
    equal(botMessages(chat).length, 2);
    stage.clock.advance(2000);
    await chat.redeliver();
    equal(botMessages(chat).length, 3);
    equal(countNow(chat), 1);
  });

  it('a copy of a message whose card was lost shows that card, and nothing is owed any more', async () => {
    stage.channel.fault({ on: 'post', times: 1, effect: { kind: 'answer', status: 503 } });
    await chat.say('apples');
    await chat.redeliver();
    await stage.app.sweep();
    equal(botMessages(chat).length, 2);
    await chat.say('pears');
    equal(countNow(chat), 2);
  });

  it('every copy of a press gets the card as it is now', async () => {
    await chat.press('last', 'Count');
    const { activity } = chat.last!;
    await chat.say('apples');
    for (const seconds of [1, 60]) {
      stage.clock.advance(seconds * 1000);
      const { body } = await chat.redeliver(activity);
      equal(countOn(objectOf(body)['value']), 2);
    }
    equal(Math.max(...countsShown(chat)), 2);
  });

  it('what was done on one device shows on the other, which then presses a card that is out of date', async () => {
    const other = chat.otherDevice();
    const old = other.pictures.at(-1)!;
    await chat.press('last', 'Count');
    await stage.settled();
    equal(countNow(other), 1);
    const { body } = await other.press(old, 'Count');
    equal(countOn(objectOf(body)['value']), 1);
    match(JSON.stringify(body), /out of date/);
  });

  it('a card older than a day collapses when it is pressed, and the live one stands below', async () => {
    const [first = ''] = botMessages(chat);
    stage.clock.advance(DAY + 1000);
    const { body } = await chat.press('last', 'Count');
    await stage.settled();
    match(JSON.stringify(body), /another card/);
    const messages = chat.messages.filter(({ from }) => from === 'bot');
    equal(messages.length, 2);
    match(JSON.stringify(messages[0]?.card), /another card/);
    equal(messages[0]?.id, first);
    equal(countNow(chat), 1);
    await chat.press('last', 'Count');
    equal(countNow(chat), 2);
    equal(botMessages(chat).length, 2);
  });

  it('the card before a typed answer collapses', async () => {
    await chat.say('apples');
    await stage.settled();
    const [first, second] = chat.messages.filter(({ from }) => from === 'bot');
    match(JSON.stringify(first?.card), /another card/);
    equal(countOn(second?.card), 1);
  });

  it('a look at something else leaves the card of the open journey as it is', async () => {
    await chat.say('my trials');
    await stage.settled();
    const [first] = chat.messages.filter(({ from }) => from === 'bot');
    equal(first?.updatedTimes, 0);
    await chat.press(first.id, 'Count');
    equal(countOn(chat.messages.find(({ id }) => id === first.id)?.card), 1);
  });

  it('turns of one conversation come in the order in which they arrived', async () => {
    stage.tables.mode = { kind: 'delay', ms: 20 };
    await Promise.all(['one', 'two', 'three', 'four'].map((text) => chat.say(text)));
    stage.tables.mode = { kind: 'pass' };
    await stage.settled();
    deepEqual([...new Set(countsShown(chat))], [0, 1, 2, 3, 4]);
    match(lastSaid(chat), /Count 4/);
  });
});
