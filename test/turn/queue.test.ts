/** Who goes first: order under one key, room for all keys, and somebody fresh before a backlog. */

import { deepEqual, equal } from 'node:assert/strict';
import { KeyedQueue } from '../../src/turn/queue';

describe('the queue of turns', () => {
  let now = 0;
  let queue: KeyedQueue;
  let ended: string[];
  let open: Map<string, (failure?: Error) => void>;
  const tick = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    now = 0;
    queue = new KeyedQueue({ atOnce: 1, freshFor: 15_000 }, () => now);
    ended = [];
    open = new Map();
  });

  /** Queues work that goes on until it is ended by its name. */
  function add(key: string, name: string): Promise<void> {
    return queue.run(key, async () => {
      await new Promise<void>((resolve, reject) => {
        open.set(name, (failure) => {
          if (failure) reject(failure);
          else resolve();
        });
      });
      ended.push(name);
    });
  }

  async function endAll(): Promise<readonly string[]> {
    await tick();
    while (open.size > 0) {
      const [[name, end] = ['', () => undefined] as const] = open;
      open.delete(name);
      end();
      await tick();
    }
    return ended;
  }

  it('keeps the order under one key, and lets keys take turns as they came', async () => {
    const all = [add('a', 'a1'), add('a', 'a2'), add('b', 'b1')];
    deepEqual(await endAll(), ['a1', 'a2', 'b1']);
    await Promise.all(all);
  });

  it('lets somebody fresh go before a backlog older than 15 s', async () => {
    const all = [add('busy', 'now'), add('a', 'old a'), add('b', 'old b')];
    now = 15_001;
    all.push(add('c', 'fresh'));
    deepEqual(await endAll(), ['now', 'fresh', 'old a', 'old b']);
    await Promise.all(all);
  });

  it('does not let anybody overtake in their own chat: the backlog before somebody fresh goes with them', async () => {
    const all = [add('busy', 'now'), add('a', 'old a'), add('b', 'old b')];
    now = 15_001;
    all.push(add('b', 'fresh b'));
    deepEqual(await endAll(), ['now', 'old b', 'fresh b', 'old a']);
    await Promise.all(all);
  });

  it('runs as many at once as there is room for, and one of a key', async () => {
    queue = new KeyedQueue({ atOnce: 2, freshFor: 15_000 }, () => now);
    const all = [add('a', 'a1'), add('a', 'a2'), add('b', 'b1'), add('c', 'c1')];
    await tick();
    deepEqual([...open.keys()], ['a1', 'b1']);
    await endAll();
    await Promise.all(all);
  });

  it('hands over what the one before threw, to the next only, and goes on', async () => {
    const seen: unknown[] = [];
    const first = queue.run('a', () => Promise.reject(new Error('first')));
    const next = queue.run('a', (failed) => Promise.resolve(seen.push((failed as Error).message)));
    const last = queue.run('a', (failed) => Promise.resolve(seen.push(failed)));
    await Promise.allSettled([first, next, last]);
    await queue.run('a', (failed) => Promise.resolve(seen.push(failed)));
    deepEqual(seen, ['first', undefined, undefined]);
  });

  it('is idle when nothing waits any more', async () => {
    await queue.idle();
    const work = add('a', 'a1');
    let isIdle = false;
    const idle = queue.idle().then(() => (isIdle = true));
    await tick();
    equal(isIdle, false);
    await endAll();
    await Promise.all([work, idle]);
    equal(isIdle, true);
  });
});
