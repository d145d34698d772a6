/** A flood of tokens that nobody signed: the bot's memory stays as it was. Its small sibling: `token-flood.test.ts`. */

import assert from 'node:assert/strict';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { startMicrosoft, type MicrosoftStub } from '../kit/stage/microsoft-stub';
import { productionSettings, startProductionBot, type ProductionBot } from '../kit/stage/production-bot';
import { freePort } from '../kit/stage/stub';
import { flood, floods } from './token-flood';

const MiB = 1024 * 1024;

describe('a flood of tokens that nobody signed', () => {
  let azurite: Azurite;
  let microsoft: MicrosoftStub;
  let bot: ProductionBot;

  before(async () => {
    [azurite, microsoft] = await Promise.all([startAzurite(), startMicrosoft()]);
    const settings = { ...productionSettings, PORT: String(await freePort()) };
    bot = await startProductionBot({ ...settings, AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString }, microsoft.url);
  });

  after(async () => {
    await bot.stop();
    await Promise.all([azurite.close(), microsoft.close()]);
  });

  it('leaves the bot’s memory as it was', async () => {
    const counts = [20_000, 1_000, 1_000, 1_000];
    await flood(bot.url, 2_000, floods[0]!);
    const before = await bot.memory();
    for (const [index, make] of floods.entries()) {
      const count = counts[index] ?? 0;
      const statuses = await flood(bot.url, count, make);
      assert.deepEqual([statuses.length, ...new Set(statuses)], [count, '401']);
    }
    const after = await bot.memory();
    assert.equal(after.issuers, before.issuers);
    // What the SDK would keep of these is above 60 MiB.
    assert.ok(after.heapBytes - before.heapBytes < 8 * MiB, `heap grew by ${after.heapBytes - before.heapBytes}`);
    assert.ok(after.rssBytes - before.rssBytes < 60 * MiB, `rss grew by ${after.rssBytes - before.rssBytes}`);
  });
});
