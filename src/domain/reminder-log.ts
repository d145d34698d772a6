/** What was done about a trial's reminders: told, put off, settled, stopped. It stands in the trial; the keys name the reminders. */

import type { CalendarDate, Instant } from './trial';

/** The kinds of reminders, the gravest first. */
export const REMINDER_KINDS = [
  'autoBilling',
  'ends',
  'ended',
  'idle',
  'extensionOpens',
  'removalOpen',
  'signUpUnfinished',
  'adminNotSignedIn',
  'transferNotBegun',
  'creditPlanned',
  'creditUndecided',
  'creditMissing',
] as const;

/** One kind of reminder; a code the words know. */
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** A reminder's name within its trial: `personId|kind|rung|date it warns of`. Never a count of days left, so that it stays the same. */
export type ReminderKey = string;

/** What a key is made of. */
export interface ReminderName {
  readonly personId: string;
  readonly kind: ReminderKind;
  /** Days before the date it warns of, or after it. */
  readonly rung: number;
  readonly date: CalendarDate;
}

/** What became of the reminders of one trial. A key that is in `snoozed` is to be told again. */
export interface ReminderLog {
  readonly sent: Readonly<Record<ReminderKey, Instant>>;
  readonly snoozed: Readonly<Record<ReminderKey, Instant>>;
  readonly done: readonly ReminderKey[];
  /** Ids of people who want no reminders of this trial. */
  readonly stopped: readonly string[];
}

/** The log of a trial that nobody was reminded of yet. */
export const EMPTY_LOG: ReminderLog = { sent: {}, snoozed: {}, done: [], stopped: [] };

const KEY = /^(?<personId>.+)\|(?<kind>[a-z]+)\|(?<rung>\d{1,4})\|(?<date>\d{4}-\d{2}-\d{2})$/isu;
const LONGEST_KEY = 200;

/** The key of a reminder. */
export function reminderKey({ personId, kind, rung, date }: ReminderName): ReminderKey {
  return `${personId}|${kind}|${rung}|${date}`;
}

/** What a key (from a card, or a row) names; `undefined` for anything that is none. Never throws. */
export function readReminderKey(key: unknown): ReminderName | undefined {
  if (typeof key !== 'string' || key.length > LONGEST_KEY) return undefined;
  const { personId, kind: code, rung, date } = KEY.exec(key)?.groups ?? {};
  const kind = REMINDER_KINDS.find((known) => known === code);
  if (personId === undefined || kind === undefined || date === undefined) return undefined;
  const name = { personId, kind, rung: Number(rung), date };
  return reminderKey(name) === key ? name : undefined;
}

/** The log after a reminder was told; what was put off is told with it. */
export function logSent(log: ReminderLog, key: ReminderKey, at: Instant): ReminderLog {
  return { ...log, sent: { ...log.sent, [key]: at }, snoozed: without(log.snoozed, key) };
}

/** The log after a reminder was put off until an instant. */
export function logSnoozed(log: ReminderLog, key: ReminderKey, until: Instant): ReminderLog {
  return { ...log, snoozed: { ...log.snoozed, [key]: until } };
}

/** The log after a reminder was settled: it is not told again. */
export function logDone(log: ReminderLog, key: ReminderKey): ReminderLog {
  return { ...log, done: added(log.done, key), snoozed: without(log.snoozed, key) };
}

/** The log after a person wants no more reminders of the trial. */
export function logStopped(log: ReminderLog, personId: string): ReminderLog {
  return { ...log, stopped: added(log.stopped, personId) };
}

/** The log after a person wants the reminders of the trial again. */
export function logResumed(log: ReminderLog, personId: string): ReminderLog {
  return { ...log, stopped: log.stopped.filter((one) => one !== personId) };
}

function without(record: Readonly<Record<string, Instant>>, key: string): Readonly<Record<string, Instant>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}

function added(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one];
}
