/** Finds countries and products in a line: by their whole names, and countries by their large cities. */

import { countryNamed, isNotOffered } from '../../../src/domain/catalog/countries';
import { products } from '../../../src/domain/catalog/products';
import { foldName } from '../../../src/domain/text/fold';
import { once } from '../../../src/domain/text/once';
import { cities } from './cities';
import { wordKey, type Word } from './lexicon';
import type { Spot } from './spots';

/** No name has more words. */
const LONGEST = 6;
/** Two letters name a country only in capitals, and only these. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  UK: 'GB',
  USA: 'US',
  US: 'US',
  UAE: 'AE',
  'U.S': 'US',
  'U.K': 'GB',
  KSA: 'SA',
  EUA: 'US',
  EEUU: 'US',
  'U.S.A': 'US',
};
/** Names of countries that are also names of people or other words; they count only as an answer. */
const UNCLEAR = new Set(['chad', 'jordan', 'togo', 'mali', 'man', 'island', 'niger', 'of', 'us']);

/** Countries that are named in a row of words. Names of cities count as well. */
export function countrySpots(words: readonly Word[]): readonly Spot[] {
  const named = longestFirst(
    words,
    (raw, key, count) => {
      if (count === 1 && Object.hasOwn(SHORT_NAMES, raw)) return SHORT_NAMES[raw];
      if (key.length < 4 && !/[^\u0000-\u024f]/u.test(key)) return key === 'uk' && count === 1 ? 'GB' : undefined;
      if (UNCLEAR.has(key) || isOfSmallWords(raw)) return undefined;
      return countryNamed(key)?.iso2 ?? (isNotOffered(key) ? '' : cityCountry(raw, key));
    },
    'country',
  );
  const offered = named.filter(({ value }) => value !== '');
  return [...offered, ...words.flatMap(unspacedCountries)].toSorted((one, other) => one.from - other.from);
}

/** "In die" is no "Indie": of a name of several words one is longer. */
function isOfSmallWords(raw: string): boolean {
  return /^[a-zà-ÿ]{1,3}(?: [a-zà-ÿ]{1,3})+$/u.test(raw);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}]/u;
/** So much of writing without spaces is searched. */
const MOST_UNSPACED = 120;
/** The longest name of a country in Japanese. */
const LONGEST_UNSPACED = 14;

/** Names of countries and cities within writing that has no spaces. */
function unspacedCountries({ raw: whole, from }: Word): readonly Spot[] {
  const raw = whole.slice(0, MOST_UNSPACED);
  if (raw.length < 3 || !UNSPACED.test(raw)) return [];
  const found: Spot[] = [];
  for (let at = 0; at < raw.length; at++) {
    for (let length = Math.min(LONGEST_UNSPACED, raw.length - at - (at === 0 ? 1 : 0)); length > 1; length--) {
      const piece = raw.slice(at, at + length);
      const value = countryNamed(wordKey(piece))?.iso2 ?? cityIndex().get(wordKey(piece));
      if (value === undefined || !isWhole(raw, at, length)) continue;
      found.push({ kind: 'country', from: from + at, to: from + at + length, value });
      at += length;
      break;
    }
  }
  return found;
}

function isWhole(text: string, at: number, length: number): boolean {
  const isKana = (place: number): boolean => /[\p{Script=Katakana}ー]/u.test(text.charAt(place));
  return !(isKana(at) && isKana(at - 1)) && !(isKana(at + length - 1) && isKana(at + length));
}

/** A city counts where it is written as a name; the smaller ones are left out, and those with namesakes. */
function cityCountry(raw: string, key: string): string | undefined {
  return /^[\p{Lu}\p{Lo}]/u.test(raw) ? cityIndex().get(key) : undefined;
}

const cityIndex = once(
  () =>
    new Map(
      Object.entries(cities).flatMap(([country, names]) =>
        names.split('|').map((name) => [foldName(name).replace(/[^\p{L}\p{N}]/gu, ''), country] as const),
      ),
    ),
);

/** Products that are named in a row of words, by whole names; a short one ("CE") only in capitals. Several for one name: none. */
export function productSpots(words: readonly Word[]): readonly Spot[] {
  return longestFirst(words, (raw, key) => productNamed(raw, key), 'product').filter(({ value }) => value !== '');
}

/** The one product of a name, as it stands and as it is compared. */
export function productNamed(raw: string, key: string): string | undefined {
  const ids = productIndex().get(key);
  const [only] = ids ?? [];
  if (only === undefined || (key.length <= 4 && raw !== raw.toUpperCase())) return undefined;
  return ids?.length === 1 ? only : undefined;
}

const productIndex = once(() => {
  const map = new Map<string, string[]>();
  for (const { id, otherNames, codes } of products) {
    for (const name of [...otherNames, ...codes, ...(MORE_NAMES[id] ?? [])]) {
      const key = foldName(name).replace(/[^\p{L}\p{N}]/gu, '');
      if (!TOO_COMMON.has(key) && !map.get(key)?.includes(id)) map.set(key, [...(map.get(key) ?? []), id]);
    }
  }
  return map;
});

/** What is said for other things more often. */
const TOO_COMMON = new Set(['service', 'operations', 'retail', 'po', 'fo']);
/** Spellings beside those that an answer is looked up by. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  businessCentral: ['businesscentral', 'Busines Central', 'ビジネスセントラル', 'بزنس سنترال'],
  customerService: ['customerservice', 'customer service'],
  fieldService: ['fieldservice'],
  supplyChain: ['SCM'],
};

type Naming = (raw: string, key: string, count: number) => string | undefined;

function longestFirst(words: readonly Word[], name: Naming, kind: 'country' | 'product'): readonly Spot[] {
  const found: Spot[] = [];
  const keys = words.map(({ raw }) => wordKey(raw.slice(0, 40)).replace(/[^\p{L}\p{N}]/gu, ''));
  for (let at = 0; at < words.length;) {
    const spot = spotAt({ words, keys }, at, name, kind);
    if (spot) found.push(spot.spot);
    at += spot?.count ?? 1;
  }
  return found;
}

interface Row {
  readonly words: readonly Word[];
  readonly keys: readonly string[];
}

function spotAt(
  { words, keys }: Row,
  at: number,
  name: Naming,
  kind: 'country' | 'product',
): { readonly count: number; readonly spot: Spot } | undefined {
  for (let count = Math.min(LONGEST, words.length - at); count > 0; count--) {
    const taken = words.slice(at, at + count);
    const [first] = taken;
    const last = taken.at(-1);
    const key = keys.slice(at, at + count).join('');
    const value = key === '' ? undefined : name(taken.map(({ raw }) => raw).join(' '), key, count);
    if (value !== undefined && first && last)
      return { count, spot: { kind, from: first.from, to: last.from + last.raw.length, value } };
  }
  return undefined;
}
