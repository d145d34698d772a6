/** The partner tenants: what an operator changes is known within a minute, and trouble with the storage changes nothing. */

import assert from 'node:assert/strict';
import { CodedError, hasCode } from '../../src/domain/errors';
import { PartnerList } from '../../src/partners/partner-list';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { ManualClock } from '../kit/stage/manual-clock';

describe('the list of partner tenants', () => {
  let storage: MemoryStorage;
  let clock: ManualClock;
  const list = () => new PartnerList({ configured: [{ tenantId: 'a', name: 'Contoso' }, { tenantId: 'b' }], storage, clock });

  beforeEach(() => {
    storage = new MemoryStorage();
    clock = new ManualClock();
  });

  it('begins with the configuration', () => {
    assert.deepEqual(list().all(), [
      ['a', 'Contoso'],
      ['b', ''],
    ]);
  });

  it('joins tenants, groups with groups, and lets them go; whoever is left alone stands alone', async () => {
    const one = list();
    for (const tenantId of ['c', 'd', 'e']) await one.add(tenantId, tenantId);
    assert.deepEqual([await one.join('a', 'b'), await one.join('b', 'a'), await one.join('c', 'd')], [true, false, true]);
    const all = (of: PartnerList): readonly (readonly string[])[] =>
      ['a', 'b', 'c', 'd', 'e'].map((tenantId) => [...of.joinedTo(tenantId)].toSorted());
    assert.deepEqual(all(one), [['b'], ['a'], ['d'], ['c'], []]);
    await one.join('d', 'a');
    const other = list();
    await other.load();
    assert.deepEqual(all(other), [['b', 'c', 'd'], ['a', 'c', 'd'], ['a', 'b', 'd'], ['a', 'b', 'c'], []]);
    assert.deepEqual([await one.leave('a'), await one.leave('a'), await one.leave('b')], [true, false, true]);
    assert.deepEqual(all(one), [[], [], ['d'], ['c'], []]);
    await one.leave('c');
    assert.deepEqual(all(one), [[], [], [], [], []]);
  });

  it('has nobody joined to a tenant that is not listed, and forgets what was joined to one that is removed', async () => {
    const one = list();
    await one.join('a', 'stranger');
    assert.deepEqual([one.joinedTo('a'), one.joinedTo('stranger')], [[], []]);
    await one.join('a', 'b');
    await one.remove('b');
    await one.add('b', 'again');
    assert.deepEqual([one.joinedTo('a'), one.joinedTo('b')], [[], []]);
  });

  it('keeps what was joined when a tenant gets another name', async () => {
    const one = list();
    await one.join('a', 'b');
    await one.add('b', 'Fabrikam');
    assert.deepEqual([one.joinedTo('a'), one.get('b')], [['b'], 'Fabrikam']);
  });

  it('keeps what was added and removed, over the configuration, and back again', async () => {
    const one = list();
    assert.equal(await one.add('c', 'Fabrikam'), true);
    assert.equal(await one.remove('a'), true);
    assert.deepEqual([await one.remove('a'), await one.add('c', 'Fabrikam'), await one.remove('nobody')], [false, false, true]);
    const other = list();
    await other.load();
    assert.deepEqual(other.all(), [
      ['b', ''],
      ['c', 'Fabrikam'],
    ]);
    assert.equal(await one.add('a', 'Contoso again'), true);
    await other.load();
    assert.equal(other.get('a'), 'Contoso again');
  });

  it('is read once a minute, once for all who ask', async () => {
    const bot = list();
    await bot.load();
    await list().remove('a');
    storage.reads = 0;
    await Promise.all([bot.refresh(), bot.refresh()]);
    assert.deepEqual([storage.reads, bot.has('a')], [0, true]);
    clock.advance(60_000);
    await Promise.all(Array.from({ length: 20 }, () => bot.refresh()));
    assert.deepEqual([storage.reads, bot.has('a')], [1, false]);
  });

  it('stays as it was while the storage is down, and is asked again a minute later', async () => {
    const bot = list();
    await bot.load();
    await list().remove('a');
    const read = storage.read.bind(storage);
    let asked = 0;
    storage.read = () => Promise.reject(new CodedError('STORAGE_UNAVAILABLE', `down ${++asked}`));
    clock.advance(60_000);
    for (let i = 0; i < 5; i++) await bot.refresh();
    assert.deepEqual([asked, bot.has('a')], [1, true]);
    storage.read = read;
    clock.advance(60_000);
    await bot.refresh();
    assert.equal(bot.has('a'), false);
  });

  it('does not begin on a list it can’t read', async () => {
    for (const [item, code] of [
      [{ v: 2 }, 'ROW_FROM_NEWER_VERSION'],
      [{ v: 1, added: [] }, 'STORAGE_UNREADABLE'],
    ] as const) {
      await storage.write({ partners: { ...item } as object });
      await assert.rejects(list().load(), (error) => hasCode(error, code));
    }
  });

  it('loses nothing when two operators change it at once', async () => {
    await Promise.all(['c', 'd', 'e', 'f'].map((tenantId) => list().add(tenantId, tenantId)));
    const after = list();
    await after.load();
    assert.deepEqual(
      after
        .all()
        .map(([id]) => id)
        .sort(),
      ['a', 'b', 'c', 'd', 'e', 'f'],
    );
  });
});
