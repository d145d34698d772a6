/** Finds times of day: as a clock shows them, and in words, "before nine", "from 8 to 4", "ab neun". */

import type { UnderstoodLanguage } from '../../../cards/words/understood';
import type { Word } from './lexicon';
import { isSmallWord } from './small-words';
import type { Spot } from './spots';
import { writtenNumber } from './written-numbers';

const CLOCK =
  /(?<![\p{N}.:])(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm|a\.m\.?|p\.m\.?|uhr|h|o['’]clock)(?![\p{L}\p{N}])|(?<![\p{N}.:])(\d{1,2}):(\d{2})(?![\p{N}:])/giu;
const LAST_HOUR = 24;

/** Times as a clock shows them. */
export function clockSpots(text: string): readonly Spot[] {
  return [...text.matchAll(CLOCK)].flatMap((match) => {
    const hours = Number(match[1] ?? match[4]);
    const isAfternoon = /^p/iu.test(match[3] ?? '');
    if (hours > LAST_HOUR) return [];
    const value = `${String(isAfternoon && hours < 12 ? hours + 12 : hours).padStart(2, '0')}:${match[2] ?? match[5] ?? '00'}`;
    return [{ kind: 'time' as const, from: match.index, to: match.index + match[0].length, value }];
  });
}

/** Hours after a word that leads to one, where nothing counts with them. */
export function hourSpots(text: string, words: readonly Word[], language: UnderstoodLanguage): readonly Spot[] {
  return words.flatMap((word, at) => {
    const hour = /^\d{1,2}$/u.test(word.key) ? Number(word.key) : writtenNumber(word.key, language);
    const isLed = isSmallWord('untilHour', words[at - 1]?.key ?? '', language);
    if (hour === undefined || hour === 1 || hour > LAST_HOUR || !isLed || !isClosed(text, words, at, language)) return [];
    const to = word.from + word.raw.length;
    return [{ kind: 'time' as const, from: word.from, to, value: `${String(hour).padStart(2, '0')}:00` }];
  });
}

/** The line, or the half of it, ends there: "before nine please" does, "after 3 weeks" and "before 9 December" don't. */
function isClosed(text: string, words: readonly Word[], at: number, language: UnderstoodLanguage): boolean {
  const next = words[at + 1];
  const word = words[at];
  if (!next || !word) return true;
  const between = text.slice(word.from + word.raw.length, next.from);
  return /[,;!?]/u.test(between) || isSmallWord('untilHour', next.key, language) || isSmallWord('afterHour', next.key, language);
}
