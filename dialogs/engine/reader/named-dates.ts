/** Dates by names of months: with a day beside, the end of one, or the whole of it. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { isSmallWord } from './small-words';
import { addDays, readDate } from '../../../src/domain/time/calendar';
import { dateWords } from '../../../src/domain/time/date-words';
import { hitAt, type Word } from './lexicon';
import type { Spot } from './spots';
import { writtenDay } from './written-numbers';

/** Which way a date without a year, or a weekday, lies. */
export type Lean = 'past' | 'future';

/** What dates are read by. */
export interface DateView {
  readonly today: string;
  readonly language: UnderstoodLanguage;
  readonly locale: string;
  readonly lean: Lean;
}

/** The day and month in the year that lies nearest on the side that is talked of. */
export function yearless(day: number, month: number, year: string | undefined, { today, lean }: DateView): string | undefined {
  const years = year === undefined ? [-1, 0, 1].map((more) => Number(today.slice(0, 4)) + more) : [Number(year)];
  const days = years.flatMap((one) => {
    const read = readDate(`${String(one)}-${String(month)}-${String(day)}`, { today });
    return read.kind === 'ok' ? [read.date] : [];
  });
  if (year !== undefined) return days[0];
  return lean === 'past' ? days.filter((one) => one <= today).at(-1) : days.find((one) => one >= today);
}

/** "20. November", "December 5", "5 de diciembre de 2026". */
export function namedSpots(words: readonly Word[], view: DateView): readonly Spot[] {
  const found: Spot[] = [];
  for (const at of words.keys()) found.push(...namedAt(words, at, view, found.at(-1)?.to ?? 0));
  return found;
}

/** `from`: where the date before ends. In "May 5, May 12" the 5 is not the second month's. */
function namedAt(words: readonly Word[], at: number, view: DateView, from: number): readonly Spot[] {
  const word = words[at];
  if (!word || word.from < from) return [];
  const month = monthOf(word, view.language);
  const isFree = (words[at - 1]?.from ?? 0) >= from;
  if (month !== undefined) return namedSpot(words, at, month, view, isFree);
  const other = isFree ? OTHERS.find((one) => isOfOther(words, at, { ...view, language: one })) : undefined;
  const named = other === undefined ? undefined : monthOf(word, other);
  return other === undefined || named === undefined ? [] : namedSpot(words, at, named, { ...view, language: other });
}

function isOfOther(words: readonly Word[], at: number, view: DateView): boolean {
  const word = words[at];
  return word !== undefined && monthOf(word, view.language) !== undefined && dayBeside(words, at, -1, view) !== undefined;
}

/** In a line of three words, "am 3. März", the month may be all that tells its language; these put the day before it. */
const OTHERS = ['de', 'fr', 'es', 'pt'] as const;

function monthOf({ key }: Word, language: UnderstoodLanguage): number | undefined {
  const { months } = dateWords(language === 'pt' ? 'pt-BR' : language);
  return key.length >= 3 ? months.get(key.replace(/\.$/u, '')) : undefined;
}

function namedSpot(words: readonly Word[], at: number, month: number, view: DateView, isFree = true): readonly Spot[] {
  const day = (isFree ? dayBeside(words, at, -1, view) : undefined) ?? dayBeside(words, at, 1, view);
  if (day === undefined) return [...monthEndSpot(words, at, month, view), ...wholeMonthSpot(words, at, month, view)];
  const last = Math.max(at, day.at);
  const year = [last + 1, last + 2].map((place) => words[place]).find((word) => /^(?:19|20)\d\d$/u.test(word?.key ?? ''));
  const end = year ?? words[last];
  const value = yearless(day.day, month, year?.key ?? besideYear(words, last + 1, view), view);
  const from = words[Math.min(at, day.at)]?.from ?? 0;
  return value === undefined || !end ? [] : [{ kind: 'date' as const, from, to: end.from + end.raw.length, value }];
}

/** "May 5 last year", "5. Mai letzten Jahres". */
function besideYear(words: readonly Word[], from: number, { today }: DateView): string | undefined {
  const keys = words.slice(from, from + LONGEST_YEAR).map(({ key }) => key);
  const spoken = keys.map((_, at) => keys.slice(0, at + 1).join(' '));
  const away = spoken.some((text) => isSmallWord('lastYear', text))
    ? -1
    : spoken.some((text) => isSmallWord('nextYear', text))
      ? 1
      : 0;
  return away === 0 ? undefined : String(Number(today.slice(0, 4)) + away);
}

/** No such words are more. */
const LONGEST_YEAR = 4;

/** "Ende März", "end of March 2027": the last day of that month. */
function monthEndSpot(words: readonly Word[], at: number, month: number, view: DateView): readonly Spot[] {
  const place = isSmall('ofDate', words[at - 1], view) ? at - 2 : at - 1;
  const start = words[place];
  const name = words[at];
  if (!start || !name || !isSmall('endOf', start, view)) return [];
  const year = [at + 1, at + 2].map((next) => words[next]).find((word) => /^(?:19|20)\d\d$/u.test(word?.key ?? ''));
  const value = monthEnd(month, year?.key, view);
  const last = year ?? name;
  return value === undefined ? [] : [{ kind: 'date' as const, from: start.from, to: last.from + last.raw.length, value }];
}

/** "In March", "im März 2027": all of that month, as its year and number. */
function wholeMonthSpot(words: readonly Word[], at: number, month: number, view: DateView): readonly Spot[] {
  const name = words[at];
  if (!name || !isSmall('inMonth', words[at - 1], view)) return [];
  const next = words[at + 1];
  const year = /^(?:19|20)\d\d$/u.test(next?.key ?? '') ? next : undefined;
  const last = year ?? name;
  return monthSpots(name.from, last.from + last.raw.length, month, year?.key, view);
}

/** A month as its year and number, the coming or the running one; without a year also the last one that has begun. */
export function monthSpots(
  from: number,
  to: number,
  month: number,
  year: string | undefined,
  { today }: DateView,
): readonly Spot[] {
  const now = today.slice(0, 7);
  const years = year === undefined ? [-1, 0, 1].map((more) => Number(now.slice(0, 4)) + more) : [Number(year)];
  const months = years.map((one) => `${String(one)}-${String(month).padStart(2, '0')}`);
  const value = months.find((one) => one >= now) ?? months.at(-1);
  const behind = months.filter((one) => one <= now).at(-1) ?? value;
  return value === undefined || behind === undefined ? [] : [{ kind: 'month', from, to, value, behind }];
}

/** The last day of a month, in the year that lies nearest on the side that is talked of. */
export function monthEnd(month: number, year: string | undefined, { today, lean }: DateView): string | undefined {
  const years = year === undefined ? [-1, 0, 1].map((more) => Number(today.slice(0, 4)) + more) : [Number(year)];
  const ends = years.map((one) => addDays(new Date(Date.UTC(one, month, 1)).toISOString().slice(0, 10), -1));
  if (year !== undefined) return ends[0];
  return lean === 'past' ? ends.filter((one) => one <= today).at(-1) : ends.find((one) => one >= today);
}

/** Whether a word is a small one of the line's language, or of English, in which months are read as well. */
function isSmall(kind: 'ofDate' | 'endOf' | 'inMonth', word: Word | undefined, { language }: DateView): boolean {
  return word !== undefined && (isSmallWord(kind, word.key, language) || isSmallWord(kind, word.key, 'en'));
}

interface DayAt {
  readonly day: number;
  readonly at: number;
}

function dayBeside(words: readonly Word[], at: number, step: 1 | -1, view: DateView): DayAt | undefined {
  const place = isSmall('ofDate', words[at + step], view) ? at + 2 * step : at + step;
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?$/u.exec(words[place]?.key ?? '') ?? [];
  if (day === undefined) return mayBeWritten(words, at, place, step) ? writtenBeside(words, place, view) : undefined;
  return Number(day) < 1 || Number(day) > 31 ? undefined : { day: Number(day), at: place };
}

/** "We may first look": small letters name that month only behind "of". */
function mayBeWritten(words: readonly Word[], at: number, place: number, step: 1 | -1): boolean {
  return words[at]?.raw !== 'may' || place === at + 2 * step;
}

/** "The twelfth of May", "am zwölften Mai", "twenty first". */
function writtenBeside(words: readonly Word[], place: number, { language }: DateView): DayAt | undefined {
  const day = [language, 'en' as const].flatMap((one) => writtenDay(words[place]?.key ?? '', one) ?? [])[0];
  if (day === undefined) return undefined;
  const tens = TENS[words[place - 1]?.key ?? ''];
  return tens !== undefined && day < 10 ? { day: tens + day, at: place - 1 } : { day, at: place };
}

const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };

/** Whether the words from a place on mean this, in a language or in English. */
export function means(words: readonly Word[], at: number, language: UnderstoodLanguage, concept: Concept): boolean {
  const keys = words.map(({ key }) => key);
  return [language, 'en' as const].some((one) => hitAt(one, keys, at)?.means.includes(concept) === true);
}
