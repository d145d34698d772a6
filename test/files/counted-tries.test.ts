import assert from 'node:assert/strict';
import { hasCode } from '../../src/domain/errors';
import { CountedTries } from '../../src/files/counted-tries';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { ManualClock } from '../kit/stage/manual-clock';

const nils = { tenantId: 'adventure', personId: 'nils' };
const alva = { tenantId: 'adventure', personId: 'alva' };
const MINUTE = 60_000;

describe('counted tries', () => {
  let clock: ManualClock;
  let storage: MemoryStorage;
  let tries: CountedTries;
  let number = 0;

  beforeEach(() => {
    clock = new ManualClock('2026-04-14T09:00:00Z');
    storage = new MemoryStorage();
    tries = new CountedTries(storage, clock);
  });

  const tryOnce = (who = nils, on = tries) => on.count(who, `try ${number++}`);
  const tryOften = async (times: number, who = nils) => {
    for (let at = 0; at < times; at++) await tryOnce(who);
  };

  it('make a person wait after five, and cost nothing while it waits', async () => {
    await tryOften(4);
    assert.equal(await tryOnce(), undefined);
    assert.equal(await tryOnce(), '2026-04-14T09:01:00.000Z');
    assert.equal(await tryOnce(), '2026-04-14T09:01:00.000Z');
    assert.equal(await tryOnce(alva), undefined);
    clock.advance(MINUTE);
    assert.equal(await tryOnce(), undefined);
    assert.equal(await tryOnce(), '2026-04-14T09:06:00.000Z');
  });

  it('count the same try once, however often a turn is decided', async () => {
    await tryOften(4);
    for (let at = 0; at < 10; at++) assert.equal(await tries.count(nils, 'the fifth'), undefined);
    assert.notEqual(await tryOnce(), undefined);
    assert.equal(await tries.count(nils, 'the fifth'), undefined);
  });

  it('end with the right code', async () => {
    await tryOften(4);
    await tries.forget(nils);
    await tryOften(4);
    assert.equal(await tryOnce(), undefined);
  });

  it('make all of a tenant wait after twenty in an hour; who waits already takes nothing from the others', async () => {
    await tryOften(50);
    for (const person of ['b', 'c', 'd']) await tryOften(5, { tenantId: 'adventure', personId: person });
    assert.equal(await tryOnce(alva), '2026-04-14T10:00:00.000Z');
    assert.equal(await tryOnce({ tenantId: 'fabrikam', personId: 'finn' }), undefined);
    clock.advance(60 * MINUTE);
    assert.equal(await tryOnce(alva), undefined);
  });

  it('are five of a hundred at once, over several instances', async () => {
    const instances = Array.from({ length: 4 }, () => new CountedTries(storage, clock));
    const ends = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => tryOnce(nils, instances[at % 4])));
    const allowed = ends.filter((end) => end.status === 'fulfilled' && end.value === undefined);
    const odd = ends.filter((end) => end.status === 'rejected' && !hasCode(end.reason, 'STORAGE_CONFLICT'));
    assert.deepEqual([allowed.length, odd], [5, []]);
  });

  it('reject when they can’t be counted', async () => {
    storage.read = () => Promise.reject(new Error('down'));
    await assert.rejects(tryOnce(), /down/);
  });
});
