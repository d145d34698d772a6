/** In which order a person hears of several reminders. */

import { REMINDER_KINDS } from '../reminders/reminder-log';
import type { Reminder } from './reminder';

/** Several reminders of one person as one list, of any number of trials: the most urgent first, each once. */
export function digest(reminders: readonly Reminder[]): readonly Reminder[] {
  const once = new Map(reminders.toReversed().map((reminder) => [`${reminder.trialId}|${reminder.key}`, reminder]));
  return [...once.values()].toSorted((one, other) => compare(urgency(one), urgency(other)));
}

/** The one that comes first; of several at one instant the most urgent. */
export function firstOf(reminders: readonly Reminder[]): Reminder | undefined {
  return digest(reminders).toSorted((one, other) => compare([one.at], [other.at]))[0];
}

const SOON_RUNG = 3;

/** What runs out within days goes by its date; then what has ended, what runs out later, and what waits for somebody. */
function urgency({ kind, rung, when, date, trialId, key }: Reminder): readonly string[] {
  const isAhead = when === 'before';
  const group = isAhead && rung <= SOON_RUNG ? 0 : kind === 'ended' ? 1 : isAhead ? 2 : 3;
  const gravity = String(REMINDER_KINDS.indexOf(kind)).padStart(2, '0');
  return [String(group), isAhead ? date : '', gravity, date, trialId, key];
}

function compare(one: readonly string[], other: readonly string[]): number {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place < 0 ? 0 : (one[place] ?? '') < (other[place] ?? '') ? -1 : 1;
}
