/** What an instance knows of a chat is a guess until a save or a read proves it. */

import { deepEqual, doesNotMatch, equal } from 'node:assert/strict';
import { newConversation, type Conversation } from '../../dialogs/engine/state';
import { Recall } from '../../src/turn/recall';
import type { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { countingChat, countingStage, countNow, lastSaid, StateRow, storageCalls } from './turn-stage';

describe('chats that are recalled', () => {
  const chat = (eTag: string): Conversation => ({ ...newConversation(), eTag });

  it('are forgotten after ten minutes, and beyond two thousand', () => {
    let now = 0;
    const recall = new Recall(() => now);
    for (let i = 0; i < 2001; i++) recall.know(`c${i}`, chat(String(i)));
    equal(recall.guess('c0'), undefined);
    equal(recall.guess('c1')?.eTag, '1');
    now += 10 * 60_000 + 1;
    equal(recall.guess('c2000'), undefined);
    recall.know('new', chat('new'));
    now = 0;
    equal(recall.guess('c2000'), undefined, 'it is not even kept');
  });

  it('are guessed no more while others write them, but for one in sixteen, until guessing pays again', () => {
    const recall = new Recall(() => 0);
    recall.know('c', chat('1'));
    const guesses = (): number => Array.from({ length: 160 }, () => recall.guess('c')).filter((one) => one !== undefined).length;
    equal(guesses(), 160);
    for (let i = 0; i < 8; i++) recall.judge(i % 2 === 0);
    equal(guesses(), 160);
    for (let i = 0; i < 16; i++) recall.judge(false);
    equal(guesses(), 10);
    for (let i = 0; i < 40; i++) recall.judge(true);
    equal(guesses(), 160);
  });
});

describe('a chat that another instance wrote meanwhile', () => {
  const stage: AppStage = countingStage();
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await chat.press('last', 'Count');
    await stage.settled();
  });

  /** The row is written anew, as by another instance, with another count. */
  async function countedElsewhere(): Promise<void> {
    const row = new StateRow(stage.connectionString, chat);
    await row.setContent(JSON.parse(JSON.stringify(await row.content()).replace('"count":"1"', '"count":"41"')));
  }

  it('is decided anew: the press counts on what stands', async () => {
    await countedElsewhere();
    deepEqual(await storageCalls(stage.tables, () => chat.press('last', 'Count')), [2, 2]);
    equal(countNow(chat), 42);
  });

  it('is shown as it stands where nothing is saved', async () => {
    await countedElsewhere();
    await chat.redeliver();
    equal(countNow(chat), 41);
  });

  it('is gone: what is said begins afresh', async () => {
    await new StateRow(stage.connectionString, chat).remove();
    await chat.say('apples');
    await stage.settled();
    doesNotMatch(lastSaid(chat), /Count/);
  });
});
