/** What joins an apology to a line of the log. */

import { randomBytes } from 'node:crypto';
import { currentTrace } from './trace';

/** Eight hex digits, short enough to be read out; random, so that it tells nothing of what happened. Within a turn those of its trace. */
export function newReference(): string {
  return currentTrace()?.reference ?? randomBytes(4).toString('hex');
}
