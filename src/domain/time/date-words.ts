/** The words with which a language writes dates, taken from `Intl`; English is always understood. */

import { wordsOf } from '../text/names';

/** What a typed date is compared with; words as `wordsOf` gives them. */
export interface DateWords {
  /** Names of months, long and short, with their number from 1. */
  readonly months: ReadonlyMap<string, number>;
  /** Words for a day near today, with the days from today. */
  readonly days: ReadonlyMap<string, number>;
  /** Words that stand in a date and say nothing: names of weekdays, "of". */
  readonly fillers: ReadonlySet<string>;
}

const FILLERS = ['of', 'the', 'on', 'de', 'del', 'den', 'der', 'am', 'le', 'il', 'el', 'd'];
const YEAR = 2026;

/** Working them out takes milliseconds, and a line of many pieces asks for each. They are always the same, so what is kept is no state. */
const workedOut = new Map<string, DateWords>();
const KEPT = 100;
const LONGEST_TAG = 35;

/** The words of a language (BCP 47) and of English; a text that is no language tag counts as English without a region. */
export function dateWords(locale: string | undefined): DateWords {
  const asked = locale ?? '';
  const known = workedOut.get(asked);
  if (known) return known;
  const words = wordsFor(knownLocale(locale));
  if (workedOut.size < KEPT && asked.length <= LONGEST_TAG) workedOut.set(asked, words);
  return words;
}

function wordsFor(known: Intl.Locale | undefined): DateWords {
  const locales = known === undefined ? ['en'] : [known.toString(), 'en'];
  const months = new Map(locales.toReversed().flatMap(monthNames));
  const fillers = [...locales.flatMap(weekdayNames), ...FILLERS].filter((word) => !months.has(word));
  return {
    months,
    days: new Map(locales.toReversed().flatMap(dayNames)),
    fillers: new Set(fillers),
  };
}

function knownLocale(locale: string | undefined): Intl.Locale | undefined {
  if (locale === undefined || locale.length > LONGEST_TAG) return undefined;
  try {
    const [supported] = Intl.DateTimeFormat.supportedLocalesOf(locale);
    return supported === undefined ? undefined : new Intl.Locale(supported);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

// Beside a day many languages inflect the month, so both forms are taken.
function monthNames(locale: string): readonly (readonly [string, number])[] {
  const lengths = ['long', 'short'] as const;
  const formatters = lengths.flatMap((month) => [format(locale, { month }), format(locale, { month, day: 'numeric' })]);
  const months = Array.from({ length: 12 }, (_, place) => place + 1);
  const names = formatters.flatMap((formatter) => months.map((month) => [monthPart(formatter, month), month] as const));
  return names.filter(([name]) => /^\p{L}+$/u.test(name));
}

function monthPart(formatter: Intl.DateTimeFormat, month: number): string {
  return plain(formatter.formatToParts(dayIn(month, 1)).find(({ type }) => type === 'month')?.value ?? '');
}

function dayNames(locale: string): readonly (readonly [string, number])[] {
  const formatter = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return [-1, 0, 1].map((days) => [plain(formatter.format(days, 'day')), days] as const);
}

function weekdayNames(locale: string): readonly string[] {
  const formatters = (['long', 'short'] as const).map((weekday) => format(locale, { weekday }));
  const week = Array.from({ length: 7 }, (_, place) => dayIn(1, place + 1));
  return formatters.flatMap((formatter) => week.flatMap((day) => wordsOf(formatter.format(day))));
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
}

function dayIn(month: number, day: number): Date {
  return new Date(Date.UTC(YEAR, month - 1, day));
}

function plain(words: string): string {
  return wordsOf(words).join(' ');
}
