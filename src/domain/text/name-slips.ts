/** Slips of the fingers in names: a letter too many, too few, another one, or two that changed places. */

import { distance } from 'fastest-levenshtein';

/** No name is longer. */
const LONGEST = 120;
/** A shorter word is spelt right or not meant. */
const SLIP_FROM = 4;
/** In a word this long two slips may be, unless they change what it begins with. */
const TWO_FROM = 7;

/** How many slips lie between what was typed and a word, or its beginning; infinitely many where it is another word. */
export function slipsInWord(typed: string, word: string): number {
  if (word.startsWith(typed)) return 0;
  return Math.min(
    slips(typed, word),
    word.length > typed.length + 1 ? slips(typed, word.slice(0, typed.length)) : Number.POSITIVE_INFINITY,
  );
}

/** How many slips of the fingers lie between what was typed and a name; infinitely many where it is another one. */
export function slips(typed: string, name: string): number {
  const allowed = typed.length < SLIP_FROM ? 0 : typed.length < TWO_FROM || typed[0] !== name[0] ? 1 : 2;
  if (typed === name) return 0;
  if (typed.length > LONGEST) return Number.POSITIVE_INFINITY;
  if (Math.abs(typed.length - name.length) > allowed) return Number.POSITIVE_INFINITY;
  const count = isSwapped(typed, name) ? 1 : distance(typed, name);
  return count <= allowed ? count : Number.POSITIVE_INFINITY;
}

/** Two neighbours in the wrong order are one slip, though two changes of letters. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = Array.from(one).findIndex((letter, place) => letter !== other[place]);
  return at >= 0 && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}
