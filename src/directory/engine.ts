/** Searches a whole directory: finds out what kind of term was typed, and looks it up where such terms are kept. */

import type { NoSearchTerm, SearchTerm } from '../domain/credit/partner-directory';
import type { DirectoryCompany } from './company';
import type { IndexData } from './index-data';
import { isAkin } from './name-likeness';
import { NameSearch, type Near } from './name-search';
import { ReadNames } from './read-names';
import { isSpoken, type DomainTerm } from './address-term';
import type { NumberTerm } from './number-term';
import { domainKey } from './number-list';
import { exactly, NumberSearch } from './number-search';
import { LONGEST_TERM, readTerm, type Term } from './term';

/** What a search found: what the term was taken for, and the companies, the best first; or why there was nothing to look for. */
export type EngineAnswer = Found | { readonly kind: 'none'; readonly because: NoSearchTerm };

interface Found {
  readonly kind: SearchTerm;
  readonly found: readonly DirectoryCompany[];
}

type MixedTerm = Term & { readonly kind: 'mixed' };

/** What is left without numbers must be so long to be looked for alone. */
const FEWEST_LEFT = 5;
/** So many companies are looked at to find those that both a number and a name mean. */
const MOST_NAMED = 50;

/** Searches one index. Answers at once and in bounded time, whatever was typed. */
export class Engine {
  private readonly names: NameSearch;
  private readonly read: ReadNames;
  private readonly numbers: NumberSearch;

  constructor(private readonly data: IndexData) {
    this.names = new NameSearch(data);
    this.read = new ReadNames(this.names, (at) => this.company(at));
    this.numbers = new NumberSearch(data);
  }

  /** How many companies there are. */
  get size(): number {
    return this.data.recordAt.length - 1;
  }

  /** The best companies for a term, at most so many. Never throws. */
  search(typed: string, near: Near = {}, most = 5): EngineAnswer {
    const term = readTerm(typed);
    if (term.kind === 'none') return term;
    if (isSpoken(typed) && this.read.isName(typed, near)) return { kind: 'name', found: this.byName(typed, near, most) };
    if (term.kind === 'number') return this.byNumber(term, near, most);
    if (term.kind === 'domain') return this.byDomain(term, near, most);
    if (term.kind === 'mixed') return this.byMixed(term, near, most);
    return { kind: 'name', found: this.byName(term.text, near, most) };
  }

  /** As `search`, of those in a town or country alone; nobody where the place is none. */
  searchAt(typed: string, place: string, near: Near = {}, most = 5): EngineAnswer {
    const answer = this.search(`${typed}, ${place}`.slice(0, LONGEST_TERM), near, MOST_NAMED);
    if (answer.kind === 'none') return answer;
    const isThere = this.names.isAt(place);
    const found = answer.found.filter(({ partnerId }) => isThere(this.numbers.location(partnerId) ?? 0));
    return { kind: answer.kind, found: found.slice(0, most) };
  }

  /** The company with this PartnerID of a location. */
  byPartnerId(partnerId: string): DirectoryCompany | undefined {
    const at = this.numbers.location(partnerId);
    return at === undefined ? undefined : this.company(at);
  }

  /** All companies, in the order in which they were added. */
  *all(): Generator<DirectoryCompany> {
    for (let at = 0; at < this.size; at++) yield this.company(at);
  }

  /** So many companies, spread over all. */
  *spread(count: number): Generator<DirectoryCompany> {
    const step = Math.max(1, Math.floor(this.size / count));
    for (let at = 0; at < this.size; at += step) yield this.company(at);
  }

  private byName(text: string, near: Near, most: number): readonly DirectoryCompany[] {
    return this.read.companies(text, near, most);
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
    const all = name === '' ? [] : this.byName(name, near, MOST_NAMED);
    const named = all.map(({ partnerId }) => partnerId);
    const rank = ({ partnerId }: DirectoryCompany): number => (named.includes(partnerId) ? named.indexOf(partnerId) : MOST_NAMED);
    const isMeant = (one: DirectoryCompany): boolean => (named.length > 0 ? named.includes(one.partnerId) : isAkin(one, name));
    for (const term of terms) {
      const { kind, found } = this.byTerm(term, near);
      const isLabelled = term.kind === 'domain' || term.label !== undefined || name === '';
      const meant = isLabelled ? found : found.filter(isMeant);
      if (meant.length > 0) return { kind, found: meant.toSorted((one, other) => rank(one) - rank(other)).slice(0, most) };
    }
    return this.byNameIn({ terms, text, name }, all, near, most);
  }

  private byTerm(term: MixedTerm['terms'][number], near: Near): Found {
    if (term.kind === 'number') return this.byNumber(term, near, MOST_NAMED);
    return { kind: 'domain', found: this.atDomain(term.domain, MOST_NAMED) };
  }

  /** By the name that is beside the numbers; by the whole line where its numbers may belong to the name. */
  private byNameIn(
    { terms, text, name }: Omit<MixedTerm, 'kind'>,
    named: readonly DirectoryCompany[],
    near: Near,
    most: number,
  ): EngineAnswer {
    const [first] = terms;
    const address = terms.find((one) => one.kind === 'domain');
    if (name === '' && first)
      return first.kind === 'number' ? this.byNumber(first, near, most) : this.byDomain(first, near, most);
    const digits = terms.flatMap((one) => (one.kind === 'number' ? [one.digits] : []));
    const isBeside = named.length > 0 && !this.names.hasWordOf(digits);
    const whole = isBeside ? [] : this.byName(text, near, most);
    const found = whole.length > 0 || name.length < FEWEST_LEFT ? whole : named.slice(0, most);
    if (found.length > 0 || !address) return { kind: 'name', found };
    return { kind: 'domain', found: this.byName(address.name, near, most) };
  }

  private byNumber(term: NumberTerm, near: Near, most: number): Found {
    const { kind, places } = this.numbers.find(term, near, most);
    return { kind, found: nearFirst(this.companies(places), near).slice(0, most) };
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

/** Companies of the person's country, then of the customer's, then all others, each in their order. */
function nearFirst(found: readonly DirectoryCompany[], { country, customerCountry }: Near): readonly DirectoryCompany[] {
  const far = (one: DirectoryCompany): number => (one.country === country ? 0 : one.country === customerCountry ? 1 : 2);
  return found.toSorted((one, other) => far(one) - far(other));
}
