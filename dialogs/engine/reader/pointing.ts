/** Tells a word that points at something, "it", "this one", "ihn", from a name. */

import type { UnderstoodLanguage } from '../../../cards/words/understood';
import type { Concept } from '../../../cards/words/understood/concepts';
import { atomsOf, type Atom } from './atoms';
import { languageOf } from './language';
import { wordsAt } from './lexicon';

/** No longer text is looked at: what points is short. */
const LONGEST = 40;
const LONGEST_LINE = 600;
const MOST_WORDS = 80;
const POINTING: ReadonlySet<Concept> = new Set(['it', 'they']);
const BESIDE: ReadonlySet<Concept> = new Set(['it', 'they', 'glue', 'trial', 'test', 'customer', 'please']);
/** What points, and has no meaning of its own to the reader. */
const POINTERS =
  /^(?:this|that|these|those|diesen|dieses|diese|den|das|cet|cette|celui|celle|este|esta|esse|essa|isso|これ|それ|この|その|هذا|هذه|ذلك)$/iu;

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
  const language = languageOf(words, undefined);
  return words.some(({ key }) => PRONOUNS[language].has(key));
}

const PRONOUNS: Readonly<Record<UnderstoodLanguage, ReadonlySet<string>>> = {
  en: new Set(['it', 'this', 'that', 'them']),
  de: new Set(['ihn', 'diesen', 'dieses', 'dieser']),
  fr: new Set(['celui', 'celle', 'ça', 'cela']),
  es: new Set(['lo', 'este', 'esta', 'eso']),
  pt: new Set(['ele', 'ela', 'isso', 'este', 'esse', 'essa']),
  ja: new Set(['これ', 'それ']),
  ar: new Set(['هذا', 'هذه', 'ذلك']),
};

function isPointer({ means, raw }: Atom): boolean {
  return (means.some((one) => POINTING.has(one)) && !means.includes('not')) || POINTERS.test(raw);
}
