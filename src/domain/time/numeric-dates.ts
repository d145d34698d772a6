/** Dates written in numbers alone: with dots the day comes first; with slashes or dashes nobody knows, for people write them both ways. */

import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './dates';

/** Both days that a date in numbers can mean. */
export type EitherDay = readonly [dayFirst: CalendarDate, monthFirst: CalendarDate];

const WHOLE = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/u;
const INSIDE = /(?<![\p{L}\p{N}./-])\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})(?![\p{L}\p{N}/-])/gu;
/** No line has more dates; what is beyond is not looked at. */
const LONGEST = 600;

/** The days that `14.4.2026` or `4/14/2026` can mean, one or two; none of what is no such date. A day that no calendar has is left out. */
export function numericDays(text: string): readonly CalendarDate[] | undefined {
  const [, first, mark, second, year] = WHOLE.exec(text) ?? [];
  if (first === undefined || year === undefined) return undefined;
  const dayFirst = calendarDay(fullYear(year), Number(second), Number(first));
  const monthFirst = calendarDay(fullYear(year), Number(first), Number(second));
  const days = mark === '.' && dayFirst !== undefined ? [dayFirst] : [dayFirst, monthFirst];
  return [...new Set(days.filter((day) => day !== undefined))];
}

/** Both days of the first date in a line that can be read either way; none where each is certain. */
export function eitherDayIn(line: string): EitherDay | undefined {
  const found = [...line.slice(0, LONGEST).matchAll(INSIDE)].map(([raw]) => numericDays(raw) ?? []);
  const [one, other] = found.find((days) => days.length > 1) ?? [];
  return one === undefined || other === undefined ? undefined : [one, other];
}

/** A day that the calendar has, written as a date. */
export function calendarDay(year: number, month: number, day: number): CalendarDate | undefined {
  if (year < 1 || month < 1 || day < 1) return undefined;
  const first = new Temporal.PlainDate(year, 1, 1);
  if (month > first.monthsInYear || day > first.with({ month }).daysInMonth) return undefined;
  return first.with({ month, day }).toString();
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}
