/** How often an address may try links that open nothing. Looked at before the storage is, in each instance for itself. */

import { RecentlyUsed } from '../bounds/recently-used';
import { stillCounting, waitFor, type Window } from '../domain/watch/delivery';
import type { Clock } from '../domain/time/clock';

const MINUTE = 60_000;
/** A person has one link, and presses a few times too often; behind one address there may be a whole company. */
export const GUESSES: readonly Window[] = [{ ms: 10 * MINUTE, most: 20 }];
/** So many addresses are remembered; one that is forgotten may try again. */
const REMEMBERED = 10_000;

/** The tries of addresses lately. One that opened something is given back, so that only guesses count. */
export class LinkGuesses {
  private readonly tries: RecentlyUsed<readonly number[]>;

  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    remembered: number = REMEMBERED,
  ) {
    this.tries = new RecentlyUsed(remembered);
  }

  /** Counts a try before it is looked at, so that many at once are no way around; or answers for how many ms this address has to wait. */
  take(address: string): number {
    const now = this.clock.now().getTime();
    const tries = stillCounting(this.tries.get(address) ?? [], now, GUESSES);
    const ms = waitFor(tries, now, GUESSES);
    if (ms === 0) this.tries.set(address, [...tries, now]);
    return ms;
  }

  /** The last try of this address was no guess. */
  giveBack(address: string): void {
    const tries = (this.tries.get(address) ?? []).slice(0, -1);
    if (tries.length > 0) this.tries.set(address, tries);
    else this.tries.delete(address);
  }

  /** How many addresses are remembered now. */
  get size(): number {
    return this.tries.size;
  }
}
