/** A bounded cache of things that are costly to make. */

import { RecentlyUsed } from './recently-used';

/** Keeps the promises of the last `limit` keys asked for. One making per key at a time; a failed one is forgotten. */
export class RecentlyMade<T> {
  readonly #kept: RecentlyUsed<Promise<T>>;

  constructor(limit: number) {
    this.#kept = new RecentlyUsed(limit);
  }

  /** What is kept for the key, or else what `make` makes. Rejects as `make` does. */
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known) return known;
    const made = make();
    this.#kept.set(key, made);
    made.catch(() => {
      if (this.#kept.get(key) === made) this.#kept.delete(key);
    });
    return made;
  }
}
