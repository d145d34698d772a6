/** Days of what has happened: "started on March 3", said in April or in December, means the March before. */

import type { Intent, Understanding, Wish } from './intents';

/** Wishes that tell of something done: their day lies behind. */
const HAPPENED: ReadonlySet<string> = new Set<Intent>([
  'startCorrected',
  'activated',
  'expired',
  'deleted',
  'converted',
  'ready',
]);
/** What lies further ahead, without its year, is rather meant as the one before. */
const NEAR_DAYS = 183;
const DAY_MS = 86_400_000;

/** What was understood, with days of what has happened in the past; an extension does not end before today. A year that is written stands. */
export function withPastDays(got: Understanding, text: string, today: string): Understanding {
  if (got.kind === 'intent') return { ...got, details: behind(got, text, today).details };
  if (got.kind !== 'ask') return got;
  const [one, other] = got.between;
  return { ...got, between: [behind(one, text, today), behind(other, text, today)] };
}

function behind(wish: Wish, text: string, today: string): Wish {
  const { date, ...rest } = wish.details;
  if (date === undefined) return wish;
  if (wish.intent === 'extended' && !text.includes(date.slice(0, 4)))
    return pastDay(date, text, today) > today ? wish : { ...wish, details: rest };
  return HAPPENED.has(wish.intent) ? { ...wish, details: { ...rest, date: pastDay(date, text, today) } } : wish;
}

/** The same day a year before where it lies far ahead and the text names no year. */
export function pastDay(date: string, text: string, today: string): string {
  const isAhead = Date.parse(date) - Date.parse(today) > NEAR_DAYS * DAY_MS;
  return isAhead && !text.includes(date.slice(0, 4)) ? `${Number(date.slice(0, 4)) - 1}${date.slice(4)}` : date;
}
