/** Waits at the start until the storage is there: it may come up later than the bot. Who is refused does not wait. */

import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from '../domain/errors';
import type { Log } from '../log/log';
import { troubleOf, troublesOf } from '../storage/unavailable';

/** How long the bot waits for the storage, in ms; then it ends, for whoever runs it to look. */
export const STORAGE_WAIT_MS = 300_000;

/** Between two tries, in ms: at first and at most. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** What waiting works with. */
export interface StorageWait {
  /** Makes what is not there yet. */
  readonly prepare: () => Promise<void>;
  /** The bot is closing: nobody waits any more. */
  readonly ending: AbortSignal;
  readonly log: Log;
  /** Where the bot listens meanwhile. */
  readonly port: number;
  readonly withinMs: number;
}

/**
 * Answers whether the storage is prepared; it is not when the bot ended before. Rejects at once when it refuses us (`troubleOf` is
 * `refused`) or fails in another way than by being away, and with STORAGE_UNAVAILABLE when the time is up.
 */
export async function waitForStorage({ prepare, ending, log, port, withinMs }: StorageWait): Promise<boolean> {
  const began = performance.now();
  for (let attempts = 1; !ending.aborted; attempts++) {
    try {
      await prepare();
      if (attempts > 1) log.info('storage is there', { attempts, ms: Math.round(performance.now() - began) });
      return true;
    } catch (error) {
      const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
      const reason = troubleOf(error);
      const isOver = performance.now() - began + pauseMs > withinMs;
      if (!hasCode(error, 'STORAGE_UNAVAILABLE') || reason === 'refused' || isOver) throw error;
      for (const one of troublesOf(error))
        log.error('waiting for the storage', { attempts, port, name: `${one.service}-service`, reason: one.reason }, one);
      await sleep(pauseMs, undefined, { signal: ending }).catch(() => undefined);
    }
  }
  return false;
}
