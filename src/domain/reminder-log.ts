/** What a trial remembers of its reminders. Keys name what a reminder warns of, never how many days are left. */

import type { Instant } from './trial';

/** By reminder key: when it was sent, until when it is put off, and which are done with; and who wants none about this trial. */
export interface ReminderLog {
  readonly sent: Readonly<Record<string, Instant>>;
  readonly snoozed: Readonly<Record<string, Instant>>;
  readonly done: readonly string[];
  /** Person ids. */
  readonly stopped: readonly string[];
}

/** Nothing sent yet. */
export const NO_REMINDERS: ReminderLog = { sent: {}, snoozed: {}, done: [], stopped: [] };
