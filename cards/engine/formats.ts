/** Days and lists as one language writes them. */

import type { CalendarDate, Instant } from '../../src/domain/time/dates';

/** How one language writes them. */
export interface Formats {
  /** A day with its weekday and full month, "Tuesday, 14 April 2026". */
  day(date: CalendarDate): string;
  /** A day of about now, "Thu, 16 Apr". */
  shortDay(date: CalendarDate): string;
  /** The day an instant falls on in a zone, "14 April 2026". */
  dayOf(instant: Instant, zone: string): string;
  /** Names in a row as this language says them: "A, B and C", or "A, B or C". */
  list(names: readonly string[], as: 'and' | 'or'): string;
}

/** Days with their names. */
export function daysIn(locale: string): Pick<Formats, 'day' | 'shortDay' | 'dayOf'> {
  const weekday = dateFormat(locale, 'UTC', true);
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return {
    day: (date) => weekday.format(new Date(`${date}T00:00:00Z`)),
    shortDay: (date) => short.format(new Date(`${date}T00:00:00Z`)),
    dayOf: (instant, zone) => dateFormat(locale, zone, false).format(new Date(instant)),
  };
}

/** Names in a row. */
export function listsIn(locale: string): Formats['list'] {
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const one = new Intl.ListFormat(locale, { type: 'disjunction' });
  return (names, as) => (as === 'and' ? all : one).format(names);
}

function dateFormat(locale: string, zone: string, withWeekday: boolean): Intl.DateTimeFormat {
  const weekday = withWeekday ? { weekday: 'long' as const } : {};
  return new Intl.DateTimeFormat(locale, { ...weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
}
