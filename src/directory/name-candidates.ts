/** Finds the names worth a close look: those that have the rarest of the words that may be meant. */

import type { IndexData } from './index-data';
import { lengthOf } from './lists';
import { f32, u32, u8 } from './typed-arrays';
import { cutOf } from './slips';
import type { Meant, WordSearch } from './word-search';

/** So many names are touched for the words of one search. */
const MOST_LOOKED_AT = 150_000;
/** Words that more names have only add to names that have a rarer one too. */
const COMMON_NAMES = 30_000;
const MOST_CANDIDATES = 200;
const STEPS = 1_024;
const STEPS_A_POINT = 20;

/** What counts beside the words. */
export interface Beside {
  /** Places of the towns that were typed. */
  readonly cities: ReadonlySet<number>;
  /** The country of the person; empty for none. */
  readonly country: string;
}

/** Looks through one index. Keeps counters between searches, so it answers one at a time. */
export class NameCandidates {
  private readonly scores: Float32Array;
  private readonly round: Uint32Array;
  private readonly touched: Uint32Array;
  private rounds = 0;
  private count = 0;

  constructor(
    private readonly data: IndexData,
    private readonly words: WordSearch,
    private readonly isTown: (word: string) => boolean,
  ) {
    this.scores = new Float32Array(data.company.length);
    this.round = new Uint32Array(data.company.length);
    this.touched = new Uint32Array(data.company.length);
  }

  /** The names, in no promised order. */
  find(meant: readonly Meant[], beside: Beside): readonly number[] {
    const groups = meant.map((one) => ({ one, cost: this.costOf(one) }));
    groups.sort((first, second) => first.cost - second.cost);
    this.count = 0;
    let looked = 0;
    for (const { one, cost } of groups) {
      if (looked > 0 && looked + cost > MOST_LOOKED_AT) continue;
      looked += cost;
      this.add(one, this.count === 0 || cost <= COMMON_NAMES);
    }
    return this.chosen(beside);
  }

  private costOf({ near, from, to }: Meant): number {
    let cost = 0;
    for (const word of near.keys()) cost += lengthOf(this.data.names, word);
    return cost + Math.min(MOST_LOOKED_AT, u32(this.data.names.at, to) - u32(this.data.names.at, from));
  }

  /** Adds to every name that has one of the words the nearest one's share. */
  private add({ near, from, to, typed, weight }: Meant, touchesNew: boolean): void {
    this.rounds++;
    // A town in a query mostly says where, not what the company is called.
    const tells = this.isTown(typed) ? 0.4 * weight : weight;
    const sorted = [...near].sort(([, one], [, other]) => other - one);
    for (const [word, share] of sorted) this.addAll(word, share * tells, touchesNew);
    let left = MOST_LOOKED_AT;
    for (let word = from; word < to && left > 0; word++) {
      if (near.get(word) === 1) continue;
      left -= lengthOf(this.data.names, word) + 1;
      this.addAll(word, this.words.beginningShare(typed, word) * tells, touchesNew);
    }
  }

  private addAll(word: number, points: number, touchesNew: boolean): void {
    const { at, items } = this.data.names;
    const end = u32(at, word + 1);
    for (let i = u32(at, word); i < end; i++) {
      const name = u32(items, i);
      if (this.round[name] === this.rounds) continue;
      this.round[name] = this.rounds;
      const before = f32(this.scores, name);
      if (before === 0) {
        if (!touchesNew) continue;
        this.touched[this.count++] = name;
      }
      this.scores[name] = before + points;
    }
  }

  /** The highest of those that were touched. Also clears the counters. */
  private chosen({ cities, country }: Beside): readonly number[] {
    const { company, city } = this.data;
    const home = this.data.countries.indexOf(country);
    const steps = new Uint32Array(STEPS);
    for (let i = 0; i < this.count; i++) {
      const name = u32(this.touched, i);
      const whose = u32(company, name);
      const inTown = cities.size > 0 && cities.has(u32(city, whose)) ? 4 : 0;
      const atHome = u8(this.data.country, whose) === home ? 0.3 : 0;
      this.scores[name] = f32(this.scores, name) + inTown + atHome;
      const step = stepOf(f32(this.scores, name));
      steps[step] = u32(steps, step) + 1;
    }
    const cut = cutOf(steps, 0, MOST_CANDIDATES);
    const found: number[] = [];
    for (let i = 0; i < this.count; i++) {
      const name = u32(this.touched, i);
      if (stepOf(f32(this.scores, name)) >= cut && found.length < 2 * MOST_CANDIDATES) found.push(name);
      this.scores[name] = 0;
    }
    return found;
  }
}

function stepOf(score: number): number {
  return Math.min(STEPS - 1, Math.floor(score * STEPS_A_POINT));
}
