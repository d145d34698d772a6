/** A bounded cache of things that are costly to make. */

/** Keeps the promises of the last `limit` keys asked for. One making per key at a time; a failed one is forgotten. */
export class RecentlyUsed<T> {
  readonly #limit: number;
  readonly #kept = new Map<string, Promise<T>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is kept for the key, or else what `make` makes. Rejects as `make` does. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const found = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, found);
    found.catch(() => {
      if (this.#kept.get(key) === found) this.#kept.delete(key);
    });
    this.#dropOldest();
    return found;
  }

  #dropOldest(): void {
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#limit && oldest !== undefined) this.#kept.delete(oldest);
  }
}
