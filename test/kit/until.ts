/** Waits for a state. */

import { setTimeout as sleep } from 'node:timers/promises';

/** Long enough for any machine that still works, and less than a test has. */
const LIMIT_MS = 5 * 60_000;

/**
 * Resolves with what `look` finds as soon as it finds something other than `undefined` or `false`; rejects when `look` does, and with
 * what `told` says when nothing is found for minutes.
 */
export async function until<T>(
  look: () => T | undefined | false | Promise<T | undefined | false>,
  told: string | (() => string | Promise<string>),
  everyMs = 5,
): Promise<T> {
  const limit = performance.now() + LIMIT_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > limit) throw new Error(`Waited in vain: ${typeof told === 'string' ? told : await told()}`);
    await sleep(everyMs);
  }
}
