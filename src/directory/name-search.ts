/** Finds companies by name: words that are near enough, then the names that have them, then a close look at the best. */

import type { IndexData } from './index-data';
import type { Doubts } from './doubts';
import { formsKey } from '../domain/text/legal-forms';
import { NameCandidates } from './name-candidates';
import { LEAST, NameFit, type Asked } from './name-fit';
import { nameWords } from './name-words';
import { u32, u8 } from './typed-arrays';
import { WhereSearch, type Where } from './where';
import { WordSearch, type Meant } from './word-search';

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
/** What is left without numbers must have so many letters to be looked for alone. */
const FEWEST_LETTERS = 4;
/** What fits so well is meant as it was typed; else slips and other readings are looked for, too. */
export const SURE = 0.93;
/** How much a place tells at most. */
const A_PLACE = 6;
/** What fits so much less than the best is not shown. */
export const SPREAD = 0.3;

type Typed = Omit<Asked, 'meant' | 'heaviest'>;

/** Searches one index by name. Keeps counters between searches, so it answers one at a time. */
export class NameSearch {
  private readonly words: WordSearch;
  private readonly candidates: NameCandidates;
  private readonly fit: NameFit;
  private readonly where: WhereSearch;

  constructor(private readonly data: IndexData) {
    this.where = new WhereSearch(data.cities, data.countries);
    this.words = new WordSearch(data);
    this.candidates = new NameCandidates(data, this.words);
    this.fit = new NameFit(data, this.words);
  }

  /**
   * The best companies for a name, each once, the best first; none that doesn't fit well. `line`: what the name was taken out of; it may say where
   * the company is.
   */
  find(text: string, { country = '', customerCountry = '' }: Near, most: number, line = text): readonly Hit[] {
    const typed = nameWords(text.slice(0, LONGEST_TYPED));
    const words = saidOnce(this.telling(typed.words)).slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const where = this.where.in(line === text ? typed.words : nameWords(line.slice(0, LONGEST_TYPED)).words, line);
    const forms = formsKey((line === text ? typed : nameWords(line.slice(0, LONGEST_TYPED))).forms);
    const asked = { words, forms, where, country, customerCountry };
    return this.meant(asked, most);
  }

  /** As it was typed; where nobody fits that well, with rare words taken for slips, too, and where nobody does at all, with every word. */
  private meant(asked: Typed, most: number): readonly Hit[] {
    const { words } = asked;
    const found = this.fitting(asked, most, 'unknown');
    if ((found[0]?.score ?? 0) >= SURE) return found;
    const doubted = this.words.isDoubtful(words) ? this.fitting(asked, most, 'rare') : found;
    return doubted.length > 0 || words.length === 1 ? doubted : this.fitting(asked, most, 'every');
  }

  /** Whether a text names a town or a country. */
  namesPlace(text: string): boolean {
    return this.where.in(nameWords(text.slice(0, LONGEST_TYPED)).words, text).words.size > 0;
  }

  /** Tells of each company whether it lies in the town or country that a text names by its whole name. */
  isAt(place: string): (company: number) => boolean {
    const { towns, countries } = this.where.in(nameWords(place.slice(0, LONGEST_TYPED)).words, place);
    const { city, country, countries: codes } = this.data;
    return (company) => towns.get(u32(city, company))?.isWhole === true || countries.has(codes[u8(country, company)] ?? '');
  }

  /** Whether one of these texts is a word of some name. */
  hasWordOf(texts: readonly string[]): boolean {
    return texts.some((text) => this.words.isWord(text));
  }

  private fitting(asked: Typed, most: number, doubts: Doubts): readonly Hit[] {
    const { words, where, country } = asked;
    const { single, others } = this.words.all(words, doubts);
    const meant = single.map((one) => placed(one, where));
    const names = this.candidates.find(meant, others, { where, country });
    return this.best(names, { ...asked, meant, heaviest: heaviestOf(meant) }, most);
  }

  /** Without numbers that no name has, such as those of streets and post. */
  private telling(words: readonly string[]): readonly string[] {
    const telling = words.filter((word) => !/^\d{4,}$/.test(word) || this.words.isWord(word));
    return telling.join('').length < FEWEST_LETTERS ? words : telling;
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

function heaviestOf(meant: readonly Meant[]): number | undefined {
  const [heaviest] = meant.toSorted((one, other) => other.weight - one.weight);
  return heaviest?.near.get(heaviest.from) === 1 ? heaviest.from : undefined;
}

/** Whoever pastes a name twice means it once. */
function saidOnce(words: readonly string[]): readonly string[] {
  const half = words.slice(0, words.length / 2);
  return half.length > 1 && half.join(' ') === words.slice(half.length).join(' ') ? half : words;
}

/** A town or country mostly says where the company is, not what it is called. */
function placed(one: Meant, { words }: Where): Meant {
  return words.has(one.typed) ? { ...one, weight: Math.min(one.weight, A_PLACE) } : one;
}
