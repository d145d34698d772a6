/** Lets the turns of one conversation pass one at a time, inside this process. */

/** Runs work per key in the order it came; keys don't wait for each other. */
export class KeyedQueue {
  /** The last of each key: resolves when it has ended, with what it threw, if it threw. */
  private readonly tails = new Map<string, Promise<unknown>>();

  /**
   * Runs the work after everything queued under this key before it. What the one directly before it threw is handed over: who
   * waited behind a dead service need not wait for it once more.
   */
  async run<T>(key: string, work: (failedBefore: unknown) => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const tail = mine.then(
      () => undefined,
      (error: unknown) => error,
    );
    this.tails.set(key, tail);
    try {
      return await mine;
    } finally {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    }
  }

  /** Resolves when nothing is queued any more. */
  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }
}
