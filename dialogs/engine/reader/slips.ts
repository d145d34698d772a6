/** Puts a mistyped word right where exactly one known word is one slip away. */

import { distance } from 'fastest-levenshtein';
import { understood } from '../../../cards/words/understood';
import { understoodLanguages, type UnderstoodLanguage } from '../../../cards/words/understood/languages';
import { once } from '../../../src/domain/text/once';
import { knows, wordsIn } from './lexicon';

/** Shorter words have too many neighbours. */
const SHORTEST = 5;
const LONGEST = 24;

/** Words that are often mistyped, by language; by their length and first letter, so that few are compared. */
const byShape = Object.fromEntries(understoodLanguages.map((language) => [language, once(() => shapes(language))])) as Readonly<
  Record<UnderstoodLanguage, () => ReadonlyMap<string, readonly string[]>>
>;

/** The known word that was meant; nothing where the word is known, too short, or near to none. */
export function rightSpelling(language: UnderstoodLanguage, key: string): string | undefined {
  if (key.length < SHORTEST - 1 || key.length > LONGEST || knows(language, key) || /\d/u.test(key)) return undefined;
  const map = byShape[language]();
  const swapped = swaps(key).find((one) => knows(language, one));
  if (swapped !== undefined) return swapped;
  if (key.length < SHORTEST) return undefined;
  const near = [key.length - 1, key.length, key.length + 1].flatMap((length) => map.get(`${key.charAt(0)}${length}`) ?? []);
  const letters = sorted(key);
  const hits = near.filter((word) => distance(word, key) <= (key.length > 8 ? 2 : 1) || sorted(word) === letters);
  return hits[0];
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

/** The word with two neighbours changed, for each two. */
export function swaps(key: string): readonly string[] {
  return Array.from(
    { length: key.length - 1 },
    (_, at) => key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2),
  );
}

function shapes(language: UnderstoodLanguage): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, Set<string>>();
  for (const words of Object.values(understood[language])) {
    for (const word of wordsIn(words.replace(/\*/gu, '').replace(/\|/gu, ' '))) {
      if (word.length < SHORTEST) continue;
      const shape = `${word.charAt(0)}${word.length}`;
      map.set(shape, (map.get(shape) ?? new Set()).add(word));
    }
  }
  return new Map([...map].map(([shape, words]) => [shape, [...words]]));
}
