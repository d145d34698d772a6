/** Finds a thing by one of its names as people type them: any case, without accents, shortened, misspelt. */

import { distance } from 'fastest-levenshtein';
import { finder, type Finder } from './find';
import { foldName } from './fold';
import { once } from './once';

/** A thing with its names. `names` are tried before `otherNames` (those of other languages, for instance); `codes` only whole. */
export interface Named<T> {
  readonly item: T;
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly otherNames: readonly string[];
}

/** One thing, a few to choose from, or none with a guess at what was meant. */
export type NameMatch<T> =
  | { readonly kind: 'one'; readonly item: T }
  | { readonly kind: 'several'; readonly items: readonly T[] }
  | { readonly kind: 'none'; readonly near: readonly T[] };

// A name as its words with spaces between, and as its key: the same without the spaces.
interface Name {
  readonly words: string;
  readonly key: string;
}

interface Entry<T> {
  readonly item: T;
  readonly exact: ReadonlySet<string>;
  readonly names: readonly Name[];
  readonly otherNames: readonly Name[];
}

/** Names made ready for searching; the order of the things is the order of the answers. */
export interface NameIndex<T> {
  readonly entries: readonly Entry<T>[];
  /** Made when it is first needed. */
  readonly search: () => Finder<T>;
}

const LONGEST_NAME = 80;
const SEVERAL = 5;
const NEAR = 3;

/** The words of a text as they are compared: folded, without apostrophes and other marks, `&` read as "and". */
export function wordsOf(text: string): readonly string[] {
  const spelt = foldName(text)
    .replace(/['‘`´]/gu, '')
    .replaceAll('&', ' and ');
  return spelt.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Makes an index; do it once, for the folding of many names takes some milliseconds. */
export function nameIndex<T>(things: readonly Named<T>[]): NameIndex<T> {
  const search = once(() =>
    finder(things.flatMap(({ item, names, otherNames }) => [...names, ...otherNames].map((name) => ({ item, names: [name] })))),
  );
  return { entries: things.map(entryOf), search };
}

/**
 * Looks a typed name up: a whole code or name first, then the beginning of a name, then the beginning of a word in one, then
 * what is spelt nearly like it. At most five to choose from, at most three guesses. One or two Latin letters are never enough to
 * pick by a beginning. Never throws; a text longer than any name finds nothing.
 */
export function matchName<T>(index: NameIndex<T>, text: string): NameMatch<T> {
  if (text.length > 4 * LONGEST_NAME) return { kind: 'none', near: [] };
  const { words, key } = nameOf(text);
  if (key === '' || key.length > LONGEST_NAME) return { kind: 'none', near: [] };
  const exact = firstHit(index, exactTiers(key));
  if (exact.length > 0) return chosen(exact);
  const begun = firstHit(index, beginningTiers(words));
  if (begun.length > 0) return begun.length === 1 && isTooShort(key) ? { kind: 'none', near: begun } : chosen(begun);
  const parts = inAnyOrder(index, text);
  return parts.length > 0 ? chosen(parts) : { kind: 'none', near: nearest(index, key) };
}

/** The words of a name in any order, or the beginning of each, as everywhere (`find.ts`). A single word was looked for before. */
function inAnyOrder<T>({ search }: NameIndex<T>, text: string): readonly T[] {
  if (wordsOf(text).length < 2) return [];
  const { fit, items: hits } = search().spelt(text);
  const items = [...new Set(hits)];
  const isWords = fit === 'whole' || fit === 'begins' || fit === 'words';
  return isWords && items.length <= SEVERAL ? items : [];
}

type Tier = (entry: Entry<unknown>) => boolean;

function exactTiers(key: string): readonly Tier[] {
  return [(entry) => entry.exact.has(key), (entry) => entry.otherNames.some((name) => name.key === key)];
}

function beginningTiers(words: string): readonly Tier[] {
  return [
    (entry) => entry.names.some((name) => name.words.startsWith(words)),
    (entry) => entry.otherNames.some((name) => name.words.startsWith(words)),
    (entry) => entry.names.some((name) => name.words.includes(` ${words}`)),
  ];
}

function firstHit<T>(index: NameIndex<T>, tiers: readonly Tier[]): readonly T[] {
  for (const tier of tiers) {
    const hits = index.entries.filter(tier);
    if (hits.length > 0) return hits.map((entry) => entry.item);
  }
  return [];
}

function chosen<T>(items: readonly T[]): NameMatch<T> {
  const [first] = items;
  return items.length === 1 && first !== undefined
    ? { kind: 'one', item: first }
    : { kind: 'several', items: items.slice(0, SEVERAL) };
}

function isTooShort(key: string): boolean {
  return /^[\p{Script=Latin}\p{N}]{1,2}$/u.test(key);
}

function nearest<T>(index: NameIndex<T>, key: string): readonly T[] {
  const found = index.entries.map((entry) => ({ item: entry.item, score: misspelling(entry, key) }));
  const close = found.filter(({ score }) => score <= allowedSlips(key) + 0.5);
  return close
    .sort((one, other) => one.score - other.score)
    .slice(0, NEAR)
    .map(({ item }) => item);
}

// A name of another language counts half a slip more, so that it comes after an equally near name.
function misspelling(entry: Entry<unknown>, key: string): number {
  return Math.min(slips(entry.names, key), slips(entry.otherNames, key) + 0.5);
}

function slips(names: readonly Name[], key: string): number {
  const near = names.filter((name) => Math.abs(name.key.length - key.length) <= allowedSlips(key));
  return Math.min(...near.map((name) => (isSwapped(name.key, key) ? 1 : distance(name.key, key))), Number.POSITIVE_INFINITY);
}

// Two neighbours in the wrong order are one slip of the fingers, though two changes of letters.
function isSwapped(name: string, key: string): boolean {
  if (name.length !== key.length) return false;
  let at = 0;
  while (at < name.length && name[at] === key[at]) at++;
  return at < name.length && name[at] === key[at + 1] && name[at + 1] === key[at] && name.slice(at + 2) === key.slice(at + 2);
}

function allowedSlips(key: string): number {
  if (key.length < 4) return 1;
  return key.length < 8 ? 2 : 3;
}

function entryOf<T>(thing: Named<T>): Entry<T> {
  const names = namesOf(thing.names);
  const codes = namesOf(thing.codes);
  return {
    item: thing.item,
    exact: new Set([...codes, ...names].map(({ key }) => key)),
    names,
    otherNames: namesOf(thing.otherNames),
  };
}

function namesOf(texts: readonly string[]): readonly Name[] {
  return texts.map(nameOf).filter(({ key }) => key !== '');
}

function nameOf(text: string): Name {
  const words = wordsOf(text);
  const said = words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
  return { words: said.join(' '), key: said.join('') };
}
