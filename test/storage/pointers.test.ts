/** One contract for the queue of pointers, kept in memory and on Azurite's queue. */

import { deepEqual, equal } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from '../../src/domain/errors';
import type { Pointers } from '../../src/domain/watch/due';
import { MemoryPointers } from '../../src/storage/memory-pointers';
import { PointerQueue } from '../../src/storage/pointer-queue';
import { openQueue } from '../../src/storage/queues';
import { troubleOf } from '../../src/storage/unavailable';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { FaultProxy } from '../kit/faults/fault-proxy';

const MINUTE = 60_000;

describe('the queue of pointers', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  async function newQueue(connectionString = azurite.connectionString, timeoutMs?: number): Promise<PointerQueue> {
    const account = { kind: 'connectionString', connectionString } as const;
    return new PointerQueue(await openQueue(account, 'Test', `q${randomBytes(4).toString('hex')}`), timeoutMs);
  }

  const kinds: Readonly<Record<string, () => Promise<Pointers>>> = {
    'in memory': () => Promise.resolve(new MemoryPointers({ now: () => new Date() })),
    'on Azurite': async () => {
      const queue = await newQueue();
      await queue.ensure();
      await queue.ensure();
      return queue;
    },
  };
  for (const [where, make] of Object.entries(kinds)) {
    describe(where, () => {
      let queue: Pointers;
      beforeEach(async () => {
        queue = await make();
      });

      it('hands out each text to one, whatever characters it has', async () => {
        const texts = ['{"a":"<&>"}', '\u0000\u0001', 'ä💡'];
        for (const text of texts) await queue.put(text);
        equal(await queue.backlog(), 3);
        const [mine, others] = [await queue.take(2, MINUTE), await queue.take(32, MINUTE)];
        deepEqual([...mine, ...others].map(({ text }) => text).sort(), [...texts].sort());
        deepEqual(await queue.take(32, MINUTE), []);
        for (const taken of [...mine, ...others]) await queue.remove(taken);
        equal(await queue.backlog(), 0);
      });

      it('shows a text again after its time, and counts how often', async () => {
        await queue.put('a');
        const [taken] = await queue.take(1, MINUTE);
        equal(taken?.handedOut, 1);
        await queue.putBack(taken, 1000);
        deepEqual(await queue.take(1, MINUTE), []);
        await sleep(1100);
        equal((await queue.take(1, MINUTE))[0]?.handedOut, 2);
      });

      it('takes an old receipt for what it is: somebody else has the text', async () => {
        await queue.put('a');
        const [old] = await queue.take(1, 1000);
        await sleep(1100);
        const [now] = await queue.take(1, MINUTE);
        await queue.remove(old!);
        await queue.putBack(old!, 1000);
        equal(await queue.backlog(), 1);
        await queue.remove(now!);
        await queue.remove(now!);
        await queue.putBack(now!, 1000);
        equal(await queue.backlog(), 0);
      });
    });
  }

  it('tells whether it may change messages, and leaves all of them: missing and refused are told apart', async () => {
    const [, host = '', port] = /QueueEndpoint=http:\/\/([\d.]+):(\d+)/.exec(azurite.connectionString) ?? [];
    const proxy = await new FaultProxy({ host, port: Number(port) }).start();
    const queue = await newQueue(azurite.connectionString.replace(/(QueueEndpoint=)http:\/\/[\d.:]+/, `$1${proxy.url}`));
    const trouble = () => queue.ask().then(() => 'none', troubleOf);
    equal(await trouble(), 'missing');
    await queue.ensure();
    await queue.put('a');
    equal(await trouble(), 'none');
    equal(await queue.backlog(), 1);
    proxy.mode = { kind: 'answer', status: 403, only: ({ method }) => method !== 'GET' };
    equal(await trouble(), 'refused');
    await proxy.stop();
  });

  it('fails by name when the queue is not there, and in time when the service hangs', async () => {
    const [, host = '', port] = /QueueEndpoint=http:\/\/([\d.]+):(\d+)/.exec(azurite.connectionString) ?? [];
    const proxy = await new FaultProxy({ host, port: Number(port) }).start();
    const queue = await newQueue(azurite.connectionString.replace(/(QueueEndpoint=)http:\/\/[\d.:]+/, `$1${proxy.url}`), 300);
    const failure = (work: Promise<unknown>) =>
      work.then(
        () => false,
        (error: unknown) => hasCode(error, 'STORAGE_UNAVAILABLE'),
      );
    equal(await failure(queue.put('a')), true);
    await queue.ensure();
    proxy.mode = { kind: 'hang' };
    const began = performance.now();
    deepEqual(await Promise.all([failure(queue.put('a')), failure(queue.take(1, 1000)), failure(queue.backlog())]), [
      true,
      true,
      true,
    ]);
    equal(performance.now() - began < 2000, true);
    await proxy.stop();
  });
});
