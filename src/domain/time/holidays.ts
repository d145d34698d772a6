/** Public holidays of whole countries, and the country a time zone lies in. */

import data from './holiday-days.json';
import type { CalendarDate } from './dates';

const days: Readonly<Record<string, readonly string[]>> = data.days;
const zones: Readonly<Record<string, string>> = data.zones;

/** The countries of the table, ISO 3166-1 alpha-2. Source: `date-holidays` 3.37, its public holidays that hold for a whole country (CC BY 3.0). */
export const HOLIDAY_COUNTRIES: readonly string[] = Object.keys(days);

/** The last year of the table; beyond it there are no holidays. */
export const LAST_HOLIDAY_YEAR = data.first + Math.min(...Object.values(days).map((years) => years.length)) - 1;

/** The country all of a zone lies in, by CLDR; nothing for one that several share, and for UTC. */
export function countryOfZone(zone: string): string | undefined {
  return Object.hasOwn(zones, zone) ? zones[zone] : undefined;
}

/** Whether a day is a public holiday of a country; of one that is not in the table none is. Days that follow the moon may differ by one. */
export function isHoliday(country: string | undefined, date: CalendarDate): boolean {
  if (country === undefined || !Object.hasOwn(days, country)) return false;
  const year = days[country]?.[Number(date.slice(0, 4)) - data.first] ?? '';
  const day = date.slice(5, 7) + date.slice(8, 10);
  for (let at = 0; at < year.length; at += 4) if (year.startsWith(day, at)) return true;
  return false;
}
