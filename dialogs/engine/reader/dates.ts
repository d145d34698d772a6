/** Finds dates, durations and times of day in a line. A date without a year is the one nearest to what is talked of: behind, or ahead. */

import { addDays, readDate } from '../../../src/domain/time/calendar';
import { smallWords } from './small-words';
import { once } from '../../../src/domain/text/once';
import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { hitAt, type Word } from './lexicon';
import { means, monthEnd, namedSpots, weekdaySpots, yearless, type DateView } from './named-dates';
import { add, matches, type Spot } from './spots';
import { DAYS_AWAY, MOST_DAYS, unspacedDays } from './unspaced-days';

const NUMERIC =
  /(?<![\p{L}\p{N}./-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.\d{1,2}\.?)(?![\p{L}\p{N}/-])/gu;
/** Numbers that are written out, by word. */
const numberWords = once(() => new Map([...smallWords('number')].map(numbered)));
const UNSPACED_DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu;
const UNSPACED_MONTH = /(?:(\d{4})年)?(\d{1,2})月(?!\d|末|日)/gu;
const UNSPACED_END = /(?:(\d{4})年)?(\d{1,2})月末/gu;
const TIME =
  /(?<![\p{N}.:])(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm|a\.m\.?|p\.m\.?|uhr|h|o['’]clock)(?![\p{L}\p{N}])|(?<![\p{N}.:])(\d{1,2}):(\d{2})(?![\p{N}:])/giu;

/** The dates, durations and times in a text. */
export function dateSpots(text: string, words: readonly Word[], view: DateView): readonly Spot[] {
  const found: Spot[] = [];
  add(found, timeSpots(text));
  add(found, numericSpots(text, view));
  add(found, namedSpots(words, view));
  add(found, relativeSpots(words, view));
  add(found, weekdaySpots(words, view));
  return found;
}

function timeSpots(text: string): readonly Spot[] {
  return [...text.matchAll(TIME)].flatMap((match) => {
    const hours = Number(match[1] ?? match[4]);
    const isAfternoon = /^p/iu.test(match[3] ?? '');
    if (hours > 24) return [];
    const value = `${String(isAfternoon && hours < 12 ? hours + 12 : hours).padStart(2, '0')}:${match[2] ?? match[5] ?? '00'}`;
    return [{ kind: 'time' as const, from: match.index, to: match.index + match[0].length, value }];
  });
}

function numericSpots(text: string, view: DateView): readonly Spot[] {
  const east = [...text.matchAll(UNSPACED_DAY)].flatMap((match) =>
    dated(match[0], match.index, yearless(Number(match[3]), Number(match[2]), match[1], view)),
  );
  const ends = [...text.matchAll(UNSPACED_END)].flatMap((match) =>
    dated(match[0], match.index, monthEnd(Number(match[2]), match[1], view)),
  );
  const months = [...text.matchAll(UNSPACED_MONTH)].flatMap((match) =>
    dated(match[0], match.index, monthEnd(Number(match[2]), match[1], view)?.slice(0, 7), 'month'),
  );
  const plain = matches(text, NUMERIC).flatMap(({ raw, from }) => dated(raw, from, numeric(raw, view)));
  return [...east, ...ends, ...months, ...plain];
}

function dated(raw: string, from: number, value: string | undefined, kind: 'date' | 'month' = 'date'): readonly Spot[] {
  return value === undefined ? [] : [{ kind, from, to: from + raw.length, value }];
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
  const number = Number(key) || numberWords().get(key);
  const unit = unitAt(words, at + 1, language);
  if (number === undefined || number === 0 || unit === undefined || number > MOST_DAYS) return undefined;
  const isAgo = [at - 1, at - 2, at + 2].some((place) => means(words, place, language, 'ago'));
  const days = number * unit;
  if (isAgo || (lean === 'past' && !means(words, at - 1, language, 'inTime'))) return { count: 2, days: -days, kind: 'date' };
  return { count: 2, days, kind: 'days' };
}

function numbered(pair: string): readonly [string, number] {
  const [word = '', value] = pair.split('=');
  return [word, Number(value)];
}

function unitAt(words: readonly Word[], at: number, language: UnderstoodLanguage): number | undefined {
  if (means(words, at, language, 'days')) return 1;
  if (means(words, at, language, 'weeks')) return 7;
  return means(words, at, language, 'months') ? 30 : undefined;
}
