/** When the reminders of one warning go out: in a person's own days and working hours, and never when it would be too late. */

import { addDays } from '../time/calendar';
import { reminderKey, wentOut, type ReminderKey, type ReminderKind, type ReminderLog } from '../reminders/reminder-log';
import type { Warning } from '../record/rules/reminder-policy';
import type { Instant } from '../time/dates';
import {
  dayAt,
  firstWorking,
  lastWorkingHour,
  nextWorking,
  startOfDay,
  workingDaysAfter,
  type WorkingHours,
} from '../time/working-hours';

/** One rung with the instant it is meant for. */
export interface PlannedRung {
  readonly rung: number;
  readonly key: ReminderKey;
  readonly at: Instant;
}

/** What is lost or costs money on its date: people are told outside of their working hours rather than too late. */
const GRAVE: ReadonlySet<ReminderKind> = new Set(['autoBilling', 'ends', 'ended', 'idle']);
const DAY_AND_NIGHT = 24 * 3_600_000;

/** Longer than any day with a change of the clocks. */
const DAY = 26 * 3_600_000;

interface Bounds {
  /** The date begins: what waiting would carry up to here goes out before. */
  readonly limit?: Instant;
  /** The date is over: from here on it is too late. */
  readonly until?: Instant;
  /** From here on it is told at any hour, if waiting for a working one would carry it past the limit. */
  readonly anyHour?: Instant;
}

/** The rungs of a warning, the least urgent first. */
export interface Plan extends Bounds {
  readonly rungs: readonly PlannedRung[];
  /** What was meant for then or before is set aside: it does not come by itself. */
  readonly asideAt?: Instant | undefined;
}

/** The plan of a warning for a person, whatever was told already. Rungs on one day share the first's instant, so that only the most urgent is told. */
export function planOf({ row, event }: Warning, personId: string, hours: WorkingHours): Plan {
  const bounds: Bounds = row.when === 'before' ? boundsOf(event, hours, GRAVE.has(row.kind)) : {};
  const at = (rung: number): Instant =>
    row.when === 'before' ? inTime(ahead(event, rung, hours), bounds.limit, hours) : since(event, rung, hours);
  const rungs = row.rungs.map((rung) => ({
    rung,
    key: reminderKey({ personId, kind: row.kind, rung, date: event.on }),
    at: at(rung),
  }));
  return { ...bounds, rungs: sharingDays(rungs, hours) };
}

/**
 * The next rung a person is told, and when: what is due already with the instant it was meant for, in working hours, or at any hour where the
 * date is within a day and something is lost on it; of several
 * only the most urgent. What was told (for all that is known) or settled comes again only if it was put off, and nothing else of the plan
 * comes in between.
 */
export function nextRung(plan: Plan, log: ReminderLog, hours: WorkingHours, now: Instant): PlannedRung | undefined {
  const open = openRungs(plan, log, hours);
  const [first] = open;
  if (first === undefined) return undefined;
  const at = toldAt(later(first.at, now), plan, hours);
  if (plan.until !== undefined && at >= plan.until) return undefined;
  const rung = open.findLast((one) => one.at <= at);
  return rung === undefined || at === now ? rung : { ...rung, at };
}

/** When a person may be told of the date from now on: in their working hours, or at any hour where it would be too late then. */
export function tellableAt(plan: Plan, hours: WorkingHours, now: Instant): Instant {
  return toldAt(now, plan, hours);
}

/** The instant until which a person puts a reminder off, some days of theirs from now; `undefined` where no working hour is left in time. */
export function snoozedUntil(plan: Plan, days: number, hours: WorkingHours, now: Instant): Instant | undefined {
  const until = inTime(firstWorking(addDays(dayAt(now, hours), days), hours), plan.limit, hours);
  return until > now ? until : undefined;
}

function boundsOf({ on, zone }: Warning['event'], hours: WorkingHours, isGrave: boolean): Bounds {
  const place = zone ?? hours.zone;
  const limit = startOfDay(on, place);
  const anyHour = new Date(Date.parse(limit) - DAY_AND_NIGHT).toISOString();
  return { limit, until: startOfDay(addDays(on, 1), place), ...(isGrave ? { anyHour } : {}) };
}

// A day of rest is better than the night, and the night better than never.
function toldAt(from: Instant, { limit, until, anyHour }: Bounds, hours: WorkingHours): Instant {
  const working = nextWorking(from, hours);
  if (anyHour === undefined || limit === undefined || working < limit) return working;
  const earliest = later(from, anyHour);
  const awake = nextWorking(earliest, { ...hours, rest: [] });
  const end = earliest < limit ? limit : until;
  return end !== undefined && awake < end ? awake : earliest;
}

// What opens on a day has opened once that day begins in the clock's zone as well.
function ahead({ on, zone, opensOn }: Warning['event'], rung: number, hours: WorkingHours): Instant {
  const here = firstWorking(addDays(on, -rung), hours);
  return opensOn === undefined ? here : nextWorking(later(here, startOfDay(opensOn, zone ?? hours.zone)), hours);
}

// Where the date is of a clock's zone, it must have passed there as well as where the person is.
function since({ on, zone, at, inWorkingDays }: Warning['event'], rung: number, hours: WorkingHours): Instant {
  const first = at === undefined ? on : dayAt(at, hours);
  const here = firstWorking(inWorkingDays ? workingDaysAfter(first, rung, hours) : addDays(first, rung), hours);
  return zone === undefined ? here : nextWorking(later(here, startOfDay(addDays(on, rung), zone)), hours);
}

function sharingDays(rungs: readonly PlannedRung[], hours: WorkingHours): readonly PlannedRung[] {
  return rungs.map((rung) => ({ ...rung, at: rungs.find((one) => isSameDay(one.at, rung.at, hours))?.at ?? rung.at }));
}

function isSameDay(one: Instant, other: Instant, hours: WorkingHours): boolean {
  return one === other || (Math.abs(Date.parse(other) - Date.parse(one)) < DAY && dayAt(one, hours) === dayAt(other, hours));
}

function openRungs({ rungs, limit, asideAt = '' }: Plan, log: ReminderLog, hours: WorkingHours): readonly PlannedRung[] {
  const told = rungs.findLastIndex(({ key }) => wentOut(log, key) || log.done.includes(key));
  const quiet = rungs.map(({ key }) => quietUntil(key, log, limit, hours));
  const until = quiet.filter((one) => one !== undefined).reduce(later, '');
  return rungs
    .filter((_rung, place) => place > told || (place === told && quiet[place] !== undefined))
    .map((rung) => ({ ...rung, at: later(rung.at, until) }))
    .filter(({ at }) => at > asideAt);
}

function quietUntil(key: ReminderKey, log: ReminderLog, limit: Instant | undefined, hours: WorkingHours): Instant | undefined {
  const until = log.snoozed[key];
  if (until === undefined || log.done.includes(key)) return undefined;
  const again = inTime(nextWorking(until, hours), limit, hours);
  return again <= (log.sent[key] ?? '') ? undefined : again;
}

function inTime(at: Instant, limit: Instant | undefined, hours: WorkingHours): Instant {
  return limit !== undefined && at >= limit ? lastWorkingHour(limit, hours) : at;
}

function later(one: Instant, other: Instant): Instant {
  return one < other ? other : one;
}
