/** Rides out a storage that is away for seconds: work that may be done twice is done again, until it works or time is up. */

import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from '../domain/errors';
import { mayPass, troubleOf } from '../storage/unavailable';

/** Between two tries, in ms: at first and at most. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 500;

/** Does work once, or more often. */
export interface Repeats {
  /** The work must do no harm when it is done twice, also where it seemed to fail. `onAway` is told before each pause. */
  run<T>(work: () => Promise<T>, onAway?: () => void): Promise<T>;
}

/** Does work once. */
export const ONCE: Repeats = { run: (work) => work() };

/**
 * Repeats work that fails with STORAGE_UNAVAILABLE while another try probably ends within the budget, counted from when this was made.
 * Who is refused, or misses a table, is not helped by asking again. The last failure is passed on.
 */
export class RideOut implements Repeats {
  private readonly began = performance.now();

  constructor(private readonly budgetMs: number) {}

  async run<T>(work: () => Promise<T>, onAway?: () => void): Promise<T> {
    for (let tries = 0; ; tries++) {
      const triedAt = performance.now();
      try {
        return await work();
      } catch (error) {
        const pauseMs = pauseAfter(tries);
        if (!isAway(error) || !this.hasTimeFor(pauseMs + performance.now() - triedAt)) throw error;
        onAway?.();
        await sleep(pauseMs);
      }
    }
  }

  private hasTimeFor(ms: number): boolean {
    return performance.now() - this.began + ms <= this.budgetMs;
  }
}

function isAway(error: unknown): boolean {
  return hasCode(error, 'STORAGE_UNAVAILABLE') && mayPass(troubleOf(error) ?? 'away');
}

/** Never the same time as the others who wait for the same storage. */
function pauseAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries) * (0.5 + Math.random() / 2);
}
