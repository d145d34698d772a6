/** Up to release 0.1.0 everybody's reminders stood inside the trial. They are read from there until the trial is written next. */

import { z } from 'zod';
import { emptyLog, readAnyKey, type ReminderLog } from '../domain/reminders/reminder-log';
import type { PersonRef } from '../domain/people/person';
import { parseRow } from './rows';
import { LOGS_APART, TRIAL_VERSION } from './trial-schemas';

/** The fields they stood in. */
export const LOGS_INSIDE: readonly string[] = ['reminders', 'agenda', 'unreached'];

const instants = z.record(z.string(), z.string());
const ref = z.looseObject({ tenantId: z.string(), personId: z.string() });
const shape = z.looseObject({
  reminders: z
    .looseObject({ sent: instants, snoozed: instants, done: z.array(z.string()), stopped: z.array(z.string()) })
    .exactOptional(),
  agenda: z.array(z.looseObject({ to: ref, at: z.string() })).exactOptional(),
  unreached: z.array(z.string()).exactOptional(),
  owner: ref,
  people: z.array(ref).exactOptional(),
});
type Inside = z.infer<typeof shape>;

const NONE: NonNullable<Inside['reminders']> = { sent: {}, snoozed: {}, done: [], stopped: [] };

/** Whether a trial's JSON is as release 0.1.0 wrote it: its logs, if it has any, stand inside. */
export function hasLogsInside(json: unknown): boolean {
  const { v } = json as { readonly v?: unknown };
  return typeof v === 'number' && v < LOGS_APART;
}

/** The logs inside a trial's JSON, one for each person. STORAGE_UNREADABLE if they make no sense. */
export function logsInside(json: unknown): readonly ReminderLog[] {
  if (!hasLogsInside(json)) return [];
  const inside = parseRow(shape, json, TRIAL_VERSION);
  return peopleIn(inside).map((personId) => logIn(inside, personId));
}

function peopleIn({ reminders, agenda = [], unreached = [] }: Inside): readonly string[] {
  const { sent, snoozed, done, stopped } = reminders ?? NONE;
  const keys = [...Object.keys(sent), ...Object.keys(snoozed), ...done];
  const named = keys.map((key) => readAnyKey(key)?.personId).filter((id) => id !== undefined);
  return [...new Set([...named, ...stopped, ...unreached, ...agenda.map(({ to }) => to.personId)])];
}

function logIn({ reminders = NONE, agenda = [], unreached = [], ...named }: Inside, personId: string): ReminderLog {
  const isMine = (key: string): boolean => readAnyKey(key)?.personId === personId;
  const mine = (record: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => isMine(key)));
  const next = agenda.find(({ to }) => to.personId === personId);
  return {
    ...emptyLog(personId, tenantOf(personId, next?.to, named)),
    sent: mine(reminders.sent),
    snoozed: mine(reminders.snoozed),
    done: reminders.done.filter(isMine),
    ...(reminders.stopped.includes(personId) ? { stopped: true } : {}),
    ...(unreached.includes(personId) ? { unreached: true } : {}),
    ...(next === undefined ? {} : { next: next.at }),
  };
}

function tenantOf(personId: string, woken: PersonRef | undefined, { owner, people = [] }: Pick<Inside, 'owner' | 'people'>) {
  return [woken, owner, ...people].find((one) => one?.personId === personId)?.tenantId;
}
