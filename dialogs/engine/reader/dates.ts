/** Finds dates, durations and times of day in a line. A date without a year is the one nearest to what is talked of: behind, or ahead. */

import { addDays, readDate } from '../../../src/domain/time/calendar';
import { eitherDayIn } from '../../../src/domain/time/numeric-dates';
import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { hitAt, type Word } from './lexicon';
import { means, monthEnd, monthSpots, namedSpots, yearless, type DateView } from './named-dates';
import { clockSpots, hourSpots } from './hours';
import { add, matches, type Spot } from './spots';
import { writtenNumber } from './written-numbers';
import { otherWeekdays, weekdaySpots } from './weekdays';
import { DAYS_AWAY, MOST_DAYS, unspacedDays } from './unspaced-days';

const NUMERIC =
  /(?<![\p{L}\p{N}./-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.\d{1,2}\.?)(?![\p{L}\p{N}/-])/gu;
const UNSPACED_DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu;
const UNSPACED_MONTH = /(?:(\d{4})年)?(\d{1,2})月(?!\d|末|日)/gu;
const UNSPACED_END = /(?:(\d{4})年)?(\d{1,2})月末/gu;

/** The dates, durations and times in a text. */
export function dateSpots(text: string, words: readonly Word[], view: DateView): readonly Spot[] {
  const found: Spot[] = [];
  add(found, clockSpots(text));
  add(found, numericSpots(text, view));
  add(found, namedSpots(words, view));
  add(found, relativeSpots(words, view));
  add(found, besideDays(text, weekdaySpots(words, view), found));
  add(found, fittingDays(text, otherWeekdays(words, view), found));
  add(found, hourSpots(text, words, view.language));
  return found;
}

/** "Friday, May 8" names one day: its weekday is that one. Where it does not fit, it says no day. */
function besideDays(text: string, weekdays: readonly Spot[], days: readonly Spot[]): readonly Spot[] {
  return weekdays.flatMap((weekday) => {
    const day = dayBeside(text, weekday, days);
    if (day === undefined) return [weekday];
    const { kind, from, to } = weekday;
    const fits = weekdayOf(weekday.value) === weekdayOf(day.value);
    return [fits ? { kind, from, to, value: day.value } : { ...weekday, doubtful: true as const }];
  });
}

function fittingDays(
  text: string,
  weekdays: readonly (Spot & { readonly day: number })[],
  days: readonly Spot[],
): readonly Spot[] {
  return weekdays.flatMap(({ day: weekday, ...spot }) => {
    const day = dayBeside(text, spot, days);
    return day !== undefined && weekdayOf(day.value) === weekday ? [{ ...spot, value: day.value }] : [];
  });
}

function dayBeside(text: string, weekday: Spot, days: readonly Spot[]): Spot | undefined {
  return days.find((one) => one.kind === 'date' && isBeside(text, weekday, one));
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isBeside(text: string, one: Spot, other: Spot): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return second.from - first.to <= LONGEST_BETWEEN && BETWEEN.test(text.slice(first.to, second.from));
}

const LONGEST_BETWEEN = 10;
const BETWEEN = /^[\s,.(]*(?:(?:the|a|an|on|den|der|dem|am|ein|le|el|o)\s+)?$/iu;

function numericSpots(text: string, view: DateView): readonly Spot[] {
  const east = [...text.matchAll(UNSPACED_DAY)].flatMap((match) =>
    dated(match[0], match.index, yearless(Number(match[3]), Number(match[2]), match[1], view)),
  );
  const ends = [...text.matchAll(UNSPACED_END)].flatMap((match) =>
    dated(match[0], match.index, monthEnd(Number(match[2]), match[1], view)),
  );
  const months = [...text.matchAll(UNSPACED_MONTH)].flatMap((match) =>
    monthSpots(match.index, match.index + match[0].length, Number(match[2]), match[1], view),
  );
  const plain = matches(text, NUMERIC).flatMap(({ raw, from }) => [
    ...dated(raw, from, numeric(raw, view)),
    ...either(raw, from),
  ]);
  return [...east, ...ends, ...months, ...plain];
}

function dated(raw: string, from: number, value: string | undefined): readonly Spot[] {
  return value === undefined ? [] : [{ kind: 'date', from, to: from + raw.length, value }];
}

/** Day and month may be either: it is a date in the line, and says no day. */
function either(raw: string, from: number): readonly Spot[] {
  const [value] = eitherDayIn(raw) ?? [];
  return value === undefined ? [] : [{ kind: 'date', from, to: from + raw.length, value, doubtful: true }];
}

function numeric(raw: string, view: DateView): string | undefined {
  const short = /^(\d{1,2})\.(\d{1,2})\.?$/u.exec(raw);
  if (short)
    return raw.endsWith('.') || view.language === 'de'
      ? yearless(Number(short[1]), Number(short[2]), undefined, view)
      : undefined;
  const read = readDate(raw, { today: view.today, locale: view.locale });
  return read.kind === 'ok' ? read.date : undefined;
}

function relativeSpots(words: readonly Word[], view: DateView): readonly Spot[] {
  const found: Spot[] = [];
  words.forEach((word, at) => {
    const away = wordsAway(words, at, view.language);
    const spot = away ?? spanAt(words, at, view);
    if (spot) add(found, [spotOver(words, at, spot)]);
    else if (/[\p{Script=Han}\p{Script=Hiragana}]/u.test(word.raw)) add(found, unspacedDays(word, words[at - 1], view));
  });
  return found.map((spot) => (spot.kind === 'date' ? { ...spot, value: addDays(view.today, Number(spot.value)) } : spot));
}

interface Span {
  readonly count: number;
  readonly days: number;
  readonly kind: 'date' | 'days';
}

function spotOver(words: readonly Word[], at: number, { count, days, kind }: Span): Spot {
  const last = words[at + count - 1];
  return { kind, from: words[at]?.from ?? 0, to: (last?.from ?? 0) + (last?.raw.length ?? 0), value: String(days) };
}

function wordsAway(words: readonly Word[], at: number, language: UnderstoodLanguage): Span | undefined {
  const keys = words.map(({ key }) => key);
  if (at > 0 && (hitAt(language, keys, at - 1)?.words ?? 0) > 1) return undefined;
  for (const one of new Set([language, 'en' as const])) {
    const hit = hitAt(one, keys, at);
    const named = hit?.means.find((concept): concept is keyof typeof DAYS_AWAY => concept in DAYS_AWAY);
    if (hit && named !== undefined) return { count: hit.words, days: DAYS_AWAY[named], kind: 'date' };
  }
  return undefined;
}

/** "3 days ago", "vor einer Woche", "in 3 Tagen": so many days, and which way. */
function spanAt(words: readonly Word[], at: number, { language, lean }: DateView): Span | undefined {
  const key = words[at]?.key ?? '';
  const unit = unitAt(words, at + 1, language);
  const number = unit && (Number(key) || writtenNumber(key, unit.language));
  if (number === undefined || number === 0 || unit === undefined || number > MOST_DAYS) return undefined;
  const isAgo = [at - 2, at - 1, at + 1, at + 2].some((place) => means(words, place, language, 'ago'));
  const days = number * unit.days;
  if (isAgo || (lean === 'past' && !means(words, at - 1, language, 'inTime'))) return { count: 2, days: -days, kind: 'date' };
  return { count: 2, days, kind: 'days' };
}

/** No word for a unit is longer, in words. */
const LONGEST_UNIT = 7;
const UNITS = { days: 1, weeks: 7, months: 30 } as const;

/** A unit of time, by its days, with the language that the word for it is of: its number is of the same. */
function unitAt(
  words: readonly Word[],
  at: number,
  language: UnderstoodLanguage,
): { readonly days: number; readonly language: UnderstoodLanguage } | undefined {
  const keys = words.slice(at, at + LONGEST_UNIT).map(({ key }) => key);
  for (const one of new Set([language, 'en' as const])) {
    const unit = hitAt(one, keys, 0)?.means.find((concept): concept is keyof typeof UNITS => concept in UNITS);
    if (unit !== undefined) return { days: UNITS[unit], language: one };
  }
  return undefined;
}
