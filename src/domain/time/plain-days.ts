/** Calendar days by plain counting. `Temporal` takes 50 µs for what is asked of each trial of a list; of what is not usual here nothing is said. */

import type { CalendarDate } from './dates';

const DAY_MS = 86_400_000;
const USUAL = /^[1-9]\d{3}-\d\d-\d\d$/;
const [FIRST_MS, LAST_MS] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)];
/** As many zones are kept ready; there are some 600 names. */
const MOST_ZONES = 1000;

/** Which day it is, counted from 1 January 1970; nothing for what is no date of the years 1000 to 9999. */
export function dayNumber(date: CalendarDate): number | undefined {
  if (!USUAL.test(date)) return undefined;
  const day = Number(date.slice(8));
  const at = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, day));
  return at.getUTCDate() === day && at.getUTCMonth() + 1 === Number(date.slice(5, 7)) ? at.getTime() / DAY_MS : undefined;
}

/** The day of that number; nothing outside of the years 1000 to 9999. */
export function dateOfDay(number: number): CalendarDate | undefined {
  const ms = number * DAY_MS;
  return Number.isInteger(number) && ms >= FIRST_MS && ms <= LAST_MS ? new Date(ms).toISOString().slice(0, 10) : undefined;
}

/** Since then every zone is whole minutes away from UTC (tz database: Liberia was the last one, on 7 January 1972). */
const WHOLE_MINUTES_FROM = Date.UTC(1973, 0, 1);
const MINUTE_MS = 60_000;

/** Days of instants by zone. */
export class ZonedDays {
  private readonly formats = new Map<string, Intl.DateTimeFormat>();
  /** The last day that was told of each zone, and in which minute: within a turn it is asked for several times. */
  private readonly last = new Map<string, { readonly minute: number; readonly day: CalendarDate }>();

  /** The day of an instant since 1970; nothing for another one, or a zone that only `Temporal` may know. */
  dayIn(now: Date, zone: string): CalendarDate | undefined {
    const ms = now.getTime();
    if (!(ms >= 0 && ms < LAST_MS)) return undefined;
    const minute = Math.floor(ms / MINUTE_MS);
    const last = this.last.get(zone);
    if (last?.minute === minute && ms >= WHOLE_MINUTES_FROM) return last.day;
    const day = this.format(zone)?.format(now);
    if (day === undefined || !USUAL.test(day)) return undefined;
    if (this.formats.has(zone)) this.last.set(zone, { minute, day });
    return day;
  }

  private format(zone: string): Intl.DateTimeFormat | undefined {
    const known = this.formats.get(zone);
    if (known || zone === '') return known;
    const made = dayFormat(zone);
    if (made && this.formats.size < MOST_ZONES) this.formats.set(zone, made);
    return made;
  }
}

/** Swedish dates are written as ours are. */
function dayFormat(zone: string): Intl.DateTimeFormat | undefined {
  try {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    return new Intl.DateTimeFormat('sv-SE-u-ca-gregory-nu-latn', { ...digits, timeZone: zone });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
