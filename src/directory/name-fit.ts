/** How well a name fits what was typed: the share of what was typed that it has, then the share of it that was typed, then small things. */

import { distance } from 'fastest-levenshtein';
import { edits } from './edits';
import type { IndexData } from './index-data';
import { f32, u32, u8 } from './typed-arrays';
import type { Where } from './where';
import type { Meant, WordSearch } from './word-search';

/** What was typed, read. */
export interface Asked {
  readonly meant: readonly Meant[];
  readonly words: readonly string[];
  /** The most telling of the typed words that some name has. */
  readonly heaviest: number | undefined;
  /** Its legal forms as a number; 0 for none. */
  readonly forms: number;
  /** Towns and countries that were typed. */
  readonly where: Where;
  /** Countries of the person and of the customer; empty for none. */
  readonly country: string;
  readonly customerCountry: string;
}

/** What fits less is not shown. */
export const LEAST = 0.62;
/** No more words of a name are looked at. */
const MOST_OWN = 16;
const MOST_JOINED_SLIPS = 3;
const NOT_THE_VERY_WORD = 0.03;
/** The share of words that were written as one, and how long that one is at least. */
const A_RUN = 0.96;
const SHORTEST_RUN = 6;
/** By so many letters a name is begun, and so many are compared letter by letter. */
const [FEWEST_BEGUN, FEWEST_SLIPPED] = [3, 5];
const NO_WORDS: readonly string[] = [];

/** Compares names of one index with what was typed. Keeps a counter, so it answers one at a time. */
export class NameFit {
  private readonly taken = new Float32Array(MOST_OWN);

  constructor(
    private readonly data: IndexData,
    private readonly words: WordSearch,
  ) {}

  /** From 0 for a name that is another, to little more than 1. */
  of(name: number, asked: Asked): number {
    const { at, items } = this.data.words;
    const from = u32(at, name);
    const own = items.subarray(from, Math.min(u32(at, name + 1), from + MOST_OWN));
    const place = this.placeOf(name, asked.where);
    const text = this.textFit(own, asked, place);
    return text < LEAST ? 0 : text + this.beside(name, asked) - (this.hasHeaviest(own, asked) ? 0 : NOT_THE_VERY_WORD);
  }

  /** Whether it has the most telling word that was typed just so: then it is meant rather than one that has it with a slip and a common word more. */
  private hasHeaviest(own: Uint32Array, { heaviest }: Asked): boolean {
    return heaviest !== undefined && own.includes(heaviest);
  }

  /** The typed words that say where this company is. */
  private placeOf(name: number, { towns, countries, words }: Where): readonly string[] {
    if (words.size === 0) return NO_WORDS;
    const company = u32(this.data.company, name);
    const town = towns.get(u32(this.data.city, company))?.words ?? NO_WORDS;
    const country = countries.get(this.data.countries[u8(this.data.country, company)] ?? '')?.words ?? NO_WORDS;
    return town.length === 0 ? country : country.length === 0 ? town : [...town, ...country];
  }

  private textFit(own: Uint32Array, asked: Asked, town: readonly string[]): number {
    const fit = this.wordFit(own, asked, town);
    const joined = fit > 0.95 ? 0 : this.joinedFit(own, asked.words, town);
    const short = fit > 0.8 ? 0 : this.initialsFit(own, asked.words, town);
    return Math.max(fit, joined, short);
  }

  private beside(name: number, { forms, where, country, customerCountry }: Asked): number {
    const company = u32(this.data.company, name);
    const own = this.data.countries[u8(this.data.country, company)] ?? '';
    const here = own === '' ? 0 : (own === country ? 0.02 : 0) + (own === customerCountry ? 0.01 : 0);
    const sameForm = forms !== 0 && forms === this.data.forms[name] ? 0.03 : 0;
    const inTown = where.towns.get(u32(this.data.city, company))?.isWhole === true ? 0.03 : 0;
    const inCountry = where.countries.has(own) ? 0.04 : 0;
    return here + sameForm + inTown + inCountry - 0.01 * u8(this.data.kind, name);
  }

  private wordFit(own: Uint32Array, { meant }: Asked, town: readonly string[]): number {
    this.taken.fill(0, 0, own.length);
    let [got, asked, order, last] = [0, 0, 0, -1];
    for (const one of meant) {
      const [which, to, share] = this.matchOf(own, one);
      if (share < 0.9 && town.includes(one.typed)) {
        asked += 0.5 * one.weight;
        got += 0.5 * one.weight;
        continue;
      }
      asked += one.weight;
      if (which < 0) continue;
      got += share * one.weight;
      this.taken.fill(share, which, to);
      order += which > last ? 1 : 0;
      last = which;
    }
    return asked === 0 ? 0 : 0.72 * (got / asked) + 0.25 * this.typedShare(own) + 0.03 * (order / meant.length);
  }

  /** The free word that is nearest to a typed one, or those that were written as one; from which place to below which, and how near. */
  private matchOf(own: Uint32Array, one: Meant): readonly [from: number, to: number, share: number] {
    const which = this.nearest(own, one);
    const share = which < 0 ? 0 : this.words.shareOf(one, u32(own, which));
    const run = share < A_RUN && one.typed.length >= SHORTEST_RUN ? this.runOf(own, one.typed) : undefined;
    return run ? [...run, A_RUN] : [which, which + 1, share];
  }

  /** Words side by side that together are the typed one. */
  private runOf(own: Uint32Array, typed: string): readonly [from: number, to: number] | undefined {
    for (let from = 0; from + 1 < own.length; from++) {
      let text = '';
      for (let to = from; to < own.length && typed.startsWith(text); to++) {
        text += this.words.alphabet[u32(own, to)] ?? '';
        if (text === typed && to > from) return [from, to + 1];
      }
    }
    return undefined;
  }

  /** The place of the free word that is nearest to a typed one; -1 for none. */
  private nearest(own: Uint32Array, one: Meant): number {
    let [best, which] = [0, -1];
    for (let place = 0; place < own.length; place++) {
      if (f32(this.taken, place) > 0) continue;
      const share = this.words.shareOf(one, u32(own, place));
      if (share > best) [best, which] = [share, place];
    }
    return which;
  }

  private typedShare(own: Uint32Array): number {
    let [all, had] = [0, 0];
    for (let place = 0; place < own.length; place++) {
      const weight = f32(this.words.weights, u32(own, place));
      all += weight;
      had += weight * f32(this.taken, place);
    }
    return all === 0 ? 0 : had / all;
  }

  /** As if both were written without spaces: for words that were joined or split. */
  private joinedFit(own: Uint32Array, words: readonly string[], town: readonly string[]): number {
    if (!this.mayBeJoined(own, words, town)) return 0;
    let name = '';
    for (const word of own) name += this.words.alphabet[word] ?? '';
    const whole = joinedLikeness(words.join(''), name);
    if (town.length === 0 || whole > 0.9) return whole;
    return Math.max(whole, joinedLikeness(words.filter((word) => !town.includes(word)).join(''), name));
  }

  /** Told without writing the name: one that is shorter was not typed, one that is longer begins as what was typed. */
  private mayBeJoined(own: Uint32Array, words: readonly string[], town: readonly string[]): boolean {
    const length = own.reduce((sum, word) => sum + u8(this.words.lengths, word), 0);
    const typed = words.reduce((sum, word) => sum + word.length, 0);
    const where = town.reduce((sum, word) => sum + word.length, 0);
    if (length < typed - where - MOST_JOINED_SLIPS) return false;
    if (length <= typed + MOST_JOINED_SLIPS) return true;
    const first = this.words.alphabet[u32(own, 0)] ?? '';
    return words.some((word) => first.charCodeAt(0) === word.charCodeAt(0));
  }

  /** One word that is the first letters of the whole name. */
  private initialsFit(own: Uint32Array, words: readonly string[], town: readonly string[]): number {
    const [only = '', ...more] = words.filter((word) => !town.includes(word));
    if (more.length > 0 || only.length < 2 || only.length > 7) return 0;
    const letters = Array.from(own, (word) => (this.words.alphabet[word] ?? '').charAt(0));
    return letters.join('') === only ? 0.8 : 0;
  }
}

function joinedLikeness(typed: string, name: string): number {
  const longer = Math.max(typed.length, name.length);
  if (typed.length < FEWEST_BEGUN) return 0;
  if (name.startsWith(typed)) return 0.7 + 0.28 * (typed.length / name.length);
  if (typed.length < FEWEST_SLIPPED) return 0;
  const most = longer <= 8 ? 1 : longer <= 14 ? 2 : MOST_JOINED_SLIPS;
  if (Math.abs(typed.length - name.length) > most || distance(typed, name) > 2 * most) return 0;
  const slipped = edits(typed, name, most);
  return slipped > most ? 0 : 0.99 - (1.6 * slipped) / longer;
}
