/** The contract with twenty long texts, and 400 increments of one row at once, in memory and in a table. In `contract.test.ts` there are two, and 24; each sign near each border in one way of four; five who overwrite at once, and here eight. */

import '../kit/whole';
import './contract.test';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { TableStorage } from '../../src/storage/table-storage';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { losesNoIncrement } from './increments';

const COUNT = 400;

describe('storage that many count in at once', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('loses no increment in memory', () => losesNoIncrement(new MemoryStorage({}), COUNT));

  it('loses no increment in a table', async () => {
    const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString });
    await ensureTables([open('counted')]);
    await losesNoIncrement(new TableStorage(open('counted'), { timeoutMs: 10_000 }), COUNT);
  });
});
