/** The index of what is owed: found by time, removed together, whatever else is there. */

import { deepEqual, equal } from 'node:assert/strict';
import type { Table } from '../../src/storage/table';
import type { OwedEntry, PastEntry } from '../../src/domain/watch/owed';
import { hashKey } from '../../src/storage/keys';
import { OwedTable } from '../../src/storage/owed-table';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { tapped } from '../kit/storage/tapped';
import { startAzurite, type Azurite } from '../kit/storage/azurite';

const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 3, 14, 9, minute, second));
const entry = (name: string, minute: number, second = 0): OwedEntry => ({
  chat: hashKey(name),
  until: at(minute, second).toISOString(),
});

describe('the index of what is owed', () => {
  let azurite: Azurite;
  let client: Table;
  let index: OwedTable;
  let requests: string[];
  let number = 0;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());
  beforeEach(async () => {
    const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString });
    client = open(`owed${++number}`);
    await ensureTables([client]);
    requests = [];
    const seen = tapped(client, ({ method }, next) => {
      requests.push(method);
      return next();
    });
    index = new OwedTable(seen, 30_000, 30_000);
  });

  async function found(now: Date): Promise<readonly PastEntry[]> {
    const all: PastEntry[] = [];
    for await (const page of index.past(now)) all.push(...page);
    return all;
  }

  async function past(now: Date): Promise<readonly OwedEntry[]> {
    const all = (await found(now)).map(({ chat, until }) => ({ chat, until }));
    return all.sort((one, other) => (one.until + one.chat < other.until + other.chat ? -1 : 1));
  }

  it('finds what is past, the very instant included, over minutes and shards', async () => {
    const entries = Array.from({ length: 12 }, (_, i) => entry(`chat ${i}`, i % 3, 30));
    for (const one of entries) await index.add(one);
    deepEqual(await past(at(0, 29)), []);
    deepEqual((await past(at(0, 30))).length, 4);
    deepEqual((await past(at(1, 59))).length, 8);
    deepEqual(new Set((await past(at(60))).map(({ chat }) => chat)), new Set(entries.map(({ chat }) => chat)));
  });

  it('takes an entry twice as once', async () => {
    await index.add(entry('one', 1));
    await index.add(entry('one', 1));
    deepEqual(await past(at(1)), [entry('one', 1)]);
  });

  it('removes entries together, 100 of a partition at a time', async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `chat ${i}`).filter((name) => hashKey(name).charCodeAt(0) % 4 === 0);
    const entries = names.slice(0, 150).map((name) => entry(name, 1));
    for (let i = 0; i < entries.length; i += 25) await Promise.all(entries.slice(i, i + 25).map((one) => index.add(one)));
    const all = await found(at(60));
    requests.length = 0;
    await index.drop(all);
    deepEqual(requests, ['POST', 'POST']);
    deepEqual(await past(at(60)), []);
  });

  it('removes the others when one is gone already, and nothing that was not named', async () => {
    const [gone, there, other] = [entry('one', 1), entry('one', 2), entry('one', 3)];
    for (const one of [gone, there, other]) await index.add(one);
    const all = await found(at(60));
    const wanted = all.filter(({ until }) => until !== other.until);
    await index.drop(wanted.filter(({ until }) => until === gone.until));
    await index.drop(wanted.map((one) => ({ ...one, place: wanted[0]?.place ?? '' })));
    await index.drop(wanted);
    await index.drop([]);
    deepEqual(await past(at(60)), [other]);
  });

  it('notes what was kept with its entry, each promise by itself, and adding the entry again takes no note away', async () => {
    const card = { id: '1776000000000', at: at(0, 5).toISOString(), revision: 7 };
    const promise = '0b0f5a1e-8f6a-4a52-9d58-6f2a4b1c3d5e';
    await index.add(entry('one', 1));
    equal((await index.notedKept(entry('one', 1)))?.has(promise), false);
    await index.noteKept([{ ...entry('one', 1), promise, card, message: '17' }]);
    await index.noteKept([
      { ...entry('one', 1), promise: 'second', card: undefined },
      { ...entry('one', 1), promise: 'third', card: undefined },
      { ...entry('two', 1), promise, card: undefined },
    ]);
    await index.add(entry('one', 1));
    const noted = await index.notedKept(entry('one', 1));
    deepEqual(
      [noted?.shownIn(promise).card, noted?.has('second'), noted?.has('third'), noted?.has('fourth')],
      [card, true, true, false],
    );
    deepEqual([noted?.shownIn(promise).message, noted?.shownIn('second').message], ['17', undefined]);
    equal((await index.notedKept(entry('two', 1)))?.shownIn(promise).card, undefined);
    await index.drop(await found(at(60)));
    equal(await index.notedKept(entry('one', 1)), undefined);
  });

  it('notes 150 of one partition with two requests, one by itself without a transaction', async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `chat ${i}`).filter((name) => hashKey(name).charCodeAt(0) % 4 === 0);
    const kept = names.slice(0, 150).map((name) => ({ ...entry(name, 1), promise: 'a', card: undefined }));
    requests.length = 0;
    await index.noteKept(kept);
    await index.noteKept(kept.slice(0, 1));
    deepEqual(requests, ['POST', 'POST', 'PATCH']);
    equal((await past(at(60))).length, 150);
  });

  it('leaves alone what it did not write', async () => {
    await client.createEntity({ partitionKey: '2026-04-14T09:00_0', rowKey: '2026-04-14T09:00:00.000Z', v: 7 });
    await index.add(entry('one', 1));
    deepEqual(await past(at(60)), [entry('one', 1)]);
    equal((await client.getEntity('2026-04-14T09:00_0', '2026-04-14T09:00:00.000Z'))['v'], 7);
  });

  it('reads entries of a newer release as its own: the key says all', async () => {
    await index.add(entry('one', 1));
    const [row] = await past(at(60));
    for await (const { partitionKey = '', rowKey = '' } of client.listEntities())
      await client.updateEntity({ partitionKey, rowKey, v: 2, more: 'of it' }, 'Merge');
    deepEqual(await past(at(60)), [row]);
  });
});
