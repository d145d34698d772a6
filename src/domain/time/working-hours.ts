/** When a person may be disturbed: their working hours on the working days of where they are, in their own time zone. */

import { Temporal } from 'temporal-polyfill';
import { addDays, validZone } from './calendar';
import { daysOfRest } from './days-of-rest';
import { countryOfZone } from './holidays';
import type { CalendarDate, Instant } from './dates';
import { dayIn, isFree, spanOf, type WorkingHours, type WorkingSpan } from './working-span';

export type { WorkingHours } from './working-span';

/** What somebody set of their time; what is absent is as usual. */
export interface SetHours {
  /** BCP 47. */
  readonly language?: string;
  /** IANA zone name. */
  readonly zone?: string;
  /** Whole hours between which reminders may come: 9 and 17 unless told. */
  readonly from?: number;
  readonly to?: number;
  /** The country whose public holidays count, ISO 3166-1 alpha-2, or `none`; the one the zone lies in unless told. */
  readonly holidays?: string;
}

/** No holiday counts. */
export const NO_HOLIDAYS = 'none';

const USUAL = { from: 9, to: 17 } as const;
const HOUR = 3_600_000;

/** The working hours somebody set. An unknown zone counts as UTC, hours that make no day as the usual ones. Never throws. */
export function workingHours({ zone, from, to, language, holidays }: SetHours): WorkingHours {
  const known = validZone(zone);
  const country = holidays ?? countryOfZone(known);
  const hours = { zone: known, ...hoursOfDay(from ?? USUAL.from, to ?? USUAL.to), rest: daysOfRest(known, language) };
  return country === undefined || country === NO_HOLIDAYS ? hours : { ...hours, holidays: country };
}

/** The instant at which a day begins in a zone, also where its midnight is skipped. */
export function startOfDay(date: CalendarDate, zone: string): Instant {
  return iso(Temporal.PlainDate.from(date).toZonedDateTime(validZone(zone)).epochMilliseconds);
}

/** Whether an instant lies within the working hours. */
export function isWorking(at: Instant, hours: WorkingHours): boolean {
  const span = spanOf(dayAt(at, hours), hours);
  return span !== undefined && span.from <= at && at < span.to;
}

/** The instant itself while people work, otherwise the next one at which they begin. */
export function nextWorking(at: Instant, hours: WorkingHours): Instant {
  const span = firstSpan(dayAt(at, hours), hours, ({ to }) => at < to);
  return span.from < at ? at : span.from;
}

/** When work begins on a day, or on the first working day after it. */
export function firstWorking(date: CalendarDate, hours: WorkingHours): Instant {
  return firstSpan(date, hours, () => true).from;
}

/** The day so many working days after another, which itself counts as none. */
export function workingDaysAfter(date: CalendarDate, days: number, hours: Pick<WorkingHours, 'rest' | 'holidays'>): CalendarDate {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (!isFree(day, hours)) left -= 1;
  }
  return day;
}

/** When the last working hour before an instant begins; what is left of it, where a day has just begun. */
export function lastWorkingHour(before: Instant, hours: WorkingHours): Instant {
  for (let day = dayAt(before, hours); ; day = addDays(day, -1)) {
    const span = spanOf(day, hours);
    if (span === undefined || span.from >= before) continue;
    const last = iso(Date.parse(span.to < before ? span.to : before) - HOUR);
    return last < span.from ? span.from : last;
  }
}

/** The day in the person's calendar. */
export function dayAt(at: Instant, { zone }: Pick<WorkingHours, 'zone'>): CalendarDate {
  return dayIn(at, zone);
}

function hoursOfDay(from: number, to: number): Pick<WorkingHours, 'from' | 'to'> {
  const isDay = Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= 24;
  return isDay ? { from, to } : USUAL;
}

function firstSpan(first: CalendarDate, hours: WorkingHours, fits: (span: WorkingSpan) => boolean): WorkingSpan {
  for (let day = first; ; day = addDays(day, 1)) {
    const span = spanOf(day, hours);
    if (span !== undefined && fits(span)) return span;
  }
}

function iso(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
