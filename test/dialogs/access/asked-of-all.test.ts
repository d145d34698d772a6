/** "Ask all of them" asks those whom its card named, as they stood then; an older card asks nobody. */

import assert from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { silentLog } from '../../../src/log/log';
import { AppStage, people } from '../../kit/stage/app-stage';
import type { Chat } from '../../kit/stage/chat';
import { HELD, tablesOf } from '../../kit/storage/record';
import { hold } from '../story-stage';

const { Alva, Robin, Finn } = people;
const SECOND = HELD.replace(/1$/u, '2');
const ASK = createWords()('en-GB').plain('buttons.removalOfAllAsked');

describe('“Ask all of them”', () => {
  let stage: AppStage;
  let chat: Chat;
  beforeEach(async () => {
    stage = new AppStage({ log: silentLog });
    await stage.start();
    chat = stage.channel.chat(Alva);
    await holds('Adventure Works, running, ends in 20 days, open to Alva', 1);
  });
  afterEach(() => stage.stop());

  const holds = async (trial: string, number: number): Promise<void> => {
    await hold(trial, number, stage.connectionString);
    await stage.app.repair();
  };
  const asked = async (tenantId: string, id: string): Promise<number> =>
    (await (await tablesOf(stage)).timeline(tenantId, id)).filter(({ code }) => code === 'removalRequested').length;
  const requests = async (): Promise<readonly number[]> => [
    await asked(Robin.person.tenantId, HELD),
    await asked(Finn.person.tenantId, SECOND),
  ];
  type Picture = Exclude<NonNullable<Parameters<Chat['press']>[0]>, string>;
  const pictured = async (): Promise<Picture> => {
    await chat.say('remove all partners');
    await stage.settled();
    const { id, card } = chat.messages.findLast((one) => one.card !== undefined)!;
    return { activityId: id, card: card! };
  };
  const press = async (on: Picture | 'last', title: string): Promise<string> => {
    await chat.press(on, title);
    await stage.settled();
    return JSON.stringify(chat.messages.findLast((one) => one.card !== undefined)?.card);
  };

  it('asks nobody whom its card did not name: the card is shown anew, and its press asks both', async () => {
    const old = await pictured();
    await holds('Adventure Works, running, of Finn, ends in 9 days, open to Alva', 2);
    const shown = await press(old, ASK);
    assert.deepEqual(await requests(), [0, 0]);
    assert.match(shown, /Ask 2 partners.*nobody was asked/u);
    await press('last', ASK);
    assert.deepEqual(await requests(), [1, 1]);
  });

  it('asks nobody again from the card of a request that was taken back', async () => {
    const old = await pictured();
    await press(old, ASK);
    assert.deepEqual(await requests(), [1, 0]);
    await chat.say('remove access');
    await stage.settled();
    await press('last', 'Take the request back');
    await press('last', 'Take it back');
    const trial = await (await tablesOf(stage)).get(Robin.person.tenantId, HELD);
    assert.equal(trial?.removal, undefined);
    await press(old, ASK);
    assert.deepEqual(await requests(), [1, 0]);
  });
});
