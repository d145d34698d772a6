/** Tells small words that count by where they stand: of one language, or of all. */

import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { smallWordsBy as WORDS, type SmallWord } from '../../../cards/words/understood/small-words';
import { foldName } from '../../../src/domain/text/fold';
import { once } from '../../../src/domain/text/once';

const byKind = Object.fromEntries(Object.keys(WORDS).map((kind) => [kind, once(() => read(kind as SmallWord))])) as Readonly<
  Record<SmallWord, () => ReadonlyMap<UnderstoodLanguage | 'any', ReadonlySet<string>>>
>;

/** The words of a kind as they are compared, of one language or of all. */
export function smallWords(kind: SmallWord, language: UnderstoodLanguage | 'any' = 'any'): ReadonlySet<string> {
  return byKind[kind]().get(language) ?? new Set();
}

/** Whether a word or a whole line is one of a kind. Case, accents and apostrophes make no difference. */
export function isSmallWord(kind: SmallWord, text: string, language: UnderstoodLanguage | 'any' = 'any'): boolean {
  return text.length <= LONGEST && smallWords(kind, language).has(smallKey(text));
}

/** A pattern for any word of a kind: whole words, or their beginnings. */
export function smallPattern(kind: SmallWord, end: 'whole' | 'beginning'): RegExp {
  const written = Object.values(WORDS[kind]).flatMap((words) => words.split('|').map((word) => word.trim()));
  const spaced = written.filter((word) => !UNSPACED.test(word)).map((word) => escaped(word).replace(/’/gu, "['’]"));
  const others = written.filter((word) => UNSPACED.test(word)).map(escaped);
  const after = end === 'whole' ? '(?!\\p{L})' : '';
  const whole = spaced.length === 0 ? [] : [`(?<!\\p{L})(?:${spaced.join('|')})${after}`];
  return new RegExp([...whole, ...others].join('|'), 'iu');
}

const LONGEST = 60;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

function smallKey(text: string): string {
  return foldName(text)
    .replace(/[’`´]/gu, "'")
    .replace(/^[\s"“”„«»(]+|[\s.!…,;:"“”«»)。！]+$/gu, '');
}

function read(kind: SmallWord): ReadonlyMap<UnderstoodLanguage | 'any', ReadonlySet<string>> {
  const rows = Object.entries(WORDS[kind]) as readonly (readonly [UnderstoodLanguage, string])[];
  const sets = rows.map(([language, words]) => [language, new Set(words.split('|').map(smallKey))] as const);
  return new Map<UnderstoodLanguage | 'any', ReadonlySet<string>>([
    ...sets,
    ['any', new Set(sets.flatMap(([, words]) => [...words]))],
  ]);
}
