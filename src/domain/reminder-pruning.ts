/** Keeps a log of reminders short: what no reminder asks for any more goes, long after its date. A column holds 32,768 characters. */

import { addDays } from './calendar';
import { reminderPolicy } from './reminder-policy';
import { readAnyKey, type ReminderKey, type ReminderLog } from './reminder-log';
import type { CalendarDate, Trial } from './trial';

/** A date that was moved may be moved back. */
const KEPT_DAYS = 90;

/** The log without keys whose date is long past and of which the trial, as it stands, has no reminder. */
export function pruned(log: ReminderLog, trial: Trial, today: CalendarDate): ReminderLog {
  const meant = namesOf(trial);
  const oldest = addDays(today, -KEPT_DAYS);
  const isKept = (key: ReminderKey): boolean => {
    const name = readAnyKey(key);
    return name !== undefined && (name.date >= oldest || meant.has(nameOf(name)));
  };
  const kept = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)));
  return { ...log, sent: kept(log.sent), snoozed: kept(log.snoozed), done: log.done.filter(isKept) };
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
