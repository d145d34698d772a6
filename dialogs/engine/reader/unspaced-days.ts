/** Days in writing without spaces: "昨日", "3日後". */

import { unspacedHit, type Word } from './lexicon';
import { once } from '../../../src/domain/text/once';
import type { Lean } from './named-dates';
import { smallWords } from './small-words';
import type { Spot } from './spots';

/** Who counts more days means something else. */
export const MOST_DAYS = 400;
/** Words for a day near today, with the days from it. */
export const DAYS_AWAY = { today: 0, yesterday: -1, beforeYesterday: -2, tomorrow: 1, afterTomorrow: 2 } as const;

/** Words and numbers of days there; the value is the days from today. */
export function unspacedDays(word: Word, before: Word | undefined, { lean }: { readonly lean: Lean }): readonly Spot[] {
  for (let at = 0; at < word.key.length; at++) {
    const hit = unspacedHit('ja', word.key, at);
    const named = hit?.means.find((concept): concept is keyof typeof DAYS_AWAY => concept in DAYS_AWAY);
    if (hit && named !== undefined)
      return [{ kind: 'date', from: word.from + at, to: word.from + at + hit.length, value: String(DAYS_AWAY[named]) }];
  }
  const count = before && isCount(before.key) ? dayCount(word.raw) : undefined;
  return before && count ? [countedDays(word, before, count, lean)] : [];
}

interface DayCount {
  readonly written: string;
  /** Days of each; below nothing where they are behind. */
  readonly days: number;
}

const dayCounts = once(() =>
  [...smallWords('dayCount', 'ja')]
    .map((pair): DayCount => ({ written: pair.split('=')[0] ?? '', days: Number(pair.split('=')[1]) }))
    .toSorted((one, other) => other.written.length - one.written.length),
);

function isCount(key: string): boolean {
  return Number(key) > 0 && Number(key) < MOST_DAYS;
}

/** The longest of those words that a word begins with. */
function dayCount(raw: string): DayCount | undefined {
  return dayCounts().find(({ written }) => raw.startsWith(written));
}

function countedDays(word: Word, before: Word, { written, days: each }: DayCount, lean: Lean): Spot {
  const days = Number(before.key) * Math.abs(each);
  const isBehind = lean === 'past' || each < 0;
  return {
    kind: isBehind ? 'date' : 'days',
    from: before.from,
    to: word.from + written.length,
    value: String(isBehind ? -days : days),
  };
}
