/** What a process remembers on the side, with a bound: what was used longest ago goes first. */

/** Values by key, no more than `limit` of them. Who reads a value uses it, too. */
export class RecentlyUsed<T> {
  readonly #limit: number;
  readonly #kept = new Map<string, T>();
  /** The one that was used last, which stands last already. */
  #last: string | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many values are kept now. */
  get size(): number {
    return this.#kept.size;
  }

  /** The value under a key, if it is still kept. */
  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (found !== undefined && key !== this.#last) this.set(key, found);
    return found;
  }

  /** Keeps a value; beyond the limit the one that was used longest ago goes. */
  set(key: string, value: T): void {
    if (key !== this.#last) this.#kept.delete(key);
    this.#kept.set(key, value);
    this.#last = key;
    if (this.#kept.size > this.#limit) this.#dropOldest();
  }

  #dropOldest(): void {
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Forgets what is under a key. */
  delete(key: string): void {
    this.#kept.delete(key);
  }

  /** Forgets values from the one that was used longest ago on, as long as they are such. */
  deleteWhile(isSuch: (value: T) => boolean): void {
    for (const [key, value] of this.#kept) {
      if (!isSuch(value)) return;
      this.#kept.delete(key);
    }
  }
}
