/** What goes along with everything that is awaited, at the price of three short calls a promise. */

import { promiseHooks } from 'node:v8';

const along = Symbol('along');

/** A promise, and what goes along with it. */
interface Marked<T> extends Promise<unknown> {
  [along]?: T;
}

/**
 * As much of an `AsyncLocalStorage` as turns need. Until Node 24 that one numbers each promise, timer and socket of the process, which is a
 * tenth of a turn (docs/decisions.md); V8's own hooks tell of promises alone. So what a timer or an event calls has nothing with it, until
 * somebody awaits that.
 */
export class AwaitedSlots<T extends object> {
  private current: T | undefined;
  private isHooked = false;

  /** What goes along with whatever asks. */
  getStore(): T | undefined {
    return this.current;
  }

  /** Does work, and what it awaits, with this. */
  run<R>(store: T, work: () => R): R {
    this.hook();
    const before = this.current;
    this.current = store;
    try {
      return work();
    } finally {
      this.current = before;
    }
  }

  private hook(): void {
    if (this.isHooked) return;
    this.isHooked = true;
    promiseHooks.createHook({
      init: (promise: Marked<T>) => {
        if (this.current !== undefined) promise[along] = this.current;
      },
      before: (promise: Marked<T>) => {
        this.current = promise[along];
      },
      after: () => {
        this.current = undefined;
      },
    });
  }
}
