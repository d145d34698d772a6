/** Makes the table of public holidays out of the package `date-holidays`, which is 45 MB and takes 0.2 s to load: people need some days of it. */

import Holidays from 'date-holidays';

/** The years of the table. */
export const YEARS = { first: 2026, last: 2033 } as const;

/** The table: for each country its public holidays, a text a year of four digits a day (month and day); and in which country a time zone lies. */
export interface HolidayTable {
  readonly first: number;
  readonly days: Readonly<Record<string, readonly string[]>>;
  readonly zones: Readonly<Record<string, string>>;
}

/** Makes it anew. */
export function makeHolidayTable(): HolidayTable {
  const regions = Object.keys(new Holidays().getCountries()).sort();
  const days = regions
    .map((region) => [region, holidaysOf(region)] as const)
    .filter(([, years]) => years.some((year) => year !== ''));
  return { first: YEARS.first, days: Object.fromEntries(days), zones: zonesOf(days.map(([region]) => region)) };
}

/** The holidays of one country, a text a year. */
export function holidaysOf(region: string): readonly string[] {
  const of = new Holidays(region);
  const years = Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, at) => YEARS.first + at);
  return years.map((year) => [...new Set(daysIn(of, year))].sort().join(''));
}

/** Whole days of the whole country on which offices are closed. One that begins in the evening is the day whose noon it holds. */
function daysIn(of: Holidays, year: number): readonly string[] {
  // The year before: one that begins on its last evening, or lasts into this one.
  const all = [...of.getHolidays(year - 1), ...of.getHolidays(year)].filter(({ type }) => type === 'public');
  return all
    .flatMap(({ date, start, end }) => {
      const begins = Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19) || '00:00:00'}Z`);
      const lasts = end.getTime() - start.getTime();
      return noonsWithin(begins, begins + lasts).filter((day) => day.startsWith(`${year}-`));
    })
    .map((day) => day.slice(5, 7) + day.slice(8, 10));
}

function noonsWithin(from: number, to: number): readonly string[] {
  const found: string[] = [];
  const firstNoon = Date.parse(`${new Date(from).toISOString().slice(0, 10)}T12:00:00Z`);
  for (let noon = firstNoon; noon < to; noon += 86_400_000)
    if (noon >= from) found.push(new Date(noon).toISOString().slice(0, 10));
  return found;
}

/** Zones of one country only, by CLDR. */
function zonesOf(regions: readonly string[]): Readonly<Record<string, string>> {
  const found = new Map<string, Set<string>>();
  for (const region of regions)
    for (const zone of timeZonesOf(region)) found.set(zone, new Set([...(found.get(zone) ?? []), region]));
  for (const name of RENAMED) {
    const known = found.get(canonical(name));
    if (known) found.set(name, known);
  }
  const single = [...found].flatMap(([zone, of]) => (of.size === 1 ? [[zone, [...of][0]!] as const] : []));
  return Object.fromEntries(single.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Zones that got a new name, which ICU knows by the old one and newer releases of Node give back (IANA: backward). */
const RENAMED = [
  'Africa/Asmara America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/Cordoba America/Argentina/Jujuy',
  'America/Argentina/Mendoza America/Atikokan America/Indiana/Indianapolis America/Kentucky/Louisville America/Nuuk Asia/Ho_Chi_Minh',
  'Asia/Kathmandu Asia/Kolkata Asia/Yangon Atlantic/Faroe Europe/Kyiv Pacific/Chuuk Pacific/Kanton Pacific/Pohnpei',
]
  .join(' ')
  .split(' ');

function canonical(zone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}

/** Node 20 has it as a property, newer ones as a method. */
function timeZonesOf(region: string): readonly string[] {
  const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & { timeZones?: string[]; getTimeZones?: () => string[] };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
