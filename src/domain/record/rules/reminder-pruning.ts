/** Keeps a log of reminders short: what no reminder asks for any more goes, long after its date. A column holds 32,768 characters. */

import { addDays } from '../../time/calendar';
import { reminderPolicy } from './reminder-policy';
import { readAnyKey, type ReminderKey, type ReminderLog } from '../../reminders/reminder-log';
import type { CalendarDate } from '../../time/dates';
import type { Trial } from '../trial';

/** A date that was moved may be moved back. */
const KEPT_DAYS = 90;

/** So many reminders a log remembers at most: what the trial still has first, then the latest. No trial has as many for one person. */
const MOST_KEYS = 100;

/** The log without keys whose date is long past and of which the trial, as it stands, has no reminder; of too many the oldest go. */
export function pruned(log: ReminderLog, trial: Trial, today: CalendarDate): ReminderLog {
  const meant = namesOf(trial);
  const oldest = addDays(today, -KEPT_DAYS);
  const worth = (key: ReminderKey): string => {
    const name = readAnyKey(key);
    if (name === undefined) return '';
    return meant.has(nameOf(name)) ? `meant ${name.date}` : name.date >= oldest ? name.date : '';
  };
  const keys = new Set([...Object.keys(log.sent), ...Object.keys(log.snoozed), ...log.done].filter((key) => worth(key) !== ''));
  const kept = new Set([...keys].toSorted((one, other) => (worth(one) < worth(other) ? 1 : -1)).slice(0, MOST_KEYS));
  const isKept = (key: ReminderKey): boolean => kept.has(key);
  const only = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
  return { ...log, sent: only(log.sent), snoozed: only(log.snoozed), done: log.done.filter(isKept) };
}

/** Every reminder the dates of a trial lead to, whoever it is for and whatever the state: that may come back. */
function namesOf(trial: Trial): ReadonlySet<string> {
  return new Set(
    reminderPolicy.flatMap(({ kind, rungs, events }) =>
      events(trial).flatMap(({ on }) => rungs.map((rung) => nameOf({ kind, rung, date: on }))),
    ),
  );
}

function nameOf({ kind, rung, date }: { readonly kind: string; readonly rung: number; readonly date: CalendarDate }): string {
  return [kind, rung, date].join('|');
}
