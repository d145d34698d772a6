/** Tells a word that points at something, "it", "this one", "ihn", from a name. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { isSmallWord, smallWords } from './small-words';
import { atomsOf, type Atom } from './atoms';
import { languageOf } from './language';
import { wordsAt } from './lexicon';

/** No longer text is looked at: what points is short. */
const LONGEST = 40;
const LONGEST_LINE = 600;
const MOST_WORDS = 80;
const POINTING: ReadonlySet<Concept> = new Set(['it', 'they']);
const BESIDE: ReadonlySet<Concept> = new Set(['it', 'they', 'glue', 'trial', 'test', 'customer', 'please']);
/** Whether all of a text points at what was spoken of: "it", "this trial", "them", "ihn". A name does not. */
export function pointsBack(text: string, locale: string | undefined): boolean {
  if (text.length > LONGEST) return false;
  const words = wordsAt(text);
  const atoms = atomsOf(text, [], languageOf(words, locale), words);
  return atoms.some(isPointer) && atoms.every(({ means }) => means.some((one) => BESIDE.has(one)));
}

/** Whether a sentence has a word in it that points at one thing, in the language that most of it is written in. */
export function saysIt(text: string): boolean {
  const words = wordsAt(text.slice(0, LONGEST_LINE)).slice(0, MOST_WORDS);
  const pronouns = smallWords('pronoun', languageOf(words, undefined));
  return words.some(({ key }) => pronouns.has(key));
}

function isPointer({ means, raw }: Atom): boolean {
  return (means.some((one) => POINTING.has(one)) && !means.includes('not')) || isSmallWord('points', raw);
}
