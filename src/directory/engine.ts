/** Searches a whole directory: finds out what kind of term was typed, and looks it up where such terms are kept. */

import type { NoSearchTerm, SearchTerm } from '../domain/credit/partner-directory';
import { readPhone } from '../domain/people/phone';
import type { DirectoryCompany } from './company';
import type { IndexData } from './index-data';
import { edits } from './edits';
import { readingsOf } from './name-readings';
import { NameSearch, SPREAD, type Hit, type Near } from './name-search';
import { nameWords } from './name-words';
import type { DomainTerm } from './address-term';
import type { NumberTerm } from './number-term';
import { between, domainKey, endingWith, fromBehind, type NumberList } from './number-list';
import { readTerm, type Term } from './term';

/** What a search found: what the term was taken for, and the companies, the best first; or why there was nothing to look for. */
export type EngineAnswer = Found | { readonly kind: 'none'; readonly because: NoSearchTerm };

interface Found {
  readonly kind: SearchTerm;
  readonly found: readonly DirectoryCompany[];
}

type MixedTerm = Term & { readonly kind: 'mixed' };

/** Of a number so many of its last digits have to be typed, and so many where it was said that they are the last. */
const FEWEST_LAST_DIGITS = 5;
const FEWEST_ENDING = 4;
/** What is dialled before a country's code: in most countries, and in North America. */
const ABROAD = /^(?:00|011)/u;
/** So many companies are looked at to find those that both a number and a name mean. */
const MOST_NAMED = 50;
/** What fits so well is meant as it was typed; else the line is read in other ways, too. */
const SURE = 0.93;
/** What a company loses that was found by another reading. */
const READ_OTHERWISE = 0.02;

/** Searches one index. Answers at once and in bounded time, whatever was typed. */
export class Engine {
  private readonly names: NameSearch;

  constructor(private readonly data: IndexData) {
    this.names = new NameSearch(data);
  }

  /** How many companies there are. */
  get size(): number {
    return this.data.recordAt.length - 1;
  }

  /** The best companies for a term, at most so many. Never throws. */
  search(typed: string, near: Near = {}, most = 5): EngineAnswer {
    const term = readTerm(typed);
    if (term.kind === 'none') return term;
    if (term.kind === 'number') return this.byNumber(term, near, most);
    if (term.kind === 'domain') return this.byDomain(term, near, most);
    if (term.kind === 'mixed') return this.byMixed(term, near, most);
    return { kind: 'name', found: this.byName(term.text, near, most) };
  }

  /** The company with this PartnerID of a location. */
  byPartnerId(partnerId: string): DirectoryCompany | undefined {
    const [at] = exactly(this.data.partnerIds, partnerId, 1);
    return at === undefined ? undefined : this.company(at);
  }

  /** All companies, in the order in which they were added. */
  *all(): Generator<DirectoryCompany> {
    for (let at = 0; at < this.size; at++) yield this.company(at);
  }

  private byName(text: string, near: Near, most: number): readonly DirectoryCompany[] {
    const found = this.hits(text, near, most).map(({ company }) => this.company(company));
    // "Contoso Limited" and "Contoso Ltd" fit alike; who is written so comes first.
    const isWritten = ({ name }: DirectoryCompany): boolean => name.toLowerCase() === text.toLowerCase();
    return found.toSorted((one, other) => Number(isWritten(other)) - Number(isWritten(one)));
  }

  private hits(text: string, near: Near, most: number): readonly Hit[] {
    const first = this.names.find(text, near, most);
    if ((first[0]?.score ?? 0) >= SURE) return first;
    const scores = new Map(first.map(({ company, score }) => [company, score]));
    for (const reading of readingsOf(text))
      for (const { company, score } of this.names.find(reading, near, most, text))
        scores.set(company, Math.max(score - READ_OTHERWISE, scores.get(company) ?? 0));
    const all = [...scores].map(([company, score]) => ({ company, score })).toSorted((one, other) => other.score - one.score);
    return all.filter(({ score }) => score >= (all[0]?.score ?? 0) - SPREAD).slice(0, most);
  }

  private byDomain(term: DomainTerm, near: Near, most: number): Found {
    const found = this.atDomain(term.domain, most);
    return { kind: 'domain', found: found.length > 0 ? nearFirst(found, near) : this.byName(term.name, near, most) };
  }

  private atDomain(domain: string, most: number): readonly DirectoryCompany[] {
    if (domain === '') return [];
    return this.companies(exactly(this.data.domains, String(domainKey(domain)), most)).filter(
      ({ website }) => website === domain,
    );
  }

  /** By the first number or address that is somebody's; a number without a label must be that of a company that is named. Else by name. */
  private byMixed({ terms, text, name }: MixedTerm, near: Near, most: number): EngineAnswer {
    const named = name === '' ? [] : this.byName(name, near, MOST_NAMED).map(({ partnerId }) => partnerId);
    const rank = ({ partnerId }: DirectoryCompany): number => (named.includes(partnerId) ? named.indexOf(partnerId) : MOST_NAMED);
    for (const term of terms) {
      const isDomain = term.kind === 'domain';
      const all = isDomain
        ? { kind: 'domain' as const, found: this.atDomain(term.domain, most) }
        : this.byNumber(term, near, MOST_NAMED);
      const isLabelled = isDomain || term.label !== undefined || name === '';
      const found = isLabelled ? all.found : all.found.filter((one) => named.includes(one.partnerId) || isAkin(one, name));
      if (found.length > 0)
        return { kind: all.kind, found: found.toSorted((one, other) => rank(one) - rank(other)).slice(0, most) };
    }
    return this.byNameIn(terms, text, name, near, most);
  }

  private byNameIn(terms: MixedTerm['terms'], text: string, name: string, near: Near, most: number): EngineAnswer {
    const [first] = terms;
    const address = terms.find((one) => one.kind === 'domain');
    if (name === '' && first)
      return first.kind === 'number' ? this.byNumber(first, near, most) : this.byDomain(first, near, most);
    const whole = this.byName(text, near, most);
    const found = whole.length > 0 ? whole : this.byName(name, near, most);
    if (found.length > 0 || !address) return { kind: 'name', found };
    return { kind: 'domain', found: this.byName(address.name, near, most) };
  }

  /** What the label says it is; without one, what it is found as: an id first, for it is whole or it isn't. */
  private byNumber(term: NumberTerm, near: Near, most: number): Found {
    const { label, digits, text } = term;
    const looks: readonly (readonly [SearchTerm, () => readonly number[]])[] = [
      ['partnerId', () => [...exactly(this.data.partnerIds, digits, most), ...exactly(this.data.globalIds, digits, most)]],
      ['mbsNumber', () => (digits.length === 10 ? exactly(this.data.mbsNumbers, digits, most) : [])],
      ['phone', () => this.byPhone(term, near, most)],
    ];
    const wanted = label === 'ending' ? 'phone' : label;
    const isDialled = /^(?:[+0(]|011)/u.test(text);
    for (const [kind, look] of looks) {
      if (wanted !== undefined ? kind !== wanted : isDialled && kind === 'partnerId') continue;
      const found = this.companies([...new Set(look())]);
      if (found.length > 0) return { kind, found: nearFirst(found, near).slice(0, most) };
    }
    return { kind: wanted ?? guessed(digits, isDialled), found: [] };
  }

  private byPhone({ text, digits, label }: NumberTerm, { country, customerCountry }: Near, most: number): readonly number[] {
    const { phones } = this.data;
    if (label !== 'ending') {
      for (const home of [country, customerCountry, '']) {
        const read = home === undefined ? undefined : readPhone(text, home);
        const found = read?.kind === 'ok' ? whole(phones, read.e164.slice(1), most) : [];
        if (found.length > 0) return found;
      }
    }
    const called = digits.replace(ABROAD, '');
    if (/^(?:\(?\+|00|011)/u.test(text)) {
      const found = this.wholeOrLonger(called, most);
      if (found.length > 0 || !text.startsWith('011')) return found;
    }
    if (label === 'ending') return digits.length < FEWEST_ENDING ? [] : between(phones, ...endingWith(digits), most);
    const national = called.replace(/^0(?=\d)/u, '');
    const found = national.length < FEWEST_LAST_DIGITS ? [] : between(phones, ...endingWith(national), most);
    return found.length > 0 || national === called ? found : between(phones, ...endingWith(called), most);
  }

  /** A whole number, with up to four digits of an extension behind it. */
  private wholeOrLonger(digits: string, most: number): readonly number[] {
    for (let cut = 0; cut <= 4 && digits.length - cut >= 7; cut++) {
      const found = whole(this.data.phones, digits.slice(0, digits.length - cut), most);
      if (found.length > 0) return found;
    }
    return [];
  }

  private companies(places: readonly number[]): readonly DirectoryCompany[] {
    return places.map((at) => this.company(at));
  }

  private company(at: number): DirectoryCompany {
    const { records, recordAt } = this.data;
    const bytes = records.subarray(recordAt[at] ?? 0, recordAt[at + 1] ?? 0);
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString()) as DirectoryCompany;
  }
}

/** Whether a company has this name in one of the usual spellings of it. */
export function isNamed({ name, trading = [], former = [] }: DirectoryCompany, typed: string): boolean {
  const wanted = nameWords(typed).words.join(' ');
  return [name, ...trading, ...former].some((one) => nameWords(one).words.join(' ') === wanted);
}

/** Whether a company has a word of what was typed in one of its names, perhaps with a slip. */
function isAkin({ name, trading = [], former = [] }: DirectoryCompany, typed: string): boolean {
  const own = [name, ...trading, ...former].flatMap((one) => nameWords(one).words);
  const isNear = (word: string, other: string): boolean => word === other || (word.length >= 5 && edits(word, other, 2) <= 2);
  return nameWords(typed).words.some((word) => word.length >= 3 && own.some((other) => isNear(word, other)));
}

function exactly(list: NumberList, digits: string, most: number): number[] {
  const key = Number(digits);
  return between(list, key, key + 1, most);
}

function whole(phones: NumberList, digits: string, most: number): number[] {
  const key = fromBehind(digits);
  return between(phones, key, key + 1, most);
}

/** Companies of the person's country, then of the customer's, then all others, each in their order. */
function nearFirst(found: readonly DirectoryCompany[], { country, customerCountry }: Near): readonly DirectoryCompany[] {
  const far = (one: DirectoryCompany): number => (one.country === country ? 0 : one.country === customerCountry ? 1 : 2);
  return found.toSorted((one, other) => far(one) - far(other));
}

function guessed(digits: string, isDialled: boolean): SearchTerm {
  if (isDialled || digits.length > 10) return 'phone';
  return digits.length === 10 ? 'mbsNumber' : 'partnerId';
}
