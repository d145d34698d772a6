/** Numbers that are written out: each is of its own language, "um" is one in Portuguese and none in German. */

import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { once } from '../../../src/domain/text/once';
import { smallWords } from './small-words';

const byLanguage = once(() => new Map<UnderstoodLanguage, ReadonlyMap<string, number>>());

/** The number that a word stands for in a language. */
export function writtenNumber(key: string, language: UnderstoodLanguage): number | undefined {
  const known = byLanguage().get(language) ?? new Map([...smallWords('number', language)].map(numbered));
  byLanguage().set(language, known);
  return known.get(key);
}

function numbered(pair: string): readonly [string, number] {
  const [word = '', value] = pair.split('=');
  return [word, Number(value)];
}
