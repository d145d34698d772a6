import { deepEqual, equal } from 'node:assert/strict';
import type { AppStage } from '../kit/stage/app-stage';
import { installation, membersAdded, reaction, typed } from '../kit/stage/activities';
import type { Chat } from '../kit/stage/chat';
import { countingChat, countingStage, countNow, newChat, storageCalls } from './turn-stage';

describe('storage calls of a turn, reads and writes', () => {
  const stage: AppStage = countingStage();
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
  });

  const calls = (work: () => Promise<unknown>) =>
    storageCalls(stage.tables, async () => {
      await work();
      await stage.settled();
    });

  it('none and 1 for a press answered in place: where this instance wrote last, the save says whether it still stands so', async () => {
    deepEqual(await calls(() => chat.press('last', 'Count')), [0, 1]);
    deepEqual(await calls(() => chat.submit('last', 'Count')), [0, 1]);
    equal(countNow(chat), 2);
  });

  it('none and 2 for a typed line, whose answer is a new card', async () => {
    deepEqual(await calls(() => chat.say('apples')), [0, 2]);
    const other = newChat(stage.channel);
    await other.say('hello');
    await stage.settled();
    deepEqual(await calls(() => other.say('help')), [0, 2]);
  });

  it('one write more for the first typed line in half a minute: somebody looks at the chat later, should this be the last that is heard', async () => {
    stage.clock.advance(30_000);
    deepEqual(await calls(() => chat.say('apples')), [0, 3]);
    deepEqual(await calls(() => chat.say('pears')), [0, 2]);
    deepEqual(await calls(() => chat.press('last', 'Count')), [0, 1]);
  });

  it('6 and 6 for the first line of somebody of a partner, who is kept so that colleagues can hand on a trial, and whose trials are looked for, two ranges at once, and those that customers opened to the partner; two of the writes tell the index of mentions of the address', async () => {
    deepEqual(await calls(() => newChat(stage.channel).say('help')), [6, 6]);
  });

  it('none and 1 for a typed line after another within the moment: its save clears what was promised, and one note serves for both', async () => {
    await chat.say('apples');
    await stage.settled();
    const both = await calls(async () => {
      await chat.say('pears');
      await chat.say('plums');
    });
    deepEqual(both, [0, 3]);
  });

  it('none and 2 for a typed line whose card is lost', async () => {
    stage.channel.fault({ on: 'post', times: 1, effect: { kind: 'answer', status: 503 } });
    deepEqual(await calls(() => chat.say('apples')), [0, 2]);
  });

  it('1 and 0 for a press on a card that is out of date', async () => {
    const old = chat.pictures.at(-1)!;
    await chat.press(old, 'Count');
    deepEqual(await calls(() => chat.press(old, 'Count')), [1, 0]);
    equal(countNow(chat), 1);
  });

  it('1 and 0 for what arrives again', async () => {
    await chat.say('apples');
    await stage.settled();
    deepEqual(await calls(() => chat.redeliver()), [1, 0]);
    await chat.press('last', 'Count');
    deepEqual(await calls(() => chat.redeliver()), [1, 0]);
    equal(countNow(chat), 2);
  });

  it('1 and 0 when Teams asks for the card by itself', async () => {
    await chat.press('last', 'Count');
    await stage.settled();
    const { activity } = chat.last!;
    const value = { ...(activity['value'] as object), trigger: 'automatic' };
    const posts = stage.channel.count();
    deepEqual(await calls(() => chat.send({ ...activity, id: 'f:automatic', value })), [1, 0]);
    equal(stage.channel.count(), posts);
    equal(countNow(chat), 1);
  });

  it('none for what gets no answer', async () => {
    const { origin } = chat;
    const stamp = { id: 'f:nothing', at: stage.clock.now() };
    const silent = [
      { ...typed(origin, stamp, ''), type: 'typing' },
      reaction(origin, stamp, '1'),
      { ...reaction(origin, stamp, '1'), reactionsAdded: undefined, reactionsRemoved: [{ type: 'like' }] },
      { ...typed(origin, stamp, 'gone'), type: 'messageDelete' },
      { ...installation(origin, stamp, 'add'), action: 'add-upgrade' },
      membersAdded(origin, stamp),
    ];
    const before = stage.channel.count();
    for (const activity of silent) deepEqual(await calls(() => chat.send(activity)), [0, 0], JSON.stringify(activity));
    deepEqual([...new Set(chat.deliveries.slice(-silent.length).map(({ status }) => status))], [200]);
    equal(stage.channel.count(), before);
  });
});
