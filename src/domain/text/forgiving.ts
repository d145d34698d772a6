/** Whether a typed text means a thing by one of its names: part of a word, a slip, or initials are enough. */

import { distance } from 'fastest-levenshtein';
import { foldName } from './fold';

/** Words shorter than this are spelt right or not meant. */
const SLIP_FROM = 4;
const LONGEST = 60;
const MOST_WORDS = 6;

/** Makes the question whether things fit a text. Nothing fits an empty one. Takes time in proportion to the names, for any text. */
export function fitting(text: string): (names: readonly string[]) => boolean {
  const typed = wordsIn(text.slice(0, LONGEST)).slice(0, MOST_WORDS);
  // "of" and the like look for nothing.
  const long = typed.filter((word) => word.length > 2);
  const wanted = long.length > 0 ? long : typed;
  const [only = ''] = typed.length === 1 ? typed : [];
  return (names) => {
    const words = names.map(wordsIn);
    const every = words.flat();
    const isPart = wanted.length > 0 && wanted.every((one) => every.some((word) => means(one, word)));
    return isPart || words.some((some) => initialsOf(some) === only);
  };
}

/** The first letters of a name of several words; of one of a single word nothing that anybody types. */
function initialsOf(words: readonly string[]): string | undefined {
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : undefined;
}

function means(wanted: string, word: string): boolean {
  if (word.includes(wanted)) return true;
  if (wanted.length < SLIP_FROM || word.length > LONGEST) return false;
  return distance(wanted, word) <= 1 || distance(wanted, word.slice(0, wanted.length)) <= 1;
}

function wordsIn(name: string): readonly string[] {
  return foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
