/** Calendar dates: days without a time. An instant becomes one only together with a zone; the two are never mixed. */

import { Temporal } from 'temporal-polyfill';
import { dateWords, type DateWords } from './date-words';
import { wordsOf } from '../text/names';
import { once } from '../text/once';
import { cleanText } from '../text/text';
import type { CalendarDate } from './dates';
import { calendarDay, numericDays } from './numeric-dates';
import { dateOfDay, dayNumber, ZonedDays } from './plain-days';

const LONGEST_DATE = 60;
const NOT_A_DATE: DateReading = { kind: 'bad', reason: 'notADate' };
const ZONE_NAME = /^[a-z][a-z\d_+-]*(?:\/[a-z\d_+-]+)*$/iu;
const LONGEST_ZONE = 64;

/** The day that an instant falls on in a zone (IANA name). A zone nobody knows and an invalid instant are our own bugs: RangeError. */
export function today(now: Date, zone: string): CalendarDate {
  return zonedDays().dayIn(now, zone) ?? zonedDay(now, zone);
}

const zonedDays = once(() => new ZonedDays());

function zonedDay(now: Date, zone: string): CalendarDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The date this many calendar days later, or earlier when negative. RangeError when `date` is none. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const number = dayNumber(date);
  const later = number === undefined ? undefined : dateOfDay(number + days);
  return later ?? Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Calendar days from `from` to `to`, negative when `to` comes first: `addDays(from, daysBetween(from, to))` is `to`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (first !== undefined && last !== undefined) return last - first;
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The IANA zone a text from outside names, in its proper spelling; anything else, offsets included, gives `fallback`. Never throws. */
export function validZone(text: unknown, fallback = 'UTC'): string {
  if (typeof text !== 'string' || text.length > LONGEST_ZONE || !ZONE_NAME.test(text)) return fallback;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return fallback;
    throw error;
  }
}

/** A date; two that are both meant by what was typed; or why there is none. */
export type DateReading =
  | { readonly kind: 'ok'; readonly date: CalendarDate }
  | { readonly kind: 'ambiguous'; readonly options: readonly [CalendarDate, CalendarDate] }
  | { readonly kind: 'bad'; readonly reason: 'empty' | 'notADate' | 'noSuchDay' };

/** What a reading depends on: the person's day, and their language with its region (BCP 47) where that is known. */
export interface DateContext {
  readonly today: CalendarDate;
  readonly locale?: string;
}

/**
 * Reads `2026-04-14`, `14 April 2026`, `April 14, 2026`, `14.4.2026`, `4/14/2026`, `today`, `yesterday`, `tomorrow`; names of months
 * and the three words in English and in the language of `locale`. With dots the day comes first. With slashes or dashes both readings
 * are answered as `ambiguous`, unless only one exists: what language a client speaks does not say how its person writes. Two digits of
 * a year are of this century. A time of day is refused. Never throws.
 */
export function readDate(text: unknown, context: DateContext): DateReading {
  const cleaned = cleanText(text, { max: LONGEST_DATE });
  if (cleaned.kind === 'bad') return cleaned.reason === 'empty' ? { kind: 'bad', reason: 'empty' } : NOT_A_DATE;
  const words = dateWords(context.locale);
  return relative(cleaned.text, words, context.today) ?? iso(cleaned.text) ?? numeric(cleaned.text) ?? named(cleaned.text, words);
}

function relative(text: string, words: DateWords, today: CalendarDate): DateReading | undefined {
  const days = words.days.get(wordsOf(text).join(' '));
  return days === undefined ? undefined : { kind: 'ok', date: addDays(today, days) };
}

function iso(text: string): DateReading | undefined {
  const [, year, month, day] = /^(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2}) ?[.日일]?$/u.exec(text) ?? [];
  return year === undefined ? undefined : reading(calendarDay(Number(year), Number(month), Number(day)));
}

function numeric(text: string): DateReading | undefined {
  const days = numericDays(text);
  const [one, other] = days ?? [];
  if (days === undefined) return undefined;
  return one === undefined || other === undefined ? reading(one) : { kind: 'ambiguous', options: [one, other] };
}

function named(text: string, words: DateWords): DateReading {
  const parts = wordsOf(text).filter((part) => !words.fillers.has(part));
  const months = parts.flatMap((part) => monthOf(part, words) ?? []);
  const [month] = months;
  const [first, second, ...rest] = parts.filter((part) => monthOf(part, words) === undefined);
  if (month === undefined || months.length > 1 || first === undefined || second === undefined || rest.length > 0)
    return NOT_A_DATE;
  return dayAndYear(first, second, month) ?? dayAndYear(second, first, month) ?? NOT_A_DATE;
}

function monthOf(word: string, words: DateWords): number | undefined {
  const begun = [...words.months].filter(([name]) => word.length >= 3 && name.startsWith(word)).map(([, month]) => month);
  return words.months.get(word) ?? (new Set(begun).size === 1 ? begun[0] : undefined);
}

function dayAndYear(day: string, year: string, month: number): DateReading | undefined {
  if (!/^\d{4}$/u.test(year)) return undefined;
  const [, number] = /^(\d{1,2})(?:st|nd|rd|th|er|o|a|e)?$/u.exec(day) ?? [];
  return number === undefined ? undefined : reading(calendarDay(Number(year), month, Number(number)));
}

function reading(date: CalendarDate | undefined): DateReading {
  return date === undefined ? { kind: 'bad', reason: 'noSuchDay' } : { kind: 'ok', date };
}
