/** Tells the language a line is written in: the one that knows most of its letters. */

import { understoodLanguages, type UnderstoodLanguage } from '../../../cards/words/understood/languages';
import { hitAt, type Word } from './lexicon';

const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = understoodLanguages.filter((language) => language !== 'ja' && language !== 'ar');
/** Letters that one of the languages alone has. */
const MARKS: Readonly<Partial<Record<UnderstoodLanguage, RegExp>>> = {
  pt: /[ãõ]|(?:^|[^\p{L}])é(?![\p{L}])/iu,
  es: /[ñ¿¡]/iu,
  de: /ß/iu,
  fr: /œ/iu,
};
const MARKED = 2;
/** Words without a meaning of their own say less. */
const GLUE_COUNTS = 0.7;

/** The language of a row of words; where several know as much, the person's own, then English. */
export function languageOf(words: readonly Word[], locale: string | undefined): UnderstoodLanguage {
  const text = words.map(({ raw }) => raw).join(' ');
  if (EAST.test(text)) return 'ja';
  if (ARABIC.test(text)) return 'ar';
  const keys = words.map(({ key }) => key);
  // A name is of no language.
  const small = words.filter(({ raw }) => !/^\p{Lu}/u.test(raw)).map(({ key }) => key);
  const own = locale?.slice(0, 2).toLowerCase();
  const scores = LATIN.map((language) => ({
    language,
    score:
      known(language, keys) +
      whole(language, small) * (language === own ? 2 : 1) +
      (MARKS[language]?.test(text) === true ? MARKED : 0) +
      (language === own ? 0.5 : language === 'en' ? 0.3 : 0),
  }));
  return scores.toSorted((one, other) => other.score - one.score)[0]?.language ?? 'en';
}

function known(language: UnderstoodLanguage, keys: readonly string[]): number {
  let score = 0;
  for (let at = 0; at < keys.length;) {
    const hit = hitAt(language, keys, at);
    if (hit) score += weight(keys.slice(at, at + hit.words), hit.means.length === 1 && hit.means[0] === 'glue');
    at += hit?.words ?? 1;
  }
  return score;
}

/** No more words than these are few: then the language that knows each of them is meant, small words as well. */
const FEW = 3;

function whole(language: UnderstoodLanguage, keys: readonly string[]): number {
  return keys.length > 0 && keys.length <= FEW && keys.every((_key, at) => hitAt(language, keys, at) !== undefined) ? 1 : 0;
}

function weight(keys: readonly string[], isGlue: boolean): number {
  const letters = keys.reduce((sum, key) => sum + Math.min(key.length, 8), 0) + (keys.length - 1) * 2;
  return isGlue ? letters * GLUE_COUNTS : letters;
}
