/** Dates by names of weekdays. */

import { understoodLanguages } from '../../../cards/words/understood/languages';
import { once } from '../../../src/domain/text/once';
import { addDays } from '../../../src/domain/time/calendar';
import { wordsIn, type Word } from './lexicon';
import { means, type DateView } from './named-dates';
import { isSmallWord } from './small-words';
import type { Spot } from './spots';

const weekdays = once(() => new Map(understoodLanguages.map((language) => [language, weekdayNames(language)] as const)));

function weekdayNames(language: string): ReadonlyMap<string, number> {
  const names = (['long', 'short'] as const).flatMap((weekday) => {
    const format = new Intl.DateTimeFormat(language === 'pt' ? 'pt-BR' : language, {
      weekday,
      timeZone: 'UTC',
      calendar: 'gregory',
    });
    return Array.from({ length: 7 }, (_, day) => [format.format(new Date(Date.UTC(2026, 2, 1 + day))), day] as const);
  });
  const pairs = names.flatMap(([name, day]) => {
    const key = wordsIn(name.replace('.', '')).join(' ');
    return key.length < 3 && language !== 'ja' ? [] : [[key, day] as const, [key.replace(/-feira$/u, ''), day] as const];
  });
  return new Map(pairs.filter(([name]) => !NO_WEEKDAY.has(name)));
}

/** Short names of weekdays that are other words. */
const NO_WEEKDAY = new Set([
  'mar',
  'don',
  'die',
  'sun',
  'sat',
  'wed',
  'sam',
  'son',
  'dom',
  'sex',
  'qui',
  'seg',
  'ter',
  'qua',
  'sab',
  'lun',
  'mer',
  'jeu',
  'ven',
  'dim',
  'mie',
  'jue',
  'vie',
]);

/** "Mon client", "ich tue das": short English names of weekdays are words of other languages. */
function isOtherWord(key: string, { language }: DateView): boolean {
  return key.length <= SHORT && weekdays().get(language)?.has(key) !== true;
}

const SHORT = 3;

/** Weekdays: the next one, or the last one where what is behind is talked of. */
export function weekdaySpots(words: readonly Word[], view: DateView): readonly Spot[] {
  const weekday = new Date(`${view.today}T00:00:00Z`).getUTCDay();
  return words.flatMap((word, at) => {
    const day = weekdays().get(view.language)?.get(word.key) ?? weekdays().get('en')?.get(word.key);
    if (day === undefined) return [];
    const ahead = (day - weekday + 7) % 7 || 7;
    return [{ ...dayAt(words, at, ahead, view), ...(isOtherWord(word.key, view) ? { doubtful: true as const } : {}) }];
  });
}

/** Weekdays of other languages, by the day of the week alone: they count beside a date that they fit, "Montag, 2. März". */
export function otherWeekdays(words: readonly Word[], { language }: DateView): readonly (Spot & { readonly day: number })[] {
  return words.flatMap(({ key, from, raw }) => {
    const others = understoodLanguages.filter((one) => one !== language && one !== 'en');
    const day = key.length <= SHORT ? undefined : others.flatMap((one) => weekdays().get(one)?.get(key) ?? [])[0];
    return day === undefined ? [] : [{ kind: 'date' as const, from, to: from + raw.length, value: '', day }];
  });
}

/** The day so many days ahead, or a week before that. */
function dayAt(words: readonly Word[], at: number, ahead: number, view: DateView): Spot {
  const { from = 0, raw = '' } = words[at] ?? {};
  const isNext = means(words, at - 1, view.language, 'next') || isSmallWord('points', words[at - 1]?.raw ?? '');
  const isPast = !isNext && (view.lean === 'past' || means(words, at - 1, view.language, 'last'));
  const behind = addDays(view.today, ahead - 7);
  const spot = { kind: 'date' as const, from, to: from + raw.length, value: isPast ? behind : addDays(view.today, ahead) };
  return isNext ? spot : { ...spot, behind };
}
