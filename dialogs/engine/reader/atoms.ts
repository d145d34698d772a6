/** Takes a line apart: facts, words with a meaning, names, and words that nobody knows. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { hitAt, wordsAt, wordsOutside, type Word } from './lexicon';
import { rightSpelling, swaps } from './slips';
import type { Spot } from './spots';
import { unspaced } from './unspaced';

/** A piece of a line. Exactly one of `means`, `spot`, and neither (`unknown`) says what it is. */
export interface Atom {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  readonly means: readonly Concept[];
  readonly spot?: Spot;
  /** It was put right: a slip of the fingers. */
  readonly slipped?: true;
  /** More than one word, so that it says one thing. */
  readonly phrase?: true;
}

/** No sentence has more words that count. */
const MOST_WORDS = 80;

/** The pieces of a text, in their order. */
export function atomsOf(
  text: string,
  spots: readonly Spot[],
  language: UnderstoodLanguage,
  words: readonly Word[] = wordsAt(text).slice(0, MOST_WORDS),
): readonly Atom[] {
  const free = wordsOutside(words, spots);
  const apart = parted(free, language);
  const verbs = new Set(apart.map(({ verb }) => verb.from));
  const pieces = [
    ...spots.map(atomOfSpot(text)),
    ...runsOf(text, free)
      .flatMap((run) => meanings(run, language))
      .map((atom) => (verbs.has(atom.from) && atom.means.length === 0 ? { ...atom, means: HALF } : atom)),
    ...apart.map(({ atom }) => atom),
  ];
  return pieces.toSorted((one, other) => one.from - other.from);
}

/** "Turn … off": the other half says what both mean. */
const HALF: readonly Concept[] = ['glue'];

/** What follows its verb later: "put … away", "läuft … ab". */
const PARTICLES = new Set(
  `off on out over up down away back along through ab an aus ein auf zu um raus los weg zurück nach mit rein hinaus heraus fest vor`.split(
    ' ',
  ),
);
const APART = 5;

function parted(free: readonly Word[], language: UnderstoodLanguage): readonly { readonly verb: Word; readonly atom: Atom }[] {
  return free.flatMap((word, at) => {
    if (!PARTICLES.has(word.key) && !PARTICLES.has(word.raw.toLowerCase())) return [];
    const verbs = free.slice(Math.max(at - APART, 0), Math.max(at - 1, 0) + (isApart(free[at - 1], word) ? 1 : 0));
    const found = verbs
      .map((verb) => ({ verb, hit: hitAt(language, [verb.key, word.key], 0) }))
      .find(({ hit }) => hit?.words === 2);
    return found?.hit ? [{ verb: found.verb, atom: atomOfWords([word], found.hit.means, false) }] : [];
  });
}

/** A fact stands between. */
function isApart(before: Word | undefined, word: Word): boolean {
  return before !== undefined && word.from - (before.from + before.raw.length) > 1;
}

function atomOfSpot(text: string): (spot: Spot) => Atom {
  return (spot) => ({ from: spot.from, to: spot.to, raw: text.slice(spot.from, spot.to), means: [], spot });
}

/** Words that only a space parts, so that a phrase reaches over no fact and no mark. */
function runsOf(text: string, free: readonly Word[]): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let end = -1;
  for (const word of free) {
    const isNext = end >= 0 && /^[\s'’"-]{0,3}$/u.test(text.slice(end, word.from));
    if (isNext) runs.at(-1)?.push(word);
    else runs.push([word]);
    end = word.from + word.raw.length;
  }
  return runs;
}

function meanings(run: readonly Word[], language: UnderstoodLanguage): readonly Atom[] {
  const given = run.map(({ key }) => key);
  const keys = given.map((_key, at) => corrected(given, run, at, language));
  const atoms: Atom[] = [];
  for (let at = 0; at < run.length;) {
    const word = run[at];
    if (!word) break;
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word.raw)) {
      atoms.push(...unspaced(word));
      at++;
      continue;
    }
    const hit = inLanguages(language, (one) => hitAt(one, keys, at));
    atoms.push(atomOfWords(run.slice(at, at + (hit?.words ?? 1)), hit?.means ?? [], keys[at] !== word.key));
    at += hit?.words ?? 1;
  }
  return atoms;
}

function atomOfWords(words: readonly Word[], means: readonly Concept[], slipped: boolean): Atom {
  const first = words[0];
  const last = words.at(-1);
  const to = (last?.from ?? 0) + (last?.raw.length ?? 0);
  return {
    from: first?.from ?? 0,
    to,
    raw: words.map(({ raw }) => raw).join(' '),
    means,
    ...(slipped ? { slipped: true as const } : {}),
    ...(words.length > 1 ? { phrase: true as const } : {}),
  };
}

/** A word nobody knows, put right where it is not written as a name. */
function corrected(keys: readonly string[], run: readonly Word[], at: number, language: UnderstoodLanguage): string {
  const key = keys[at] ?? '';
  if (knownAt(keys, at, language)) return at === 0 ? (joinedSlip(keys, language) ?? key) : key;
  if (/^\p{Lu}/u.test(run[at]?.raw ?? '') && (at > 0 || run.length > 3)) return key;
  return inLanguages(language, (one) => righted(one, key)) ?? key;
}

function knownAt(keys: readonly string[], at: number, language: UnderstoodLanguage): boolean {
  return inLanguages(language, (one) => hitAt(one, keys, at)) !== undefined;
}

/** In a language, else in English. */
function inLanguages<T>(language: UnderstoodLanguage, look: (language: UnderstoodLanguage) => T | undefined): T | undefined {
  return look(language) ?? (language === 'en' ? undefined : look('en'));
}

/** A word that was mistyped; one that would only say that the line is about something else was not. */
function righted(language: UnderstoodLanguage, key: string): string | undefined {
  const right = rightSpelling(language, key);
  const means = right === undefined ? [] : (hitAt(language, [right], 0)?.means ?? []);
  return means.some((concept) => concept !== 'offTopic' && concept !== 'glue') ? right : undefined;
}

const SWAPPED_SHORTEST = 4;
const SWAPPED_LONGEST = 7;

/** "sing up": two letters of the first word changed places, and the phrase fits. */
function joinedSlip(keys: readonly string[], language: UnderstoodLanguage): string | undefined {
  const [key = '', ...rest] = keys;
  const isShort = key.length >= SWAPPED_SHORTEST && key.length <= SWAPPED_LONGEST;
  if (!isShort || rest.length === 0 || (hitAt(language, keys, 0)?.words ?? 0) > 1) return undefined;
  return swaps(key).find((swapped) => swapped !== key && (hitAt(language, [swapped, ...rest], 0)?.words ?? 0) > 1);
}
