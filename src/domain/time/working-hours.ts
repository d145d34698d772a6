/** When a person may be disturbed: their working hours on the working days of where they are, in their own time zone. */

import { Temporal } from 'temporal-polyfill';
import { validZone } from './calendar';
import { daysOfRest } from './days-of-rest';
import { countryOfZone, isHoliday } from './holidays';
import type { CalendarDate, Instant } from './dates';

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

/** A person's working hours, checked. */
export interface WorkingHours {
  /** IANA zone name. */
  readonly zone: string;
  /** Whole hours of the clock on the wall; `to` is not included, and may be 24. */
  readonly from: number;
  readonly to: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly rest: readonly number[];
  /** The country whose public holidays are free; none where it is absent. */
  readonly holidays?: string;
}

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
  return instantOf(Temporal.PlainDate.from(date).toZonedDateTime(validZone(zone)));
}

/** Whether an instant lies within the working hours. */
export function isWorking(at: Instant, hours: WorkingHours): boolean {
  const span = spanOf(dayOf(at, hours), hours);
  return span !== undefined && span.from <= at && at < span.to;
}

/** The instant itself while people work, otherwise the next one at which they begin. */
export function nextWorking(at: Instant, hours: WorkingHours): Instant {
  const span = firstSpan(dayOf(at, hours), hours, ({ to }) => at < to);
  return span.from < at ? at : span.from;
}

/** When work begins on a day, or on the first working day after it. */
export function firstWorking(date: CalendarDate, hours: WorkingHours): Instant {
  return firstSpan(Temporal.PlainDate.from(date), hours, () => true).from;
}

/** The day so many working days after another, which itself counts as none. */
export function workingDaysAfter(date: CalendarDate, days: number, hours: Pick<WorkingHours, 'rest' | 'holidays'>): CalendarDate {
  let day = Temporal.PlainDate.from(date);
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 });
    if (!isFree(day, hours)) left -= 1;
  }
  return day.toString();
}

/** When the last working hour before an instant begins; what is left of it, where a day has just begun. */
export function lastWorkingHour(before: Instant, hours: WorkingHours): Instant {
  for (let day = dayOf(before, hours); ; day = day.subtract({ days: 1 })) {
    const span = spanOf(day, hours);
    if (span === undefined || span.from >= before) continue;
    const last = iso(Date.parse(span.to < before ? span.to : before) - HOUR);
    return last < span.from ? span.from : last;
  }
}

/** The day in the person's calendar. */
export function dayAt(at: Instant, hours: WorkingHours): CalendarDate {
  return dayOf(at, hours).toString();
}

function hoursOfDay(from: number, to: number): Pick<WorkingHours, 'from' | 'to'> {
  const isDay = Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= 24;
  return isDay ? { from, to } : USUAL;
}

interface WorkingSpan {
  readonly from: Instant;
  readonly to: Instant;
}

function firstSpan(first: Temporal.PlainDate, hours: WorkingHours, fits: (span: WorkingSpan) => boolean): WorkingSpan {
  for (let day = first; ; day = day.add({ days: 1 })) {
    const span = spanOf(day, hours);
    if (span !== undefined && fits(span)) return span;
  }
}

// Summer time may swallow the whole span, and a zone that changes sides of the date line a whole day: then nobody works that day.
function spanOf(day: Temporal.PlainDate, hours: WorkingHours): WorkingSpan | undefined {
  if (isFree(day, hours)) return undefined;
  const { zone, from, to } = hours;
  const span = { from: wallClock(day, from, zone), to: wallClock(day, to, zone) };
  return span.from < span.to && dayOf(span.from, hours).equals(day) ? span : undefined;
}

function isFree(day: Temporal.PlainDate, { rest, holidays }: Pick<WorkingHours, 'rest' | 'holidays'>): boolean {
  return rest.includes(day.dayOfWeek) || (holidays !== undefined && isHoliday(holidays, day.toString()));
}

function wallClock(day: Temporal.PlainDate, hour: number, zone: string): Instant {
  if (hour === 24) return instantOf(day.add({ days: 1 }).toZonedDateTime(zone));
  return instantOf(day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) }));
}

function dayOf(at: Instant, { zone }: WorkingHours): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Date.parse(at)).toZonedDateTimeISO(zone).toPlainDate();
}

function instantOf(time: Temporal.ZonedDateTime): Instant {
  return iso(time.epochMilliseconds);
}

function iso(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
