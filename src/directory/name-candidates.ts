/** Finds the names worth a close look: those that have the rarest of the words that may be meant. */

import type { IndexData } from './index-data';
import { keepHighest } from './highest';
import { lengthOf } from './lists';
import { f32, u32, u8 } from './typed-arrays';
import type { Where } from './where';
import type { Meant, WordSearch } from './word-search';

/** So many names are touched for the words of one search. */
const MOST_LOOKED_AT = 40_000;
/** Parts of words that more names have only add to names that have a rarer word too. */
const COMMON_PARTS = 5_000;
/** A name that has no more of what was typed, by weight, is never near enough: see `NameFit`. */
const LEAST_SHARE = 0.55;
/** Nor is one that can't have so much any more; less, for initials and words that were joined are found beside the words. */
const LEAST_LEFT = 0.3;
/** About so many names are weighed with what counts beside the words, and so many are worth a close look. */
const MOST_WEIGHED = 600;
const MOST_CANDIDATES = 100;
/** Where so many have more than all words that are left, who has none of those before is not meant. */
const ENOUGH = 30;

/** What counts beside the words. */
export interface Beside {
  /** Towns and countries that were typed. */
  readonly where: Where;
  /** The country of the person; empty for none. */
  readonly country: string;
}

/** Words that may be meant, and how many names have one of them. */
interface Group {
  readonly one: Meant;
  readonly cost: number;
  readonly isPart: boolean;
}

/** Looks through one index. Keeps counters between searches, so it answers one at a time. */
export class NameCandidates {
  /** By name: whether it was touched. */
  private readonly seen: Uint8Array;
  /** The names that were touched, and what they have. */
  private readonly touched: Uint32Array;
  private readonly scores: Float32Array;
  private readonly shares: Float32Array;
  private count = 0;
  private places: ReadonlySet<string> = new Set();

  constructor(
    private readonly data: IndexData,
    private readonly words: WordSearch,
  ) {
    this.seen = new Uint8Array(data.company.length);
    this.scores = new Float32Array(data.company.length);
    this.touched = new Uint32Array(data.company.length);
    this.shares = new Float32Array(words.alphabet.length);
  }

  /** The names, in no promised order. `others`: words that were joined or split. */
  find(single: readonly Meant[], others: readonly Meant[], beside: Beside): Uint32Array {
    this.places = beside.where.words;
    const group = (one: Meant, isPart: boolean): Group => ({ one, cost: this.costOf(one), isPart });
    const groups = [...single.map((one) => group(one, false)), ...others.map((one) => group(one, true))];
    groups.sort((first, second) => first.cost - second.cost);
    const all = single.reduce((sum, one) => sum + this.tells(one), 0);
    const named = single.reduce((sum, one) => sum + (this.places.has(one.typed) ? 0 : this.tells(one)), 0);
    this.count = 0;
    let left = all;
    let rest = groups.reduce((sum, { one }) => sum + this.tells(one), 0);
    for (const { one, cost, isPart } of groups) {
      rest -= this.tells(one);
      const enough = this.addToTouched(one, left, LEAST_LEFT * named - rest);
      const isWorth = isPart ? cost <= COMMON_PARTS : left >= LEAST_SHARE * all && enough < ENOUGH;
      const isNews = one.follows !== true && one.typed.length > 1 && this.count + cost <= MOST_LOOKED_AT;
      if (this.count === 0 || (isWorth && isNews)) this.addNew(one);
      if (!isPart) left -= this.tells(one);
    }
    return this.chosen(single.length, beside);
  }

  private costOf({ near, from, to }: Meant): number {
    let cost = 0;
    for (const word of near.keys()) cost += lengthOf(this.data.names, word);
    return cost + Math.min(MOST_LOOKED_AT, u32(this.data.names.at, to) - u32(this.data.names.at, from));
  }

  /** A town in a query mostly says where, not what the company is called. */
  private tells({ typed, weight }: Meant): number {
    return this.places.has(typed) ? 0.4 * weight : weight;
  }

  /** Touches the names that have one of the words and none of those before, with the nearest one's share. */
  private addNew(one: Meant): void {
    const { near, from, to, typed } = one;
    const tells = this.tells(one);
    const sorted = [...near].sort(([, first], [, second]) => second - first);
    for (const [word, share] of sorted) this.touch(word, share * tells);
    let left = MOST_LOOKED_AT;
    for (let word = from; word < to && left > 0; word++) {
      if (near.get(word) === 1) continue;
      left -= lengthOf(this.data.names, word) + 1;
      this.touch(word, this.words.beginningShare(typed, word) * tells);
    }
  }

  private touch(word: number, points: number): void {
    const { at, items } = this.data.names;
    const end = u32(at, word + 1);
    for (let i = u32(at, word); i < end; i++) {
      const name = u32(items, i);
      if (u8(this.seen, name) > 0) continue;
      this.seen[name] = 1;
      this.scores[this.count] = points;
      this.touched[this.count++] = name;
    }
  }

  /**
   * Adds to the names that have another of the words already: their own words are fewer than the names of a common one. Answers how many have
   * `much` then. Who has less than `least` can't come near enough any more, and is left out.
   */
  private addToTouched(one: Meant, much: number, least: number): number {
    const { scores, touched } = this;
    const tells = this.tells(one);
    for (const [word, share] of one.near) this.shares[word] = share;
    let [having, kept] = [0, 0];
    for (let i = 0; i < this.count; i++) {
      const name = u32(touched, i);
      const score = f32(scores, i) + this.bestShare(name, one) * tells;
      if (score >= much) having++;
      if (score < least) {
        this.seen[name] = 0;
        continue;
      }
      touched[kept] = name;
      scores[kept++] = score;
    }
    this.count = kept;
    for (const word of one.near.keys()) this.shares[word] = 0;
    return having;
  }

  private bestShare(name: number, { from, to, typed }: Meant): number {
    const { at, items } = this.data.words;
    const end = u32(at, name + 1);
    let best = 0;
    for (let place = u32(at, name); place < end; place++) {
      const word = u32(items, place);
      const share = word >= from && word < to ? this.words.beginningShare(typed, word) : 0;
      best = Math.max(best, share, f32(this.shares, word));
    }
    return best;
  }

  /** The highest of those that were touched. Also forgets which were. */
  private chosen(typed: number, beside: Beside): Uint32Array {
    for (let i = 0; i < this.count; i++) this.seen[u32(this.touched, i)] = 0;
    this.count = keepHighest(this.touched, this.scores, this.count, MOST_WEIGHED);
    for (let i = 0; i < this.count; i++) this.scores[i] = f32(this.scores, i) + this.besides(u32(this.touched, i), typed, beside);
    this.count = keepHighest(this.touched, this.scores, this.count, MOST_CANDIDATES);
    return this.touched.subarray(0, this.count);
  }

  /** A name of as many words as were typed is more likely meant than a longer one. */
  private besides(name: number, typed: number, { where, country }: Beside): number {
    const whose = u32(this.data.company, name);
    const own = this.data.countries[u8(this.data.country, whose)] ?? '';
    const town = where.towns.get(u32(this.data.city, whose));
    const inTown = town === undefined ? 0 : town.isWhole ? 4 : 1;
    const inCountry = where.countries.has(own) ? 2 : 0;
    const atHome = country !== '' && own === country ? 0.3 : 0;
    return inTown + inCountry + atHome + (lengthOf(this.data.words, name) === typed ? 0.3 : 0);
  }
}
