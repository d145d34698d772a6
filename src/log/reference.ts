/** What joins an apology to a line of the log. */

import { randomBytes } from 'node:crypto';

/** Eight hex digits, short enough to be read out; random, so that it tells nothing of what happened. */
export function newReference(): string {
  return randomBytes(4).toString('hex');
}
