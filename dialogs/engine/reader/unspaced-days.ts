/** Days in writing without spaces: "昨日", "3日後". */

import { unspacedHit, type Word } from './lexicon';
import type { Lean } from './named-dates';
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
  return before && isCount(before.key) && /^(?:日|週間)/u.test(word.raw) ? [countedDays(word, before, lean)] : [];
}

function isCount(key: string): boolean {
  return Number(key) > 0 && Number(key) < MOST_DAYS;
}

/** So many signs of a word are the days: "日", "日前", "週間". */
function counted(raw: string): number {
  return /^(?:週間後?|日前|日後|日間|日)/u.exec(raw)?.[0].length ?? 1;
}

function countedDays(word: Word, before: Word, lean: Lean): Spot {
  const days = Number(before.key) * (word.raw.startsWith('週') ? 7 : 1);
  const isBehind = lean === 'past' || word.raw.startsWith('日前');
  return {
    kind: isBehind ? 'date' : 'days',
    from: before.from,
    to: word.from + counted(word.raw),
    value: String(isBehind ? -days : days),
  };
}
