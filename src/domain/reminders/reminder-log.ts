/** What was done about one person's reminders of one trial: told, put off, settled, stopped. A row of its own beside the trial's. */

import type { CalendarDate, Instant } from '../time/dates';

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
  'turnedPaid',
  'accessReview',
  'transferOpen',
  'invitationOpen',
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

/**
 * A message that went out and of which nobody can say whether it arrived. It is not sent, and no agenda repeats it: the outbox does, a few
 * times; after that its person is told once more when they are next met. It goes when it is told for certain, put off or done.
 */
export interface UncertainMessage {
  readonly kind: 'reminder' | 'notice';
  /** The reminder's key, or the notice's id. */
  readonly id: string;
  /** When it went out for the first time. */
  readonly since: Instant;
}

/** A message that reminded: what of this trial stands on it. */
export interface ReminderMessage {
  readonly messageId: string;
  readonly keys: readonly ReminderKey[];
}

/** What belongs to one person on one trial. A key that is in `snoozed` is to be told again. */
export interface ReminderLog {
  readonly personId: string;
  /** Absent where only the id is known, as in what release 0.1.0 kept. */
  readonly tenantId?: string;
  readonly sent: Readonly<Record<ReminderKey, Instant>>;
  readonly snoozed: Readonly<Record<ReminderKey, Instant>>;
  readonly done: readonly ReminderKey[];
  readonly uncertain?: readonly UncertainMessage[];
  /** The last messages with reminders that this person got, so that an answer that quotes one is understood. */
  readonly messages?: readonly ReminderMessage[];
  /** The person wants no reminders of this trial. */
  readonly stopped?: true;
  /** The person wants no news of what others did on this trial. */
  readonly noNews?: true;
  /** A message about the trial did not reach the person last time. */
  readonly unreached?: true;
  /** When the person is to be reminded next; the storage writes it with every change. */
  readonly next?: Instant;
}

const KEY = /^(?<personId>.+)\|(?<kind>[a-z]+)\|(?<rung>\d{1,4})\|(?<date>\d{4}-\d{2}-\d{2})$/isu;
const LONGEST_KEY = 200;
/** So many messages are remembered of one person on one trial: older ones are far up in the chat. */
const MOST_MESSAGES = 5;
/** So many uncertain messages are remembered of one person on one trial, the latest: nobody is told more at once. */
const MOST_UNCERTAIN = 20;

/** The key of a reminder. */
export function reminderKey({ personId, kind, rung, date }: ReminderName): ReminderKey {
  return `${personId}|${kind}|${rung}|${date}`;
}

/** What a key (from a card, or a row) names; `undefined` for anything that is none. Never throws. */
export function readReminderKey(key: unknown): ReminderName | undefined {
  const { kind: code, ...name } = readAnyKey(key) ?? {};
  const kind = REMINDER_KINDS.find((known) => known === code);
  return kind === undefined ? undefined : { ...(name as Omit<ReminderName, 'kind'>), kind };
}

/** The same for a key of any kind, of a later release too. */
export function readAnyKey(key: unknown): (Omit<ReminderName, 'kind'> & { readonly kind: string }) | undefined {
  if (typeof key !== 'string' || key.length > LONGEST_KEY) return undefined;
  const { personId, kind, rung, date } = KEY.exec(key)?.groups ?? {};
  if (personId === undefined || kind === undefined || rung === undefined || date === undefined) return undefined;
  return rung === String(Number(rung)) ? { personId, kind, rung: Number(rung), date } : undefined;
}

/** A log in which nothing stands yet. */
export function emptyLog(personId: string, tenantId?: string): ReminderLog {
  return { personId, ...(tenantId === undefined ? {} : { tenantId }), sent: {}, snoozed: {}, done: [] };
}

/** The log after a reminder was told; what was put off, or uncertain, is told with it. */
export function logSent(log: ReminderLog, key: ReminderKey, at: Instant): ReminderLog {
  return { ...certain(log, key), sent: { ...log.sent, [key]: at }, snoozed: without(log.snoozed, key) };
}

/** The log after its person got these reminders with that message. */
export function logMessage(log: ReminderLog, message: ReminderMessage): ReminderLog {
  const others = (log.messages ?? []).filter(({ messageId }) => messageId !== message.messageId);
  return { ...log, messages: [...others, message].slice(-MOST_MESSAGES) };
}

/** The log after a reminder was put off until an instant. */
export function logSnoozed(log: ReminderLog, key: ReminderKey, until: Instant): ReminderLog {
  return { ...certain(log, key), snoozed: { ...log.snoozed, [key]: until } };
}

/** The log after a reminder was settled: it is not told again. */
export function logDone(log: ReminderLog, key: ReminderKey): ReminderLog {
  const done = log.done.includes(key) ? log.done : [...log.done, key];
  return { ...certain(log, key), done, snoozed: without(log.snoozed, key) };
}

/** The log after nobody could say whether a message arrived. Told before, or known to be uncertain, it stays as it is. */
export function logUncertain(log: ReminderLog, message: UncertainMessage): ReminderLog {
  const { uncertain = [], sent, snoozed } = log;
  const isKnown = uncertain.some(({ id }) => id === message.id) || Object.hasOwn(sent, message.id);
  if (isKnown && !Object.hasOwn(snoozed, message.id)) return log;
  const others = uncertain.filter(({ id }) => id !== message.id);
  return { ...log, uncertain: [...others, message].slice(-MOST_UNCERTAIN), snoozed: without(snoozed, message.id) };
}

/** The log without an uncertain message, by the reminder's key or the notice's id: it was told once more, or settled. */
export function certain(log: ReminderLog, id: string): ReminderLog {
  const { uncertain, ...rest } = log;
  if (uncertain?.some((one) => one.id === id) !== true) return log;
  const left = uncertain.filter((one) => one.id !== id);
  return left.length === 0 ? rest : { ...rest, uncertain: left };
}

/** The log after the person wants no more reminders of the trial. */
export function logStopped(log: ReminderLog): ReminderLog {
  return { ...log, stopped: true };
}

/** The log after the person wants the reminders of the trial again. */
export function logResumed({ stopped: _stopped, ...log }: ReminderLog): ReminderLog {
  return log;
}

/** Whether there is anything of which nobody can say whether it arrived. */
export function hasUncertain({ uncertain = [] }: ReminderLog): boolean {
  return uncertain.length > 0;
}

/** Whether nobody can say of a message, by its key or id, that it arrived. */
export function isUncertain({ uncertain = [] }: ReminderLog, id: string): boolean {
  return uncertain.some((one) => one.id === id);
}

/** When a reminder was told; when it went out first, where nobody can say whether it arrived. */
export function wentOutAt({ sent, uncertain = [] }: ReminderLog, key: ReminderKey): Instant | undefined {
  return sent[key] ?? uncertain.find(({ id }) => id === key)?.since;
}

/** Whether a reminder went out, for all that is known: it was told, or it is uncertain. */
export function wentOut({ sent, uncertain = [] }: ReminderLog, key: ReminderKey): boolean {
  return Object.hasOwn(sent, key) || uncertain.some(({ id }) => id === key);
}

function without(record: Readonly<Record<string, Instant>>, key: string): Readonly<Record<string, Instant>> {
  return Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));
}
