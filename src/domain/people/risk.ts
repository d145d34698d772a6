/** How fresh the roster's word about a person must be, by what is done on the strength of it. */

import type { Instant } from '../time/dates';

/** `reads`: shows what is kept. `notes`: writes something down. `high`: lets somebody in, hands something out, or can't be undone. */
export type Risk = 'reads' | 'notes' | 'high';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The oldest word that serves. People leave and are renamed: one older than what reading takes counts for nothing. */
const OLDEST: Readonly<Record<Risk, number>> = { reads: 30 * DAY, notes: DAY, high: 5 * MINUTE };

/** Whether a word of this instant serves for that; one that was never given serves for nothing. */
export function servesFor(risk: Risk, saidAt: Instant | undefined, now: Date): boolean {
  return saidAt !== undefined && now.getTime() - Date.parse(saidAt) <= OLDEST[risk];
}
