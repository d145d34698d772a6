/** When people work on one day: from one instant to another, or not at all. */

import { Temporal } from 'temporal-polyfill';
import { today } from './calendar';
import type { CalendarDate, Instant } from './dates';
import { isHoliday } from './holidays';
import { dayNumber } from './plain-days';

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

/** From the first working instant of a day to the first one after. */
export interface WorkingSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** Each reminder of each person asks for the same few days; beyond so many all are worked out anew. */
const MOST_KEPT = 20_000;
const kept = new Map<string, WorkingSpan | 'free'>();

/** When somebody works on a day; nothing where the day is free. */
export function spanOf(day: CalendarDate, hours: WorkingHours): WorkingSpan | undefined {
  const { zone, from, to, rest, holidays = '' } = hours;
  const key = `${day} ${zone} ${from} ${to} ${rest.join()} ${holidays}`;
  const span = kept.get(key) ?? workedOut(day, hours) ?? 'free';
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, span);
  return span === 'free' ? undefined : span;
}

/** Whether nobody works that day: a day of rest, or a holiday that counts. */
export function isFree(day: CalendarDate, { rest, holidays }: Pick<WorkingHours, 'rest' | 'holidays'>): boolean {
  return rest.includes(dayOfWeek(day)) || (holidays !== undefined && isHoliday(holidays, day));
}

/** The day of an instant in a zone. */
export function dayIn(at: Instant, zone: string): CalendarDate {
  return today(new Date(Date.parse(at)), zone);
}

// Summer time may swallow the whole span, and a zone that changes sides of the date line a whole day: then nobody works that day.
function workedOut(date: CalendarDate, hours: WorkingHours): WorkingSpan | undefined {
  if (isFree(date, hours)) return undefined;
  const day = Temporal.PlainDate.from(date);
  const span = { from: wallClock(day, hours.from, hours.zone), to: wallClock(day, hours.to, hours.zone) };
  return span.from < span.to && dayIn(span.from, hours.zone) === date ? span : undefined;
}

/** 1 is Monday; 1 January 1970 was a Thursday. */
function dayOfWeek(day: CalendarDate): number {
  const number = dayNumber(day);
  return number === undefined ? Temporal.PlainDate.from(day).dayOfWeek : ((((number + 3) % 7) + 7) % 7) + 1;
}

function wallClock(day: Temporal.PlainDate, hour: number, zone: string): Instant {
  const time =
    hour === 24
      ? day.add({ days: 1 }).toZonedDateTime(zone)
      : day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour) });
  return new Date(time.epochMilliseconds).toISOString();
}
