/** What a person who looks for a company knows of the invented directory: who else has that name, domain, number. */

import type { DirectoryCompany } from '../../../src/directory/company';
import { bare } from './companies';
import type { Random } from './random';

/** What is typed and which PartnerIDs are right; nothing where a rule doesn't fit the company. */
export type Asked = { readonly text: string; readonly right: Iterable<string> } | undefined;
/** Makes a query of a company. */
export type Rule = (company: DirectoryCompany, random: Random, book: Book) => Asked;

/** What a reader of the directory can look up: who else has that name, domain, number. */
export class Book {
  private readonly byName = new Map<string, DirectoryCompany[]>();
  private readonly byFull = new Map<string, DirectoryCompany[]>();
  private readonly byDomain = new Map<string, string[]>();
  readonly bySuffix = new Map<string, Set<string>>();
  readonly cores: readonly (readonly [core: string, id: string])[];
  private readonly cities = new Map<string, string | undefined>();
  private readonly byGlobal = new Map<string, string[]>();

  constructor(companies: readonly DirectoryCompany[]) {
    const cores: (readonly [string, string])[] = [];
    for (const company of companies) {
      this.cities.set(company.partnerId, company.city);
      if (company.globalId !== undefined) put(this.byGlobal, company.globalId, company.partnerId);
      for (const name of namesOf(company)) {
        put(this.byName, plain(bare(name)), company);
        cores.push([plain(bare(name)), company.partnerId]);
      }
      put(this.byFull, company.name.toLowerCase(), company);
      if (company.website !== undefined) put(this.byDomain, company.website, company.partnerId);
      for (const phone of company.phones ?? [])
        for (const length of [7, 6]) {
          const suffix = phone.slice(-length);
          this.bySuffix.set(suffix, (this.bySuffix.get(suffix) ?? new Set()).add(company.partnerId));
        }
    }
    this.cores = cores;
  }

  named(core: string): readonly DirectoryCompany[] {
    return this.byName.get(plain(core)) ?? [];
  }

  full(name: string): readonly DirectoryCompany[] {
    return this.byFull.get(name.toLowerCase()) ?? [];
  }

  at(domain: string): readonly string[] {
    return this.byDomain.get(domain) ?? [];
  }

  cityOf(id: string): string | undefined {
    return this.cities.get(id);
  }

  /** Those with a phone number that ends so. */
  endingWith(digits: string): string[] {
    const all = [...this.bySuffix]
      .filter(([suffix]) => suffix.length === 7 && suffix.endsWith(digits))
      .flatMap(([, of]) => [...of]);
    return all;
  }

  ofGlobal(id: string): readonly string[] {
    return this.byGlobal.get(id) ?? [];
  }

  /** Those whose name begins so. */
  beginning(core: string): string[] {
    const wanted = plain(core);
    return this.cores.filter(([one]) => one.startsWith(wanted)).map(([, id]) => id);
  }

  /** Those whose name has words that begin so, in this order and as many. */
  begun(beginnings: readonly string[]): string[] {
    const wanted = beginnings.map(plain);
    return this.cores
      .filter(([one]) => {
        const own = one.split(' ').filter((word) => word.length >= 4);
        return own.length === wanted.length && wanted.every((word, at) => own[at]?.startsWith(word) === true);
      })
      .map(([, id]) => id);
  }

  /** Those whose name has all these words. */
  holding(words: readonly string[]): string[] {
    const wanted = words.map(plain);
    return this.cores.filter(([one]) => wanted.every((word) => ` ${one} `.includes(` ${word} `))).map(([, id]) => id);
  }
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function namesOf({ name, trading = [], former = [] }: DirectoryCompany): readonly string[] {
  return [name, ...trading, ...former];
}

/** A name as the eye compares it, made here and not by the engine under test. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ (?:&|\+|und|and|et) /g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function initialsOf(folded: string): string {
  return words(folded)
    .map((word) => word.charAt(0))
    .join('');
}

/** The query as it is, unless companies share the name: then with the town, as somebody writes who knows that there are two. */
export function known(company: DirectoryCompany, core: string, typed: string, book: Book): Asked {
  const all = book.named(core);
  if (all.length <= 1) return { text: typed, right: [company.partnerId] };
  const there = all.filter(({ city }) => city === company.city);
  return company.city === undefined
    ? undefined
    : { text: `${typed} ${company.city}`, right: there.map(({ partnerId }) => partnerId) };
}

export const core = (company: DirectoryCompany): string => bare(company.name);
export const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
export const isLatin = (text: string): boolean => /[a-z]/i.test(text);
