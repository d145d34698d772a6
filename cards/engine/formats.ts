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
  // To make one takes longer than all else on a card, so each is made when it is needed, and kept.
  let weekday: Intl.DateTimeFormat | undefined;
  let short: Intl.DateTimeFormat | undefined;
  const inZones = new Map<string, Intl.DateTimeFormat>();
  const inZone = (zone: string): Intl.DateTimeFormat => {
    const format = inZones.get(zone) ?? dateFormat(locale, zone, false);
    if (inZones.size < ZONES) inZones.set(zone, format);
    return format;
  };
  return {
    day: (date) => (weekday ??= dateFormat(locale, 'UTC', true)).format(new Date(`${date}T00:00:00Z`)),
    shortDay: (date) => (short ??= new Intl.DateTimeFormat(locale, SHORT)).format(new Date(`${date}T00:00:00Z`)),
    dayOf: (instant, zone) => inZone(zone).format(new Date(instant)),
  };
}

/** So many zones are remembered for each language; Intl knows some six hundred. */
const ZONES = 50;
const SHORT = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;

/** Names in a row. */
export function listsIn(locale: string): Formats['list'] {
  let all: Intl.ListFormat | undefined;
  let one: Intl.ListFormat | undefined;
  return (names, as) =>
    as === 'and'
      ? (all ??= new Intl.ListFormat(locale, { type: 'conjunction' })).format(names)
      : (one ??= new Intl.ListFormat(locale, { type: 'disjunction' })).format(names);
}

function dateFormat(locale: string, zone: string, withWeekday: boolean): Intl.DateTimeFormat {
  const weekday = withWeekday ? { weekday: 'long' as const } : {};
  return new Intl.DateTimeFormat(locale, { ...weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
}
