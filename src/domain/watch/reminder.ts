/** One reminder for one person, as data. */

import type { ClockKind } from '../catalog/offers';
import type { PersonRef } from '../people/person';
import type { ReminderAction, ReminderCard } from '../record/rules/reminder-policy';
import type { ReminderKey, ReminderKind } from '../reminders/reminder-log';
import type { CalendarDate, Instant } from '../time/dates';

/** What a card about a reminder needs: codes and dates, no sentence, and no count of days. */
export interface ReminderLine {
  readonly key: ReminderKey;
  readonly kind: ReminderKind;
  readonly rung: number;
  /** Whether it warns of the date (told while that has not passed), or follows it. */
  readonly when: 'before' | 'after';
  /** The date it warns of. */
  readonly date: CalendarDate;
  readonly clock?: ClockKind;
  /** Days still ahead on which what has ended is disabled, and its data deleted. */
  readonly deletedOn?: CalendarDate;
  readonly trialId: string;
  readonly card: ReminderCard;
  readonly action: ReminderAction;
}

/** One reminder for one person, with the instant it is meant for. */
export interface Reminder extends ReminderLine {
  readonly to: PersonRef;
  readonly at: Instant;
}

/** What the card of a reminder needs. */
export function reminderLine({ to: _to, at: _at, ...line }: Reminder): ReminderLine {
  return line;
}
