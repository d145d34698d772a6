/** P1 as a person lives it: after "forget me" no table names them, not even by what the bot keeps of the answer itself. */

import assert from 'node:assert/strict';
import { silentLog } from '../../src/log/log';
import { readTrial } from '../files/recorded-trial';
import { AppStage, people } from '../kit/stage/app-stage';
import { dumpTables, rowsHolding } from '../kit/storage/table-dump';

describe('forget me', () => {
  const stage = new AppStage({ log: silentLog, tablesCanFail: true });
  before(() => stage.start());
  after(() => stage.stop());

  // A second trial of the same product for the same customer would be asked about.
  let companies = 0;

  async function forgets(confirm: (chat: ReturnType<typeof stage.channel.chat>) => Promise<unknown>): Promise<void> {
    const chat = stage.channel.chat(people.Robin);
    companies += 1;
    await readTrial(stage, 'Robin', `Adventure Works ${String(companies)}`);
    await chat.say('forget me');
    await stage.settled();
    await confirm(chat);
    await stage.settled();
    assert.match(JSON.stringify(chat.messages.at(-1)), /You are forgotten/);
    const { aadObjectId, name } = people.Robin.person;
    const texts = [aadObjectId, name, 'erasure/'];
    assert.deepEqual(await rowsHolding(stage.connectionString, texts), []);
    assert.match((await dumpTables(stage.connectionString)).join('\n'), /erased-/);
  }

  it('by a press leaves nothing', async () => {
    await forgets((chat) => chat.press('last', 'Forget me'));
  });

  it('by a typed word leaves nothing', async () => {
    await forgets((chat) => chat.say('yes'));
  });

  it('pressed twice at once, and seen again on another device, leaves nothing', async () => {
    await forgets(async (chat) => {
      await Promise.all([chat.press('last', 'Forget me'), chat.otherDevice().press('last', 'Forget me')]);
      await chat.redeliver();
    });
  });

  it('keeps everything when the promise can’t be written', async () => {
    const chat = stage.channel.chat(people.Kim);
    await chat.say('forget me');
    await stage.settled();
    stage.tables.mode = { kind: 'refuse', only: ({ method }) => method !== 'GET' };
    await chat.press('last', 'Forget me');
    stage.tables.mode = { kind: 'pass' };
    assert.match(chat.notices.at(-1)?.text ?? '', /Nothing is lost/);
    assert.notDeepEqual(await rowsHolding(stage.connectionString, people.Kim.person.aadObjectId), []);
    await chat.press('last', 'Forget me');
    await stage.settled();
    assert.deepEqual(await rowsHolding(stage.connectionString, people.Kim.person.aadObjectId), []);
  });
});
