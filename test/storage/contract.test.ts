/** What every storage of the bot promises: one contract, run on the memory store and on the table store over a real protocol. */

import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { hasCode } from '../../src/domain/errors';
import type { MarkedStorage, StoredItem } from '../../src/domain/record/item-storage';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { TableStorage } from '../../src/storage/table-storage';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { startAzurite } from '../kit/storage/azurite';
import { part, times } from '../kit/sweep';
import type { Azurite } from '../kit/storage/azurite';
import { losesNoIncrement } from './increments';
import { sdkRules } from './sdk-rules';
import { written } from './written';

type Item = StoredItem & Readonly<Record<string, unknown>>;

const mark = (item: StoredItem) => ('due' in item && typeof item.due === 'string' ? item.due : undefined);
const touched = (item: StoredItem) => ('used' in item && typeof item.used === 'string' ? item.used : undefined);
const newKey = () => `key/${randomUUID()}`;
const noise = (bytes: number) => randomBytes(bytes).toString('base64');

/** Deflated texts of two rows, and of four: a row holds 11 chunks of 64 KiB. */
const [TWO_ROWS, FOUR_ROWS] = [730_000, 2_600_000];
/** Lengths near a border, each with a sign that begins a little later; a quarter of them has each length, and each shift. */
const borders = [2700, 8185, 8190, 65_520, 65_535].flatMap((length, index) =>
  [0, 1, 2, 3].map((shift) => [length, (shift + index) % 4] as const),
);

describe('storage in memory', () => {
  contract(() => Promise.resolve(new MemoryStorage({ mark, touched })));
});

describe('storage in a table', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  contract(async () => {
    const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString });
    const client = open(`state${randomBytes(4).toString('hex')}`);
    await ensureTables([client]);
    return new TableStorage(client, { mark, touched, timeoutMs: 10_000 });
  });
});

function contract(makeStore: () => Promise<MarkedStorage>): void {
  let store: MarkedStorage;
  before(async () => {
    store = await makeStore();
  });

  const item = (content: Readonly<Record<string, unknown>>): Item => ({ ...content });
  const readOne = async (key: string) => (await store.read([key]))[key] as Item | undefined;
  const content = async (key: string) => {
    const found = await readOne(key);
    return found && withoutETag(found);
  };
  const conflicts = (work: Promise<unknown>) =>
    assert.rejects(work, (error: Error) => hasCode(error, 'STORAGE_CONFLICT') && error.message.includes('eTag conflict'));
  const refusesSize = (work: Promise<unknown>) => assert.rejects(work, (error) => hasCode(error, 'STORAGE_TOO_LARGE'));
  const markedKeys = async (upTo: string, from?: string) => {
    const keys: string[] = [];
    for await (const key of store.marked(upTo, from)) keys.push(key);
    return keys;
  };

  it('does nothing when asked for nothing', async () => {
    assert.deepEqual(await store.read([]), {});
    await store.write({});
    await store.delete([]);
  });

  it('answers only what it found, each with its eTag', async () => {
    const key = newKey();
    await store.write({ [key]: item({ a: 1 }) });
    const found = await store.read([key, newKey(), key]);
    assert.deepEqual(Object.keys(found), [key]);
    assert.equal(typeof found[key]?.eTag, 'string');
    assert.deepEqual(await content(key), { a: 1 });
  });

  it('shares no references', async () => {
    const key = newKey();
    const mine = item({ list: [1] });
    await store.write({ [key]: mine });
    (mine['list'] as number[]).push(2);
    ((await readOne(key))?.['list'] as number[]).push(3);
    assert.deepEqual(await content(key), { list: [1] });
  });

  for (const eTag of [undefined, '', '*']) {
    it(`overwrites on the eTag ${JSON.stringify(eTag)}`, async () => {
      const key = newKey();
      for (const a of [1, 2]) {
        const next = await written(store, key, item({ a, ...(eTag === undefined ? {} : { eTag }) }));
        assert.equal(next.eTag, (await readOne(key))?.eTag);
      }
      assert.deepEqual(await content(key), { a: 2 });
    });
  }

  it('writes on a current eTag, again and again without reading', async () => {
    const key = newKey();
    let mine = await written(store, key, item({ n: 0 }));
    for (let n = 1; n <= 3; n++) {
      const before = mine.eTag;
      mine = await written(store, key, { ...mine, n });
      assert.notEqual(mine.eTag, before);
    }
    assert.deepEqual(await content(key), { n: 3 });
  });

  it('refuses a stale eTag, and the key is not in the message', async () => {
    const key = newKey();
    const first = await written(store, key, item({ a: 1 }));
    const stale = { ...first, a: 2 };
    await store.write({ [key]: first });
    await assert.rejects(store.write({ [key]: stale }), (error: Error) => !error.message.includes(key));
    await conflicts(store.write({ [key]: stale }));
    assert.deepEqual(await content(key), { a: 1 });
  });

  it('refuses a stale eTag on a deleted item', async () => {
    const key = newKey();
    const mine = await written(store, key, item({ a: 1 }));
    await store.delete([key]);
    await conflicts(store.write({ [key]: mine }));
    assert.equal(await readOne(key), undefined);
  });

  it('takes a foreign eTag as a claim: the first wins, the second conflicts', async () => {
    const key = newKey();
    const claim = item({ eTag: randomUUID() });
    await store.write({ [key]: { ...claim } });
    await conflicts(store.write({ [key]: { ...claim } }));
    await store.delete([key]);
    await store.write({ [key]: { ...claim } });
  });

  it('deletes, also what is not there', async () => {
    const [one, two, absent] = [newKey(), newKey(), newKey()];
    await store.write({ [one]: item({ a: 1 }), [two]: item({ a: 2 }) });
    await store.delete([one, absent]);
    assert.deepEqual(Object.keys(await store.read([one, two, absent])), [two]);
  });

  it('writes the others when one key conflicts', async () => {
    const [good, bad] = [newKey(), newKey()];
    await store.write({ [bad]: item({ a: 0 }) });
    await conflicts(store.write({ [bad]: item({ a: 1, eTag: 'claim' }), [good]: item({ a: 1 }) }));
    assert.deepEqual([await content(bad), await content(good)], [{ a: 0 }, { a: 1 }]);
  });

  for (const key of [
    'a/b\\c#d?e',
    '🙂%20&\'"+ ;:@',
    '__proto__',
    'constructor',
    'x'.repeat(2000),
    '',
    'a\tb\n\u0000\u007f',
    '日本',
  ]) {
    it(`keeps the key ${JSON.stringify(key.slice(0, 20))}`, async () => {
      await store.write(Object.fromEntries([[key, item({ key, due: '2000' })]]));
      const found = await store.read([key]);
      assert.deepEqual(Object.keys(found), [key]);
      assert.ok((await markedKeys('2000')).includes(key));
      await store.delete([key]);
      assert.deepEqual(await store.read([key]), {});
    });
  }

  it('tells keys apart that look alike', async () => {
    const keys = ['a//b', 'a/b', 'A/b', `${'y'.repeat(1500)}1`, `${'y'.repeat(1500)}2`];
    await store.write(Object.fromEntries(keys.map((key) => [key, item({ key })])));
    for (const key of keys) assert.deepEqual(await content(key), { key });
  });

  it('keeps a __proto__ inside an item as data', async () => {
    const key = newKey();
    const hostile = JSON.parse('{"a":{"__proto__":{"admin":true}},"__proto__":{"admin":true}}') as Item;
    await store.write({ [key]: hostile });
    const found = await readOne(key);
    assert.equal(found?.['admin'], undefined);
    assert.equal(Object.getPrototypeOf(found), Object.prototype);
    assert.equal(Object.getPrototypeOf(found?.['a']), Object.prototype);
    assert.equal('admin' in {}, false);
  });

  for (const sign of ['🙂', '日', 'é', '\ud800']) {
    it(`keeps ${JSON.stringify(sign)} wherever a border falls`, async () => {
      const key = newKey();
      for (const [length, shift] of part(borders, 4)) {
        const text = noise(length).slice(0, length - 12 + shift) + sign.repeat(20) + noise(30_000);
        await store.write({ [key]: item({ text }) });
        assert.equal((await readOne(key))?.['text'], text);
      }
    });
  }

  it('keeps long text that is not ASCII, under a key that is not either', async () => {
    const key = `🙂日${randomUUID()}`;
    for (let round = 0; round < times(2, 20); round++) {
      const text = `日本語🙂${round}`.repeat(20_000) + noise(100_000);
      await store.write({ [key]: item({ text, due: '1900' }) });
      assert.equal((await readOne(key))?.['text'], text);
      assert.deepEqual(await markedKeys('1900'), [key]);
    }
    await store.delete([key]);
  });

  it('grows to 200 KB and 1 MB and shrinks again, on eTag after eTag', async () => {
    const key = newKey();
    let mine = item({});
    for (const bytes of [10, 150_000, TWO_ROWS, 150_000, 10]) {
      mine = await written(store, key, { ...(mine.eTag === undefined ? {} : { eTag: mine.eTag }), text: noise(bytes) });
      const found = await readOne(key);
      assert.equal(found?.['text'], mine['text']);
      assert.equal(found?.eTag, mine.eTag);
    }
  });

  it('holds 2.5 MB that hardly shrink, refuses a stale eTag on them, and gives half of their rows up again', async () => {
    const key = newKey();
    const stale = await written(store, key, item({ text: noise(TWO_ROWS) }));
    const most = await written(store, key, item({ ...stale, text: noise(FOUR_ROWS) }));
    await conflicts(store.write({ [key]: stale }));
    assert.equal((await readOne(key))?.['text'], most['text']);
    const mine = await written(store, key, item({ ...most, text: stale['text'] }));
    await conflicts(store.write({ [key]: item({ ...most, text: stale['text'] }) }));
    assert.equal((await readOne(key))?.['text'], mine['text']);
    await store.delete([key]);
    assert.equal(await readOne(key), undefined);
    await conflicts(store.write({ [key]: mine }));
    assert.equal(await readOne(key), undefined);
  });

  it('refuses too much, with the old value and the other keys untouched', async () => {
    const [key, other] = [newKey(), newKey()];
    const mine = await written(store, key, item({ a: 1 }));
    for (const text of [noise(2_950_000), 'x'.repeat(8_400_000)]) {
      await refusesSize(store.write({ [other]: item({ a: 2 }), [key]: { ...mine, text } }));
    }
    assert.deepEqual(await content(key), { a: 1 });
    assert.equal(await readOne(other), undefined);
  });

  it('lists the keys marked at or below a bound', async () => {
    const [early, late, none] = [newKey(), newKey(), newKey()];
    await store.write({ [early]: item({ due: '2026-01-01' }), [late]: item({ due: '2026-02-01' }), [none]: item({}) });
    assert.deepEqual(await markedKeys('2025-12-31'), []);
    assert.deepEqual(await markedKeys("2026-01-01' or mark gt '"), [early]);
    assert.deepEqual((await markedKeys('2026-02-01')).sort(), [early, late].sort());
    assert.deepEqual(await markedKeys('2026-02-01', '2026-01-02'), [late]);
    await store.write({ [early]: item({}) });
    assert.deepEqual(await markedKeys('2026-01-31'), []);
  });

  const listed = async (prefix: string, touchedUpTo?: string) => {
    const keys: string[] = [];
    for await (const key of store.keys(prefix, touchedUpTo)) keys.push(key);
    return keys.sort();
  };
  const soon = () => new Date(Date.now() + 60_000).toISOString();

  it('lists the keys that start alike, and only those', async () => {
    const prefix = `list/${randomUUID()}`;
    const keys = [`${prefix}/a`, `${prefix}/b/c`, `${prefix}0`, `${prefix}/\u{1F642}`];
    await store.write(Object.fromEntries(keys.map((key) => [key, item({})])));
    assert.deepEqual(await listed(`${prefix}/`), [keys[0], keys[1], keys[3]].sort());
    assert.deepEqual(await listed(prefix), [...keys].sort());
    assert.ok((await listed('')).length >= keys.length);
    await store.delete([`${prefix}/a`]);
    assert.deepEqual(await listed(`${prefix}/`), [keys[1], keys[3]].sort());
    assert.deepEqual(await listed(`${prefix}/' or key ge '`), []);
  });

  it('lists what nobody touched since: by what the item says, else by its last write', async () => {
    const prefix = `touched/${randomUUID()}/`;
    await store.write({
      [`${prefix}old`]: item({ used: '2026-01-01T00:00:00.000Z' }),
      [`${prefix}new`]: item({ used: '2999-01-01T00:00:00.000Z' }),
      [`${prefix}silent`]: item({}),
    });
    assert.deepEqual(await listed(prefix, '2025-12-31T00:00:00.000Z'), []);
    assert.deepEqual(await listed(prefix, '2026-01-01T00:00:00.000Z'), [`${prefix}old`]);
    assert.deepEqual(await listed(prefix, soon()), [`${prefix}old`, `${prefix}silent`]);
    await store.write({ [`${prefix}old`]: item({ used: soon() }), [`${prefix}new`]: item({ used: '2026-01-01T00:00:00.000Z' }) });
    assert.deepEqual(await listed(prefix, '2026-01-01T00:00:00.000Z'), [`${prefix}new`]);
  });

  for (const bytes of [10, TWO_ROWS]) {
    it(`removes an item of ${bytes} bytes if it is still as it was read`, async () => {
      const key = newKey();
      const stale = await written(store, key, item({}));
      const mine = await written(store, key, item({ ...stale, text: noise(bytes) }));
      for (const eTag of [stale.eTag, undefined, '*', 'claim'])
        assert.equal(await store.remove(key, eTag === undefined ? {} : { eTag }), false);
      assert.equal((await readOne(key))?.['text'], mine['text']);
      assert.equal(await store.remove(key, mine), true);
      assert.equal(await readOne(key), undefined);
      assert.equal(await store.remove(key, mine), false);
    });
  }

  for (const [what, rule] of Object.entries(sdkRules)) it(`keeps a rule of the SDK: ${what}`, () => rule(store));

  it('leaves the objects handed in as they are, and answers the new eTag to who asks for it', async () => {
    const key = newKey();
    const mine = item({ a: 1, list: [1] });
    await store.write({ [key]: mine });
    assert.equal(JSON.stringify(mine), '{"a":1,"list":[1]}');
    assert.equal(await store.put(key, mine), (await readOne(key))?.eTag);
    await conflicts(store.put(key, { ...mine, eTag: 'claim' }));
  });

  it('loses no increment among 8 workers', () => losesNoIncrement(store, 24));

  it('lets everybody overwrite at once, and the last stands whole', async () => {
    const key = newKey();
    const texts = Array.from({ length: times(5, 8) }, (_, i) => `${i}${noise(i % 2 === 0 ? 10 : TWO_ROWS)}`);
    const reading = Promise.all(Array.from({ length: 20 }, () => readOne(key)));
    await Promise.all(texts.map((text) => store.write({ [key]: item({ text }) })));
    for (const seen of await reading) assert.ok(seen === undefined || texts.includes(String(seen['text'])));
    assert.ok(texts.includes(String((await readOne(key))?.['text'])));
  });
}

function withoutETag({ eTag: _, ...content }: Item): Readonly<Record<string, unknown>> {
  return content;
}
