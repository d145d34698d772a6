/** The words of the languages that are understood, made ready for looking up: by word, by beginning, by phrase, by slip. */

import { understood } from '../../../cards/words/understood';
import { concepts, type Concept, type Understood } from '../../../cards/words/understood/concepts';
import { understoodLanguages, type UnderstoodLanguage } from '../../../cards/words/understood/languages';
import { foldName } from '../../../src/domain/text/fold';
import { once } from '../../../src/domain/text/once';

/** What was found at a place: so many words, and what they mean. */
export interface Hit {
  readonly words: number;
  readonly means: readonly Concept[];
}

interface Words {
  readonly exact: ReadonlyMap<string, readonly Concept[]>;
  readonly beginnings: ReadonlyMap<string, readonly Concept[]>;
  /** The longest phrase that begins with a word, in words. */
  readonly longest: ReadonlyMap<string, number>;
}

/** No phrase is longer, in words. */
const LONGEST_PHRASE = 7;
const SHORTEST_BEGINNING = 3;
const LONGEST_BEGINNING = 20;

const compiled = Object.fromEntries(understoodLanguages.map((language) => [language, once(() => compile(language))])) as Readonly<
  Record<UnderstoodLanguage, () => Words>
>;

/** A word as words are compared. */
export function wordKey(word: string): string {
  return foldName(word).replace(/[’`´]/gu, "'");
}

/** What the words from a place on mean in a language: the longest phrase, else the word. */
export function hitAt(language: UnderstoodLanguage, keys: readonly string[], at: number): Hit | undefined {
  const words = compiled[language]();
  const first = keys[at] ?? '';
  const most = Math.min(words.longest.get(first) ?? 1, keys.length - at);
  for (let count = most; count > 1; count--) {
    const means = words.exact.get(keys.slice(at, at + count).join(' '));
    if (means) return { words: count, means };
  }
  const means = words.exact.get(first) ?? begun(words, first);
  return means && { words: 1, means };
}

/** What a piece of text without spaces begins with, in a language: the longest that is known. */
export function unspacedHit(
  language: UnderstoodLanguage,
  text: string,
  at: number,
  most = 16,
): { length: number; means: readonly Concept[] } | undefined {
  const { exact } = compiled[language]();
  for (let length = Math.min(most, text.length - at); length > 0; length--) {
    const means = exact.get(text.slice(at, at + length));
    if (means) return { length, means };
  }
  return undefined;
}

/** Whether a word stands for something in a language. */
export function knows(language: UnderstoodLanguage, key: string): boolean {
  const { exact } = compiled[language]();
  return exact.has(key);
}

function begun({ beginnings }: Words, word: string): readonly Concept[] | undefined {
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length--) {
    const means = beginnings.get(word.slice(0, length));
    if (means) return means;
  }
  return undefined;
}

function compile(language: UnderstoodLanguage): Words {
  const exact = new Map<string, Concept[]>();
  const beginnings = new Map<string, Concept[]>();
  const longest = new Map<string, number>();
  for (const concept of concepts) {
    for (const word of wordsFor(language, concept)) {
      const key = phraseKey(word);
      if (key === '') continue;
      const into = key.endsWith('*') ? beginnings : exact;
      const name = key.replace(/\*$/u, '');
      into.set(name, [...(into.get(name) ?? []), concept]);
      const parts = name.split(' ');
      longest.set(parts[0] ?? '', Math.min(LONGEST_PHRASE, Math.max(longest.get(parts[0] ?? '') ?? 1, parts.length)));
    }
  }
  return { exact, beginnings, longest };
}

function wordsFor(language: UnderstoodLanguage, concept: Concept): readonly string[] {
  const words: Understood = understood[language];
  return words[concept]?.split('|') ?? [];
}

/** A word that is its own key: most are, and thousands are made ready at the first line. */
const PLAIN = /^[a-z]+(?: [a-z]+)*\*?$/u;

/** Phrases part where lines do. */
function phraseKey(word: string): string {
  const written = word.trim();
  if (PLAIN.test(written)) return written;
  const isBeginning = written.endsWith('*');
  const key = wordsIn(word.replace(/\*/gu, '')).join(' ');
  return isBeginning ? `${key}*` : key;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*|[?？؟]/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const ELIDED = /^(?:l|d|j|n|m|t|s|c|qu|jusqu)['’](?=\p{L}{2})/iu;
const ARTICLE = /^(?:وال|بال|فال|كال|لل|ال)(?=\p{L}{3})/u;

/** A word of a text, as it stands there and as it is compared. */
export interface Word {
  readonly from: number;
  readonly raw: string;
  readonly key: string;
}

/** The words of a text in their order. Writing without spaces comes in one piece, apart from other scripts; a question mark is a word. */
export function wordsAt(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap((match) =>
    [...match[0].matchAll(UNSPACED)].flatMap((part) => parted(part[0], match.index + part.index)),
  );
}

function parted(raw: string, from: number): readonly Word[] {
  const elided = ELIDED.exec(raw)?.[0].length ?? 0;
  const pieces = elided > 0 ? [raw.slice(0, elided - 1), raw.slice(elided)] : [raw];
  return pieces
    .map((piece, at) => ({ from: at === 0 ? from : from + elided, raw: piece, key: keyOf(piece) }))
    .filter(({ key }) => key !== '');
}

/** No word that counts is longer; of writing without spaces so much is looked at in one piece. */
const LONGEST_WORD = 120;

function keyOf(raw: string): string {
  if (raw === '？' || raw === '؟') return '?';
  const key = raw.length > LONGEST_WORD ? wordKey(raw.slice(0, LONGEST_WORD)) : wordKey(raw);
  return (key.length > raw.length + LONGEST_WORD ? key.slice(0, LONGEST_WORD) : key).replace(ARTICLE, '');
}

/** The words outside of places that are taken; of writing without spaces, what is left of a word. */
export function wordsOutside(
  words: readonly Word[],
  taken: readonly { readonly from: number; readonly to: number }[],
): readonly Word[] {
  return words.flatMap((word) => {
    const end = word.from + word.raw.length;
    const isOver = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from < end && word.from < to;
    if (!taken.some(isOver)) return [word];
    return UNSPACED_LETTER.test(word.raw) ? leftOf(word, taken.filter(isOver)) : [];
  });
}

const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function leftOf({ raw, from, key }: Word, over: readonly { readonly from: number; readonly to: number }[]): readonly Word[] {
  const cuts = over.toSorted((one, other) => one.from - other.from);
  const starts = [from, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map((cut) => cut.from), from + raw.length];
  return starts.flatMap((start, at) => {
    const end = ends[at] ?? start;
    return end > start
      ? [{ from: start, raw: raw.slice(start - from, end - from), key: key.slice(start - from, end - from) }]
      : [];
  });
}

/** The words of a text as they are compared. */
export function wordsIn(text: string): readonly string[] {
  return wordsAt(text).map(({ key }) => key);
}
