/** Waits for a state. */

import { setTimeout as sleep } from 'node:timers/promises';
import { WAIT_MS } from '../run/time-limits';

/**
 * Resolves with what `look` finds as soon as it finds something other than `undefined` or `false`; rejects when `look` does, and with
 * what `told` says when nothing is found for minutes.
 */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  told: string | (() => string | Promise<string>),
  everyMs = 5,
): Promise<T> {
  const limit = performance.now() + WAIT_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > limit) throw new Error(`Waited in vain: ${typeof told === 'string' ? told : await told()}`);
    await sleep(everyMs);
  }
}
