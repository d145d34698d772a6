/** Finds companies by name: words that are near enough, then the names that have them, then a close look at the best. */

import type { IndexData } from './index-data';
import { formsKey } from './legal-forms';
import { NameCandidates } from './name-candidates';
import { LEAST, NameFit, type Asked } from './name-fit';
import { nameWords } from './name-words';
import { u32 } from './typed-arrays';
import { WordSearch } from './word-search';

/** What counts a little beside the name: countries of the person and of the customer (ISO 3166-1 alpha-2). */
export interface Near {
  readonly country?: string;
  readonly customerCountry?: string;
}

/** A company that was found, and how well it fits: 1 is all. */
export interface Hit {
  readonly company: number;
  readonly score: number;
}

const MOST_WORDS = 8;
const LONGEST_TYPED = 120;
/** What fits so much less than the best is not shown. */
const SPREAD = 0.3;

/** Searches one index by name. Keeps counters between searches, so it answers one at a time. */
export class NameSearch {
  private readonly words: WordSearch;
  private readonly candidates: NameCandidates;
  private readonly fit: NameFit;
  private readonly towns: ReadonlyMap<string, readonly number[]>;

  constructor(private readonly data: IndexData) {
    this.towns = townsOf(data.cities);
    this.words = new WordSearch(data);
    this.candidates = new NameCandidates(data, this.words, (word) => this.towns.has(word));
    this.fit = new NameFit(data, this.words);
  }

  /** The best companies for a name, each once, the best first; none that doesn't fit well. */
  find(text: string, { country = '', customerCountry = '' }: Near, most: number): readonly Hit[] {
    const typed = nameWords(text.slice(0, LONGEST_TYPED));
    const words = typed.words.slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const { single, others } = this.words.all(words);
    const cities = new Set(words.flatMap((word) => this.towns.get(word) ?? []));
    const names = this.candidates.find(single, others, { cities, country });
    return this.best(names, { meant: single, words, forms: formsKey(typed.forms), cities, country, customerCountry }, most);
  }

  private best(names: Uint32Array, asked: Asked, most: number): readonly Hit[] {
    const byCompany = new Map<number, number>();
    for (const name of names) {
      const company = u32(this.data.company, name);
      const score = this.fit.of(name, asked);
      if (score >= LEAST && score > (byCompany.get(company) ?? 0)) byCompany.set(company, score);
    }
    const hits = [...byCompany].map(([company, score]) => ({ company, score }));
    hits.sort((one, other) => other.score - one.score || one.company - other.company);
    const bar = (hits[0]?.score ?? 0) - SPREAD;
    return hits.filter(({ score }) => score >= bar).slice(0, most);
  }
}

/** By word of a town's name: the places of the towns that have it. */
function townsOf(cities: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, city] of cities.entries())
    for (const word of city.split(' ')) {
      if (word.length < 3) continue;
      const known = found.get(word);
      if (known) known.push(place);
      else found.set(word, [place]);
    }
  return found;
}
