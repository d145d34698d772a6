/** What only the table store can get wrong: the calls it makes, the rows it leaves, and what it does when the service is ill. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import type { Table } from '../../src/storage/table';
import { CodedError, hasCode } from '../../src/domain/errors';
import type { StoredItem } from '../../src/domain/record/item-storage';
import { noMentions } from '../../src/domain/privacy/mentions';
import { StateFeed } from '../../src/storage/state-feed';
import { pack } from '../../src/storage/chunks';
import { hashKey } from '../../src/storage/keys';
import { TableStorage } from '../../src/storage/table-storage';
import { askTable, ensureTables, tableOpener, tryTable } from '../../src/storage/tables';
import type { OpenTable } from '../../src/storage/tables';
import { TimedTable } from '../../src/storage/timed-table';
import { proxyBefore } from '../kit/faults/fault-proxy';
import { tapped } from '../kit/storage/tapped';
import { startAzurite } from '../kit/storage/azurite';
import type { Azurite } from '../kit/storage/azurite';
import { written } from './written';
import { longIt, times } from '../kit/sweep';

type Item = StoredItem & Readonly<Record<string, unknown>>;

const KEY = 'tenant/person';
const noise = (bytes: number) => randomBytes(bytes).toString('base64');
/** Deflated texts of so many rows: a row holds 11 chunks of 64 KiB. */
const [TWO_ROWS, THREE_ROWS] = [730_000, 1_460_000];

describe('the table store', () => {
  let azurite: Azurite;
  let open: OpenTable;
  let client: Table;
  let store: TableStorage;
  let requests: string[];

  before(async () => {
    azurite = await startAzurite();
    open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, 'test');
  });
  after(() => azurite.close());

  beforeEach(async () => {
    client = open(`T${randomBytes(4).toString('hex')}`);
    await ensureTables([client]);
    requests = [];
    const seen = tapped(client, ({ method, actions }, next) => {
      requests.push(actions?.join(' ') ?? method);
      return next();
    });
    store = new TableStorage(seen, { timeoutMs: 10_000 });
  });

  const item = (content: Readonly<Record<string, unknown>>): Item => ({ ...content });
  const rowKeys = async () => {
    const keys: string[] = [];
    for await (const row of client.listEntities()) keys.push(row.rowKey ?? '');
    return keys.map((key) => key.replace(hashKey(KEY), 'row'));
  };

  it('has what it found in an item forgotten with the item', async () => {
    const forgotten: string[] = [];
    const found = { of: () => new Set<string>(), forget: (key: string) => forgotten.push(key) };
    const fed = new TableStorage(client, { timeoutMs: 10_000, feed: new StateFeed(noMentions, found) });
    await fed.put(KEY, item({ a: 1 }));
    await fed.delete([KEY]);
    const mine = await written(fed, 'other', item({ a: 1 }));
    assert.equal(await fed.remove('other', mine), true);
    assert.deepEqual(forgotten, [KEY, 'other']);
  });

  it('takes one call for a small read and one for a small conditional write', async () => {
    const mine = await written(store, KEY, item({ a: 1 }));
    requests.length = 0;
    await store.write({ [KEY]: await written(store, KEY, mine) });
    assert.deepEqual(requests, ['PUT', 'PUT']);
    requests.length = 0;
    const found = await store.read([KEY]);
    assert.deepEqual(requests, ['GET']);
    requests.length = 0;
    await store.write(found);
    assert.deepEqual(requests, ['PUT']);
  });

  it('takes one call for a claim and for a long conditional write', async () => {
    const mine = await written(store, KEY, item({ eTag: 'claim' }));
    assert.equal(requests.length, 1);
    requests.length = 0;
    await store.write({ [KEY]: item({ ...mine, text: noise(TWO_ROWS) }) });
    assert.equal(requests.length, 1);
  });

  it('asks nothing when there is nothing to do', async () => {
    await store.read([]);
    await store.write({});
    await store.delete([]);
    assert.deepEqual(requests, []);
  });

  // The eTag of a transaction is that of its first answer, so the first row must go first on the wire.
  it('removes overflow rows when an item shrinks on a condition, and sends the first row first', async () => {
    const mine = await written(store, KEY, item({ text: noise(THREE_ROWS), eTag: 'claim' }));
    assert.deepEqual(await rowKeys(), ['row', 'row_1', 'row_2']);
    const middle = await written(store, KEY, item({ ...mine, text: noise(TWO_ROWS) }));
    assert.deepEqual(await rowKeys(), ['row', 'row_1']);
    await store.write({ [KEY]: item({ eTag: middle.eTag }) });
    assert.deepEqual(await rowKeys(), ['row']);
    assert.deepEqual(requests, ['POST PUT_1 PUT_2', 'PUT PUT_1 DELETE_2', 'PUT DELETE_1']);
  });

  it('removes overflow rows when an item is overwritten by a shorter one', async () => {
    await store.write({ [KEY]: item({ text: noise(THREE_ROWS) }) });
    await store.write({ [KEY]: item({ text: noise(TWO_ROWS) }) });
    assert.deepEqual(await rowKeys(), ['row', 'row_1']);
    await store.write({ [KEY]: item({}) });
    assert.deepEqual(await rowKeys(), ['row']);
  });

  it('removes every row when an item is deleted', async () => {
    await store.write({ [KEY]: item({ text: noise(TWO_ROWS) }), other: item({}) });
    await store.delete([KEY]);
    assert.deepEqual(await rowKeys(), [hashKey('other')]);
    await store.delete(['other']);
    assert.deepEqual(await rowKeys(), []);
  });

  it('fills a transaction to the last chunk', async () => {
    const text = noise(2_840_000);
    assert.equal(pack(JSON.stringify({ text })).chunks.length, 44);
    // An update: the emulator takes more when a row is made.
    const mine = await written(store, KEY, item({ eTag: 'claim' }));
    await store.write({ [KEY]: item({ ...mine, text }) });
    assert.equal(((await store.read([KEY]))[KEY] as Item)['text'], text);
  });

  it('leaves nothing behind when long and short writes and deletions race', async () => {
    const texts = [noise(times(TWO_ROWS, THREE_ROWS)), 'short', noise(TWO_ROWS)];
    const acts = Array.from({ length: times(8, 12) }, (_, i) => async () => {
      const text = texts[i % 4];
      await (text === undefined ? store.delete([KEY]) : store.write({ [KEY]: item({ text }) }));
    });
    await Promise.all(acts.map((act) => act()));
    const left = ((await store.read([KEY]))[KEY] as Item | undefined)?.['text'];
    assert.ok(left === undefined || texts.some((text) => text === left));
    await store.delete([KEY]);
    assert.deepEqual(await rowKeys(), []);
  });

  it('keeps the raw key beside the hash', async () => {
    await store.write({ [KEY]: item({}) });
    assert.equal((await client.getEntity(hashKey(KEY), hashKey(KEY)))['key'], KEY);
  });

  it('reads what stands, not a mixture, when the first row changes in between', async () => {
    await store.write({ [KEY]: item({ text: noise(TWO_ROWS) }) });
    const writer = new TableStorage(open(client.tableName.replace('test', '')), { timeoutMs: 10_000 });
    const text = noise(TWO_ROWS);
    let once = true;
    const slow = tapped(client, async ({ rowKey = '' }, next) => {
      if (once && rowKey.endsWith('_1')) {
        once = false;
        await writer.write({ [KEY]: item({ text }) });
      }
      return next();
    });
    assert.equal(((await new TableStorage(slow, { timeoutMs: 10_000 }).read([KEY]))[KEY] as Item)['text'], text);
  });

  it('reads a half deleted item as absent and lets it be written', async () => {
    const row = { partitionKey: hashKey(KEY), rowKey: hashKey(KEY), v: 1, chunks: 0, deflated: false, write: '' };
    await client.createEntity(row);
    assert.deepEqual(await store.read([KEY]), {});
    await store.write({ [KEY]: item({ a: 1 }) });
    assert.equal(((await store.read([KEY]))[KEY] as Item)['a'], 1);
  });

  const address = { partitionKey: hashKey(KEY), rowKey: hashKey(KEY) };
  const damages: readonly (readonly [string, () => Promise<unknown>, bytes?: number])[] = [
    ['a missing overflow row', () => client.deleteEntity(hashKey(KEY), `${hashKey(KEY)}_1`), TWO_ROWS],
    ['broken bytes', () => client.updateEntity({ ...address, c0: Buffer.from('{"a":') }, 'Merge'), TWO_ROWS],
    ['a missing count', () => client.upsertEntity({ ...address, v: 1 }, 'Replace')],
    ['a missing chunk', () => client.upsertEntity({ ...address, v: 1, chunks: 1, deflated: false, write: '' }, 'Replace')],
    [
      'text that is not JSON',
      () => client.upsertEntity({ ...address, v: 1, chunks: 1, deflated: false, write: '', c0: Buffer.from('{') }, 'Replace'),
    ],
    [
      'bytes that are not UTF-8',
      () => client.upsertEntity({ ...address, v: 1, chunks: 1, deflated: false, write: '', c0: Buffer.from([0xff]) }, 'Replace'),
    ],
  ];
  for (const [damage, inflict, bytes = 100_000] of damages) {
    it(`names ${damage}`, async () => {
      await store.write({ [KEY]: item({ text: noise(bytes) }) });
      await inflict();
      await assert.rejects(store.read([KEY]), (error) => hasCode(error, 'STORAGE_UNREADABLE'));
    });
  }

  it('neither reads nor overwrites a row of a newer version', async () => {
    const mine = await written(store, KEY, item({ a: 1 }));
    await client.updateEntity({ ...address, v: 2, future: 'yes' }, 'Merge');
    const refused = (error: unknown) => hasCode(error, 'ROW_FROM_NEWER_VERSION');
    await assert.rejects(store.read([KEY]), refused);
    await assert.rejects(store.write({ [KEY]: item({ a: 2 }) }), refused);
    await assert.rejects(store.delete([KEY]), refused);
    for (const eTag of [mine.eTag, 'claim']) {
      await assert.rejects(store.write({ [KEY]: item({ eTag }) }), (error) => hasCode(error, 'STORAGE_CONFLICT'));
    }
    assert.equal((await client.getEntity(hashKey(KEY), hashKey(KEY)))['future'], 'yes');
  });

  it('goes on where a page ends', async () => {
    await store.write(Object.fromEntries(['1', '2', '3', '4', '5'].map((key) => [key, item({})])));
    const pages: number[] = [];
    for await (const rows of new TimedTable(client).pages("PartitionKey gt ''", ['PartitionKey'], 2)) pages.push(rows.length);
    assert.deepEqual(pages, [2, 2, 1]);
  });

  longIt('lists marks beyond one page', async () => {
    const marking = new TableStorage(client, { mark: () => '2026', timeoutMs: 10_000 });
    const keys = Array.from({ length: 1100 }, (_, i) => `key ${i}`);
    for (let i = 0; i < keys.length; i += 100) {
      await marking.write(Object.fromEntries(keys.slice(i, i + 100).map((key) => [key, item({})])));
    }
    const found: string[] = [];
    for await (const key of marking.marked('2026')) found.push(key);
    assert.deepEqual(found.sort(), keys.sort());
  });

  const walks: readonly (readonly [string, (it: TableStorage) => AsyncIterable<unknown>])[] = [
    ['marks', (it) => it.marked('2026', '2025')],
    ['beginnings of keys', (it) => it.keys('a/')],
    ['keys not touched since', (it) => it.keys('a/', '2026-01-01T00:00:00.000Z')],
    ['hashes', (it) => it.hashes('')],
  ];
  for (const [name, walk] of walks) {
    it(`goes for ${name} through all keys, in pages that wait for no filter`, async () => {
      await store.write({ 'a/1': item({}), 'b/1': item({}) });
      const asked: string[] = [];
      const seen = tapped(client, ({ filter = '' }, next) => {
        asked.push(filter);
        return next();
      });
      for await (const found of walk(new TableStorage(seen, { timeoutMs: 10_000 }))) assert.ok(found);
      assert.deepEqual(asked, ["PartitionKey gt ''"]);
    });
  }

  it('reports its own write as a conflict when the answer was lost', async () => {
    const mine = await written(store, KEY, item({ a: 1 }));
    const proxy = await proxyBefore(azurite.connectionString);
    const connectionString = azurite.connectionString.replace(/(TableEndpoint=)http:\/\/[\d.:]+/, `$1${proxy.url}`);
    const behind = (await tableOpener({ kind: 'connectionString', connectionString }))(client.tableName);
    const unlucky = new TableStorage(behind, { timeoutMs: 10_000 });
    proxy.loseNextAnswer();
    await assert.rejects(unlucky.write({ [KEY]: item({ ...mine, a: 2 }) }), (error) => hasCode(error, 'STORAGE_CONFLICT'));
    assert.equal(((await store.read([KEY]))[KEY] as Item)['a'], 2);
    assert.equal(proxy.count(), 2);
    await proxy.stop();
  });

  it('calls a missing table unavailable, not empty', async () => {
    const nowhere = open('Missing');
    const missing = new TableStorage(nowhere);
    const down = (error: unknown) => hasCode(error, 'STORAGE_UNAVAILABLE');
    await assert.rejects(missing.read([KEY]), down);
    await assert.rejects(missing.write({ [KEY]: item({ eTag: 'claim' }) }), down);
    await assert.rejects(missing.write({ [KEY]: item({ eTag: 'claim', text: noise(TWO_ROWS) }) }), down);
    await assert.rejects(askTable(nowhere), down);
    await assert.rejects(tryTable(nowhere), down);
    await askTable(client);
    await tryTable(client);
    assert.deepEqual(await store.read([KEY]), {});
  });

  it('makes tables only once', async () => {
    await ensureTables([client, client]);
  });

  it('refuses a name that Azure would refuse', () => {
    assert.throws(
      () => open('no-good'),
      (error) => hasCode(error, 'CONFIG_INVALID'),
    );
  });
});

describe('the table store before a service that hangs', () => {
  let silent: Server;
  let store: TableStorage;

  before(async () => {
    silent = createServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    store = await storeAt((silent.address() as AddressInfo).port);
  });
  after(() => silent.close());

  const calls: readonly (readonly [string, (it: TableStorage) => Promise<unknown>])[] = [
    ['read', (it) => it.read([KEY])],
    ['write', (it) => it.write({ [KEY]: {} })],
    ['conditional write', (it) => it.write({ [KEY]: { eTag: 'claim' } })],
    ['long write', (it) => it.write({ [KEY]: { eTag: 'claim', text: noise(TWO_ROWS) } as StoredItem })],
    ['delete', (it) => it.delete([KEY])],
    ['marked', (it) => it.marked('2026')[Symbol.asyncIterator]().next()],
  ];
  for (const [name, call] of calls) {
    it(`ends a ${name} at the timeout`, async () => {
      const start = performance.now();
      await assert.rejects(call(store), isDown);
      const took = performance.now() - start;
      assert.ok(took > 250 && took < 1000, `${took} ms`);
    });
  }

  it('gives up on a refused connection', async () => {
    const refusing = createServer().listen(0, '127.0.0.1');
    await once(refusing, 'listening');
    const { port } = refusing.address() as AddressInfo;
    refusing.close();
    const start = performance.now();
    await assert.rejects((await storeAt(port, 8000)).read([KEY]), isDown);
    assert.ok(performance.now() - start < 2500);
  });
});

function isDown(error: unknown): boolean {
  return error instanceof CodedError && error.code === 'STORAGE_UNAVAILABLE' && error.cause instanceof Error;
}

async function storeAt(port: number, timeoutMs = 300): Promise<TableStorage> {
  const account = `AccountName=a;AccountKey=${Buffer.from('key').toString('base64')}`;
  const connectionString = `${account};TableEndpoint=http://127.0.0.1:${port}/a;DefaultEndpointsProtocol=http;`;
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  return new TableStorage(open('state'), { timeoutMs, pageTimeoutMs: timeoutMs });
}
