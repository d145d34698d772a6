/** Numbers that are written out: each is of its own language, "um" is one in Portuguese and none in German. */

import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { once } from '../../../src/domain/text/once';
import { smallWords } from './small-words';

type Kind = 'number' | 'ordinal';

const known = once(() => new Map<string, ReadonlyMap<string, number>>());

/** The number that a word stands for in a language. */
export function writtenNumber(key: string, language: UnderstoodLanguage): number | undefined {
  return wordsOf('number', language).get(key);
}

/** The day of a month that a word stands for in a language: "twelfth", "zwölften", "doce". */
export function writtenDay(key: string, language: UnderstoodLanguage): number | undefined {
  return wordsOf('ordinal', language).get(key);
}

function wordsOf(kind: Kind, language: UnderstoodLanguage): ReadonlyMap<string, number> {
  const of = `${kind} ${language}`;
  const words = known().get(of) ?? new Map([...smallWords(kind, language)].map(numbered));
  known().set(of, words);
  return words;
}

function numbered(pair: string): readonly [string, number] {
  const [word = '', value] = pair.split('=');
  return [word, Number(value)];
}
