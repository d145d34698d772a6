import { deepEqual, equal, rejects } from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';
import { once, EventEmitter } from 'node:events';
import { setImmediate as nextLoop, setTimeout as sleep } from 'node:timers/promises';
import { AwaitedSlots } from '../../src/log/awaited-slots';
import { Carried } from '../../src/log/carried';

interface Store {
  readonly name: string;
}

const KINDS = [
  ['AsyncLocalStorage', new AsyncLocalStorage<Store>()],
  ['AwaitedSlots', new AwaitedSlots<Store>()],
] as const;

for (const [kind, slots] of KINDS) {
  describe(`what goes along with work (${kind})`, () => {
    const name = (): string | undefined => slots.getStore()?.name;

    it('is nowhere outside of it', async () => {
      slots.run({ name: 'one' }, () => undefined);
      equal(name(), undefined);
      await nextLoop();
      equal(name(), undefined);
    });

    it('is there behind each kind of waiting', async () => {
      const waits: readonly (() => Promise<unknown>)[] = [
        () => Promise.resolve(),
        () => sleep(1),
        () => nextLoop(),
        () => Promise.all([sleep(1), Promise.resolve()]),
        () => Promise.race([sleep(5), Promise.resolve()]),
        () => Promise.reject(new Error('no')).catch(() => undefined),
        () => sleep(1).finally(() => undefined),
        () => called(queueMicrotask),
        () =>
          called((then) => {
            process.nextTick(then);
          }),
        () => ticking(),
      ];
      for (const wait of waits)
        await slots.run({ name: 'one' }, async () => {
          await wait();
          equal(name(), 'one', String(wait));
          await slots.run({ name: 'two' }, wait);
          equal(name(), 'one', String(wait));
        });
    });

    it('is there behind what a generator yields', async () => {
      async function* three() {
        for (const one of [1, 2, 3]) {
          await nextLoop();
          yield `${one} ${name()}`;
        }
      }
      const said: string[] = [];
      await slots.run({ name: 'one' }, async () => {
        for await (const one of three()) said.push(`${one} ${name()}`);
      });
      deepEqual(said, ['1 one one', '2 one one', '3 one one']);
    });

    it('keeps works that go on at the same time apart', async () => {
      const work = (own: string): Promise<readonly (string | undefined)[]> =>
        slots.run({ name: own }, async () => {
          const seen = [name()];
          for (let step = 0; step < 20; step++) {
            await (step % 3 === 0 ? sleep(1) : Promise.resolve());
            seen.push(name());
          }
          return seen;
        });
      const names = Array.from({ length: 20 }, (_, nth) => `work ${nth}`);
      const seen = await Promise.all(names.map(work));
      deepEqual(
        seen.map((all) => [...new Set(all)]),
        names.map((own) => [own]),
      );
    });

    it("is the waiter's own where another work settles what is waited for", async () => {
      const { promise, resolve } = withResolvers();
      const waiter = slots.run({ name: 'waiter' }, async () => {
        await promise;
        return name();
      });
      await slots.run({ name: 'settler' }, async () => {
        await nextLoop();
        resolve();
      });
      equal(await waiter, 'waiter');
    });

    it('goes with what is left to go on by itself', async () => {
      let heard: string | undefined;
      let after: Promise<void> | undefined;
      slots.run({ name: 'one' }, () => {
        after = sleep(1).then(() => {
          heard = name();
        });
      });
      await after;
      equal(heard, 'one');
      equal(name(), undefined);
    });

    it('ends with a work that throws', async () => {
      await rejects(
        slots.run({ name: 'one' }, async () => {
          await nextLoop();
          throw new Error(name());
        }),
        { message: 'one' },
      );
      equal(name(), undefined);
    });
  });
}

describe('values that go along', () => {
  it('stand beside each other', async () => {
    const first = new Carried<string>();
    const second = new Carried<number>();
    const seen = await first.along('one', () =>
      second.along(2, async () => {
        await nextLoop();
        return [first.get(), second.get()];
      }),
    );
    deepEqual(seen, ['one', 2]);
    deepEqual([first.get(), second.get()], [undefined, undefined]);
  });
});

function called(by: (then: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    by(resolve);
  });
}

async function ticking(): Promise<void> {
  const bell = new EventEmitter();
  setTimeout(() => bell.emit('ring'), 1);
  await once(bell, 'ring');
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return {
    promise,
    resolve: () => {
      settle();
    },
  };
}
