/** Days and lists as one language writes them. */

import type { Say } from './words';

/** Days with their names. */
export function daysIn(locale: string): Pick<Say, 'day' | 'shortDay' | 'dayOf'> {
  const weekday = dateFormat(locale, 'UTC', true);
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  return {
    day: (date) => weekday.format(new Date(`${date}T00:00:00Z`)),
    shortDay: (date) => short.format(new Date(`${date}T00:00:00Z`)),
    dayOf: (instant, zone) => dateFormat(locale, zone, false).format(new Date(instant)),
  };
}

/** Names in a row. */
export function listsIn(locale: string): Say['list'] {
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const one = new Intl.ListFormat(locale, { type: 'disjunction' });
  return (names, as) => (as === 'and' ? all : one).format(names);
}

function dateFormat(locale: string, zone: string, withWeekday: boolean): Intl.DateTimeFormat {
  const weekday = withWeekday ? { weekday: 'long' as const } : {};
  return new Intl.DateTimeFormat(locale, { ...weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
}
