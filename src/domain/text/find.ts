/** The one search for what has a name: part of it, any order of its words, a slip, initials, a domain or an address; legal forms and scripts aside. */

import { addressIn, labelsOf } from './name-address';
import { bareForm, nameForm, type NameForm } from './name-form';
import { slips, slipsInWord } from './name-slips';

/** A thing with what it is called. `addresses`: domains and mail addresses. */
export interface Findable<T> {
  readonly item: T;
  readonly names: readonly string[];
  readonly addresses?: readonly string[];
}

/** How well what was typed names a thing, the best first. */
export const FITS = ['whole', 'begins', 'words', 'part', 'slip'] as const;
/** One of these. */
export type Fit = (typeof FITS)[number];

/** What was found, the best fit alone, in the order of the things; `none` and nothing where nothing fits. */
export interface Found<T> {
  readonly fit: Fit | 'none';
  readonly items: readonly T[];
}

interface Prepared<T> {
  readonly item: T;
  readonly forms: readonly NameForm[];
  readonly addresses: readonly string[];
  /** All words of all that it is called. */
  readonly words: readonly string[];
}

/** What was typed, made ready. */
interface Query {
  readonly address: string;
  /** What may name somebody, of an address too, without the words around a name. */
  readonly bare: NameForm;
  /** All that may be a whole name; and all that may begin one. */
  readonly wholes: readonly NameForm[];
  readonly beginnings: readonly NameForm[];
  /** The words that are to be found. */
  readonly wanted: readonly string[];
}

/** A shorter word is the beginning of another, and no part of one. */
const PART_FROM = 3;

/** Makes things ready to be searched. */
export function finder<T>(things: readonly Findable<T>[]): Finder<T> {
  return new Finder(things.map(prepared));
}

/** Searches things. Takes time in proportion to their names, for any text; never throws. */
export class Finder<T> {
  constructor(private readonly things: readonly Prepared<T>[]) {}

  /** The things that fit a text best. A slip counts only where nothing fits without one. */
  best(text: string): Found<T> {
    const found = this.spelt(text);
    const query = found.fit === 'none' ? queryOf(text) : undefined;
    const slips = query === undefined ? [] : this.slips(query);
    return slips.length > 0 ? { fit: 'slip', items: slips } : found;
  }

  /** The same where slips don't count. */
  spelt(text: string): Found<T> {
    const query = queryOf(text);
    const ranked = query === undefined ? [] : this.ranked(query);
    const fit = FITS.find((one) => ranked.some((hit) => hit.fit === one)) ?? 'none';
    return { fit, items: itemsOf(ranked.filter((hit) => hit.fit === fit)) };
  }

  /** Everything that fits, the best first: for a list that what was typed makes shorter. */
  all(text: string): readonly T[] {
    const query = queryOf(text);
    if (query === undefined) return [];
    const ranked = this.ranked(query);
    const byFit = ranked.toSorted((one, other) => FITS.indexOf(one.fit) - FITS.indexOf(other.fit));
    return itemsOf(ranked.length > 0 ? byFit : this.counted(query));
  }

  private ranked(query: Query): readonly { readonly item: T; readonly fit: Fit }[] {
    return this.things.flatMap((thing) => {
      const fit = fitOf(thing, query);
      return fit === undefined ? [] : [{ item: thing.item, fit }];
    });
  }

  /** Those with the fewest slips. */
  private slips(query: Query): readonly T[] {
    const counted = this.counted(query);
    return itemsOf(counted.filter(({ count }) => count === counted[0]?.count));
  }

  /** Those that a few slips lead to, the fewest first. */
  private counted(query: Query): readonly { readonly item: T; readonly count: number }[] {
    return this.things
      .map((thing) => ({ item: thing.item, count: slipsIn(thing, query) }))
      .filter(({ count }) => Number.isFinite(count))
      .toSorted((one, other) => one.count - other.count);
  }
}

function itemsOf<T>(hits: readonly { readonly item: T }[]): readonly T[] {
  return hits.map(({ item }) => item);
}

function prepared<T>({ item, names, addresses = [] }: Findable<T>): Prepared<T> {
  const forms = names.map(nameForm).filter(({ key }) => key !== '');
  const known = addresses.map(addressIn).filter((address) => address !== '');
  const inAddresses = known.flatMap((address) => nameForm(labelsOf(address)).words);
  return { item, forms, addresses: known, words: [...new Set([...forms.flatMap(({ words }) => words), ...inAddresses])] };
}

function queryOf(text: string): Query | undefined {
  const address = addressIn(text);
  const typed = nameForm(text);
  const form = address === '' ? typed : nameForm(labelsOf(address));
  if (form.key === '') return undefined;
  const bare = bareForm(form);
  const [wholes, beginnings] = [[...new Set([typed, form, bare])], [...new Set([form, bare])]];
  return { address, bare, wholes, beginnings, wanted: wantedOf(bare) };
}

function fitOf(thing: Prepared<unknown>, query: Query): Exclude<Fit, 'slip'> | undefined {
  const { address, bare, wholes, beginnings, wanted } = query;
  if (wholes.some((form) => isWhole(thing, form, address))) return 'whole';
  if (beginnings.some((form) => thing.forms.some((name) => begins(name, form)))) return 'begins';
  if (wanted.every((one) => thing.words.some((word) => word.startsWith(one)))) return 'words';
  return isPart(thing, bare, wanted) ? 'part' : undefined;
}

function isWhole({ forms, addresses }: Prepared<unknown>, { key }: NameForm, address: string): boolean {
  return forms.some((name) => name.key === key) || (address !== '' && addresses.some((one) => isOf(address, one)));
}

/** A mail address and a subdomain name the domain they are of. */
function isOf(typed: string, known: string): boolean {
  return typed === known || typed.endsWith(`@${known}`) || typed.endsWith(`.${known}`);
}

/** "Kim Ab" begins Kim Abercrombie, though "AB" is a legal form elsewhere: one that was left out proves no beginning. */
function begins(name: NameForm, { words, key, written }: NameForm): boolean {
  if (name.written.startsWith(written)) return true;
  if (!name.key.startsWith(key) || written !== words.join(' ')) return false;
  return key.length >= PART_FROM || name.words.join(' ').startsWith(written);
}

/** Single letters between words say nothing; alone they are what was typed. */
function wantedOf({ words }: NameForm): readonly string[] {
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

function isPart({ forms, words }: Prepared<unknown>, { key }: NameForm, wanted: readonly string[]): boolean {
  if (key.length > 1 && forms.some((name) => name.words.length > 1 && name.initials === key)) return true;
  const holds = (one: string): boolean =>
    words.some((word) => word.startsWith(one) || (one.length >= PART_FROM && word.includes(one)));
  return wanted.every(holds) || (key.length > PART_FROM && forms.some((name) => name.key.includes(key)));
}

/** How many slips of the fingers lie between what was typed and a thing; infinitely many where it is something else. */
function slipsIn({ forms, words }: Prepared<unknown>, { bare, wanted }: Query): number {
  const joined = forms.map((name) => slips(bare.key, name.key));
  const each = wanted.map((one) => Math.min(Number.POSITIVE_INFINITY, ...words.map((word) => slipsInWord(one, word))));
  // A whole name goes before a word of a longer one.
  return Math.min(
    ...joined,
    each.reduce((sum, count) => sum + count, 0.5),
  );
}
