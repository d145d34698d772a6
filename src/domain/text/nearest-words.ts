/** What somebody may have meant who typed a word that is not known: a known one with a slip in it, or half of one. */

import { slipsInWord } from './name-slips';

/** A longer word is no slip of a known one. */
const LONGEST = 40;
const SHORTEST = 2;
/** More would be a list to read, not a hint. */
const MOST = 3;

/** The known words that are nearest to the one that was typed; none where none is near, or too many are. */
export function nearestWords(typed: string, known: readonly string[]): readonly string[] {
  if (typed.length < SHORTEST || typed.length > LONGEST) return [];
  const near = [...new Set(known)].map((word) => [word, slipsInWord(typed, word)] as const);
  const least = Math.min(...near.map(([, slips]) => slips));
  const nearest = near.flatMap(([word, slips]) => (slips === least && Number.isFinite(slips) ? [word] : []));
  return nearest.length > MOST ? [] : nearest;
}
