/** Makes ready after the start what the first turns would wait for, a step at a time. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log/log';

/** Turns have their turn between two steps. */
const PAUSE_MS = 250;

/**
 * Runs steps with a pause before each, until the signal ends; they keep no process alive. Never rejects: what a step throws is logged, and
 * the first turn that needs it meets it again.
 */
export async function warmUp(steps: readonly (() => void)[], log: Log, signal: AbortSignal, pauseMs = PAUSE_MS): Promise<void> {
  for (const step of steps) {
    try {
      await pause(pauseMs, undefined, { ref: false, signal });
      step();
    } catch (error) {
      if (signal.aborted) return;
      log.warn('warm-up failed', {}, error);
    }
  }
}
