/** What is asked again, how long, and what is not. */

import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Owed } from '../../dialogs/engine/state';
import { CodedError } from '../../src/domain/errors';
import type { Trials } from '../../src/domain/record/trials';
import { silentLog } from '../../src/log/log';
import { StorageUnavailable, type StorageTrouble } from '../../src/storage/unavailable';
import { TURN_TIMES } from '../../src/turn/times';
import { RideOut } from '../../src/turn/ride-out';
import { Settler, type SettleParts } from '../../src/turn/settle';

const trouble = (kind: StorageTrouble) => new StorageUnavailable(kind, 'table', undefined);

/** Work that fails so often, and how often it was tried. */
function failing(times: number, error: Error, ms = 0): { tries: number; work: () => Promise<string> } {
  const made = {
    tries: 0,
    work: async () => {
      await sleep(ms);
      if (++made.tries <= times) throw error;
      return 'done';
    },
  };
  return made;
}

describe('riding out', () => {
  it('asks a storage that is away again until it answers', async () => {
    const { work } = failing(5, trouble('away'));
    let told = 0;
    equal(await new RideOut(5000).run(work, () => told++), 'done');
    equal(told, 5);
  });

  it('gives up when another try would end too late, with the last failure', async () => {
    const away = failing(Infinity, trouble('away'), 200);
    const began = performance.now();
    await rejects(new RideOut(700).run(away.work), trouble('away'));
    ok(performance.now() - began < 2000);
    ok(away.tries >= 2 && away.tries <= 4, `${away.tries} tries`);
  });

  it('counts from its beginning, over everything that is done with it', async () => {
    const rideOut = new RideOut(100);
    await sleep(150);
    const away = failing(1, trouble('away'));
    await rejects(rideOut.run(away.work));
    equal(away.tries, 1);
  });

  for (const error of [trouble('refused'), trouble('missing'), new CodedError('STORAGE_CONFLICT', 'raced'), new Error('bug')])
    it(`does not ask again after ${error.message}`, async () => {
      const once = failing(1, error);
      await rejects(new RideOut(5000).run(once.work), error);
      equal(once.tries, 1);
    });

  it('takes seconds, and ends before whoever pressed has to be answered; Teams is answered before it asks again', () => {
    const { typing, rideOut, press, message } = TURN_TIMES;
    ok(typing < 2000 && rideOut > 3000 && rideOut < press && press < 5000 && message < 15_000);
  });

  it('writes a promised change again, and says “later” only when time is up', async () => {
    const promised = [{ id: 'a', until: '', kind: 'record', change: { id: 'a' } }] as unknown as readonly Owed[];
    const recording = async (failures: number, budgetMs: number) => {
      const record = failing(failures, trouble('away'));
      const trials = { record: (() => record.work().then(() => ({ kind: 'done' }))) as unknown as Trials['record'] };
      const settler = new Settler({ trials, log: silentLog } as unknown as SettleParts);
      const { recorded, left } = await settler.record(promised, new RideOut(budgetMs));
      return [recorded, [...left]];
    };
    deepEqual(await recording(3, 5000), ['done', []]);
    deepEqual(await recording(Infinity, 200), ['later', ['a']]);
  });
});
