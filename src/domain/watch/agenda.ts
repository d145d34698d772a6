/** From a trial and its notices to the entries of the due index: what has to wake somebody up, and when. */

import type { DueEntry } from './due';
import { isSame, type PersonRef } from '../people/person';
import type { Instant } from '../time/dates';
import { recipientsOf } from '../record/rules/reminder-policy';
import { emptyLog, type ReminderLog } from '../reminders/reminder-log';
import type { AgendaEntry } from './schedule';
import type { Trial } from '../record/trial';

/** What the entries of a trial's agenda are called in the index: there is one for each person. */
export const NEXT = 'next';

/**
 * The trial with the next reminder in the log of each person; those of whom `isMeant` says no stay as they are. A log in which nothing
 * changes is the same object afterwards.
 */
export function withAgenda(
  trial: Trial,
  agenda: readonly AgendaEntry[],
  isMeant: (personId: string) => boolean = () => true,
): Trial {
  const { logs = [] } = trial;
  const meant = agenda.filter(({ to }) => isMeant(to.personId));
  const added = meant.filter(({ to }) => logs.every(({ personId }) => personId !== to.personId));
  const changed = logs.map((log) => (isMeant(log.personId) ? waking(log, entryFor(log, meant)) : log));
  const all = [...changed, ...added.map((entry) => waking(emptyLog(entry.to.personId), entry))];
  return all.length === 0 ? trial : { ...trial, logs: all };
}

/** When each person is reminded of a trial next. */
export function agendaIn({ logs = [] }: Pick<Trial, 'logs'>): readonly AgendaEntry[] {
  return logs.flatMap(({ personId, tenantId, next }) =>
    next === undefined || tenantId === undefined ? [] : [{ to: { tenantId, personId }, at: next }],
  );
}

/** The entries of a trial's agenda in the due index. */
export function agendaDue(trial: Pick<Trial, 'logs' | 'partnerTenantId' | 'id'>): readonly DueEntry[] {
  return agendaIn(trial).map(({ to, at }) => reminderDue(trial, to, at));
}

/** The entry of a trial's reminders for a person. */
export function reminderDue(
  { partnerTenantId, id: trialId }: Pick<Trial, 'partnerTenantId' | 'id'>,
  to: PersonRef,
  at: Instant,
): DueEntry {
  return { kind: 'reminder', partnerTenantId, trialId, id: NEXT, to, at };
}

function entryFor({ personId }: ReminderLog, agenda: readonly AgendaEntry[]): AgendaEntry | undefined {
  return agenda.find(({ to }) => to.personId === personId);
}

function waking(log: ReminderLog, entry: AgendaEntry | undefined): ReminderLog {
  if (log.next === entry?.at && (entry === undefined || log.tenantId === entry.to.tenantId)) return log;
  const { next: _before, ...rest } = log;
  return entry === undefined ? rest : { ...rest, tenantId: entry.to.tenantId, next: entry.at };
}

/** The entry of a notice: it is due at once. */
export function noticeDue({ partnerTenantId, trialId, id, to, at }: Omit<DueEntry, 'kind'>): DueEntry {
  return { kind: 'notice', partnerTenantId, trialId, id, to, at };
}

/** The entries in `some` that are not in `others`. */
export function without(some: readonly DueEntry[], others: readonly DueEntry[]): readonly DueEntry[] {
  return some.filter((one) => !others.some((other) => one.at === other.at && isSame(one.to, other.to)));
}

/** Whom a change wakes: whoever is reminded of the trial before it or after. */
export function wokenBy(...trials: readonly (Trial | undefined)[]): (personId: string) => boolean {
  const woken = trials.flatMap((trial) => (trial ? recipientsOf(trial) : [])).map(({ personId }) => personId);
  return (personId) => woken.includes(personId);
}
