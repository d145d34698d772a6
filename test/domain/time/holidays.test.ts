/** Public holidays: the table is what the package says, and reminders keep off them. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { countryOfZone, HOLIDAY_COUNTRIES, isHoliday, LAST_HOLIDAY_YEAR } from '../../../src/domain/time/holidays';
import { holidaysOf, makeHolidayTable, YEARS, type HolidayTable } from './holiday-table';

const FILE = 'src/domain/time/holiday-days.json';

describe('the table of public holidays', () => {
  it('is what date-holidays says (UPDATE=1 makes it anew, which takes a minute)', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, `${JSON.stringify(makeHolidayTable())}\n`);
    const { first, days } = JSON.parse(readFileSync(FILE, 'utf8')) as HolidayTable;
    equal(first, YEARS.first);
    for (const country of ['DE', 'SA', 'JP', 'IL']) deepEqual(days[country], holidaysOf(country), country);
  });

  it('has days for most countries, and four digits a day', () => {
    const { days } = JSON.parse(readFileSync(FILE, 'utf8')) as HolidayTable;
    ok(HOLIDAY_COUNTRIES.length > 150);
    equal(LAST_HOLIDAY_YEAR, YEARS.last);
    for (const [country, years] of Object.entries(days))
      for (const year of years) ok(/^(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))*$/.test(year), country);
  });

  const known: readonly (readonly [country: string, date: string, is: boolean])[] = [
    ['DE', '2026-05-01', true],
    ['DE', '2026-12-25', true],
    ['DE', '2026-05-04', false],
    ['US', '2026-11-26', true],
    ['US', '2027-12-31', true],
    ['FR', '2026-07-14', true],
    ['GB', '2026-12-28', true],
    ['SA', '2026-09-23', true],
    ['JP', '2026-05-04', true],
    ['XX', '2026-01-01', false],
    ['__proto__', '2026-01-01', false],
    ['DE', '2025-12-25', false],
    ['DE', '2099-12-25', false],
  ];
  for (const [country, date, is] of known)
    it(`${is ? 'knows' : 'has no'} ${date} in ${country}`, () => {
      equal(isHoliday(country, date), is);
    });

  const places: readonly (readonly [zone: string, country: string | undefined])[] = [
    ['Europe/Berlin', 'DE'],
    ['Europe/Vienna', 'AT'],
    ['America/New_York', 'US'],
    ['Asia/Kolkata', 'IN'],
    ['Asia/Calcutta', 'IN'],
    ['Europe/Kyiv', 'UA'],
    ['America/Argentina/Buenos_Aires', 'AR'],
    ['UTC', undefined],
    ['constructor', undefined],
  ];
  for (const [zone, country] of places)
    it(`takes ${zone} for ${country ?? 'no country'}`, () => {
      equal(countryOfZone(zone), country);
    });
});
