import { deepEqual, equal, rejects } from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { LATE, within } from '../../src/bounds/within';

const never = new Promise<string>(() => undefined);
const timers = (): number => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length;

describe('within', () => {
  it('answers what the work came to', async () => {
    equal(await within(60_000, Promise.resolve('done')), 'done');
  });

  it('work that comes to nothing is not late', async () => {
    equal(await within(60_000, Promise.resolve(undefined)), undefined);
  });

  it('says that it is late when time is up', async () => {
    equal(await within(1, never), LATE);
  });

  it('rejects as the work does', async () => {
    await rejects(within(60_000, Promise.reject(new Error('broken'))), /broken/u);
  });

  it('leaves no timer behind, whatever came of the work', async () => {
    // The runner starts its own timer once the test has answered with a promise.
    await delay(1);
    const before = timers();
    await within(60_000, Promise.resolve('done'));
    await within(60_000, Promise.reject(new Error('broken'))).catch(() => undefined);
    equal(timers(), before);
  });

  it('work that fails when nobody waits for it any more is no trouble', async () => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', hear);
    let fail: (reason: Error) => void = () => undefined;
    const work = new Promise<string>((_, reject) => (fail = reject));
    equal(await within(1, work), LATE);
    fail(new Error('too late'));
    await delay(5);
    process.off('unhandledRejection', hear);
    deepEqual(unhandled, []);
  });
});
