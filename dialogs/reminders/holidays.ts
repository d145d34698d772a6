/** The question whose public holidays reminders keep off. */

import type { Choice } from '../../cards/engine/choices';
import type { Say } from '../../cards/engine/words';
import { holidaysCard } from '../../cards/reminders';
import { questionButtons } from '../../cards/sign-up';
import { findCountry } from '../../src/domain/catalog/countries';
import type { Settings } from '../../src/domain/reminders/settings';
import { countryOfZone, HOLIDAY_COUNTRIES } from '../../src/domain/time/holidays';
import { NO_HOLIDAYS } from '../../src/domain/time/working-hours';
import { means, shown } from '../engine/form';
import { again, answer, type Step } from '../engine/script';

/** The choice of those where the time zone is. */
const AS_ZONE = 'zone';

/** Whose public holidays count. */
export const holidays: Step = {
  id: 'holidays',
  ask: (answers, draft, { say, settings, zone }) => {
    const values = shown(['holidays'], draft, answers['holidays'], { holidays: settings.holidays ?? AS_ZONE });
    const options = holidayOptions(say, answers['hours']?.['zone'] ?? settings.zone ?? zone);
    return holidaysCard(values, options, questionButtons(say, say.plain('buttons.next'), true));
  },
  read(reply, answers, { say, settings, zone }) {
    const text = (reply.text ?? reply.inputs['holidays'] ?? '').trim();
    const chosen = holidaysIn(text, holidayOptions(say, answers['hours']?.['zone'] ?? settings.zone ?? zone), say);
    return chosen === undefined
      ? again([{ field: 'holidays', id: text === '' ? 'problems.holidaysMissing' : 'problems.holidaysUnknown' }], {})
      : answer({ holidays: chosen });
  },
};

/** Those of the zone first, then none, then every country. */
function holidayOptions(say: Say, zone: string): readonly Choice[] {
  const here = countryOfZone(zone);
  const title =
    here === undefined
      ? say.plain('preferences.holidays.noZone')
      : say.plain('preferences.holidays.zone', { country: say.country(here) });
  const countries = HOLIDAY_COUNTRIES.map((country) => ({ title: say.country(country), value: country }));
  return [
    { title, value: AS_ZONE },
    { title: say.plain('preferences.holidays.none'), value: NO_HOLIDAYS },
    ...countries.toSorted((one, other) => one.title.localeCompare(other.title)),
  ];
}

/** A choice by its value or title, a country by any of its names, or a word for none; `undefined` for anything else. */
function holidaysIn(text: string, options: readonly Choice[], say: Say): string | undefined {
  const exact = options.find(({ title, value }) => value === text || title.toLowerCase() === text.toLowerCase());
  if (exact) return exact.value;
  if (means(say, 'none', text)) return NO_HOLIDAYS;
  const found = findCountry(text);
  return found.kind === 'one' && HOLIDAY_COUNTRIES.includes(found.country.iso2) ? found.country.iso2 : undefined;
}

/** Whose holidays count, in words: what was set, or the country of the zone. */
export function holidaysLine(say: Say, set: string | undefined, zone: string): string {
  const country = set === undefined || set === AS_ZONE ? countryOfZone(zone) : set;
  return country === undefined || country === NO_HOLIDAYS ? say.plain('preferences.holidays.none') : say.country(country);
}

/** The settings with a choice; as they were where none was made. */
export function withHolidays(before: Settings, chosen: string | undefined): Settings {
  if (chosen === undefined) return before;
  const { holidays: _before, ...others } = before;
  return chosen === AS_ZONE ? others : { ...others, holidays: chosen };
}
