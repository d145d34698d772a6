/** Rides out a storage that is away for seconds: work that may be done twice is done again, until it works or time is up. */

import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from '../domain/errors';
import { mayPass, troubleOf } from '../storage/unavailable';
import { TURN_TIMES } from './times';

/** The longest pause, by the first one. */
const LONGEST = 10;

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

  /** `firstPauseMs` passes before the second try, and twice as long before each further one, up to ten times as long. */
  constructor(
    private readonly budgetMs: number,
    private readonly firstPauseMs: number = TURN_TIMES.again,
  ) {}

  async run<T>(work: () => Promise<T>, onAway?: () => void): Promise<T> {
    for (let tries = 0; ; tries++) {
      const triedAt = performance.now();
      try {
        return await work();
      } catch (error) {
        const pauseMs = this.pauseAfter(tries);
        if (!isAway(error) || !this.hasTimeFor(pauseMs + performance.now() - triedAt)) throw error;
        onAway?.();
        await sleep(pauseMs);
      }
    }
  }

  /** Never the same time as the others who wait for the same storage. */
  private pauseAfter(tries: number): number {
    return this.firstPauseMs * Math.min(LONGEST, 2 ** tries) * (0.5 + Math.random() / 2);
  }

  private hasTimeFor(ms: number): boolean {
    return performance.now() - this.began + ms <= this.budgetMs;
  }
}

function isAway(error: unknown): boolean {
  return hasCode(error, 'STORAGE_UNAVAILABLE') && mayPass(troubleOf(error) ?? 'away');
}
