/** Makes the index of a directory, company by company. */

import type { DirectoryCompany } from './company';
import type { IndexData } from './index-data';
import { formsKey } from '../domain/text/legal-forms';
import { listsOf, turned, type Lists } from './lists';
import { nameWords } from './name-words';
import { domainKey, fromBehind, NumberListBuilder } from './number-list';
import { Numbering } from './numbering';
import { GRAMS, gramsOf, INITIALS } from './word-grams';

/** Gathers companies and makes the index of them. */
export class IndexBuilder {
  private readonly encoder = new TextEncoder();
  private readonly recordBytes: Uint8Array[] = [];
  private readonly country: number[] = [];
  private readonly city: number[] = [];
  private readonly countries = new Numbering();
  private readonly cities = new Numbering();
  private readonly citiesByName = new Map<string, number>();
  private readonly company: number[] = [];
  private readonly kind: number[] = [];
  private readonly forms: number[] = [];
  private readonly nameWords: (readonly number[])[] = [];
  private readonly extraWords: (readonly number[])[] = [];
  private readonly alphabet = new Numbering();
  private readonly partnerIds = new NumberListBuilder();
  private readonly globalIds = new NumberListBuilder();
  private readonly mbsNumbers = new NumberListBuilder();
  private readonly phones = new NumberListBuilder();
  private readonly domains = new NumberListBuilder();

  /** Takes a company, and its JSON where that is at hand. */
  add(company: DirectoryCompany, json = this.encoder.encode(JSON.stringify(company))): void {
    const at = this.recordBytes.length;
    this.recordBytes.push(json);
    this.country.push(this.countries.of(company.country ?? ''));
    this.city.push(this.cityOf(company.city ?? ''));
    this.addName(at, 0, company.name);
    for (const name of company.trading ?? []) this.addName(at, 1, name);
    for (const name of company.former ?? []) this.addName(at, 2, name);
    this.addNumbers(at, company);
  }

  private addNumbers(at: number, company: DirectoryCompany): void {
    this.partnerIds.add(Number(company.partnerId), at);
    if (company.globalId !== undefined) this.globalIds.add(Number(company.globalId), at);
    if (company.mbsNumber !== undefined) this.mbsNumbers.add(Number(company.mbsNumber), at);
    for (const phone of company.phones ?? []) this.phones.add(fromBehind(phone.replace(/\D/g, '')), at);
    if (company.website !== undefined) this.domains.add(domainKey(company.website), at);
  }

  /** The index of everything that was added. */
  build(): IndexData {
    return {
      ...joined(this.recordBytes),
      country: Uint8Array.from(this.country),
      city: Uint32Array.from(this.city),
      countries: this.countries.texts(),
      cities: this.cities.texts(),
      company: Uint32Array.from(this.company),
      kind: Uint8Array.from(this.kind),
      forms: Uint32Array.from(this.forms),
      ...this.buildWords(),
      ...this.buildNumbers(),
    };
  }

  private buildWords(): Pick<IndexData, 'words' | 'alphabet' | 'names' | 'grams'> {
    const { order, texts } = this.alphabet.sorted();
    const words = this.nameWords.map((list) => list.map((word) => order[word] ?? 0));
    const all = words.map((list, name) => distinct([...list, ...(this.extraWords[name] ?? []).map((word) => order[word] ?? 0)]));
    return {
      words: listsOf(words),
      alphabet: this.encoder.encode(texts.join('\n')),
      names: turned(all, texts.length),
      grams: gramsByLength(texts),
    };
  }

  private buildNumbers(): Pick<IndexData, 'partnerIds' | 'globalIds' | 'mbsNumbers' | 'phones' | 'domains'> {
    return {
      partnerIds: this.partnerIds.build(),
      globalIds: this.globalIds.build(),
      mbsNumbers: this.mbsNumbers.build(),
      phones: this.phones.build(),
      domains: this.domains.build(),
    };
  }

  private cityOf(name: string): number {
    const known = this.citiesByName.get(name) ?? this.cities.of(nameWords(name).words.join(' '));
    this.citiesByName.set(name, known);
    return known;
  }

  private addName(at: number, kind: number, name: string): void {
    const { words, forms, initials } = nameWords(name);
    if (words.length === 0) return;
    this.company.push(at);
    this.kind.push(kind);
    this.forms.push(formsKey(forms));
    this.nameWords.push(words.map((word) => this.alphabet.of(word)));
    this.extraWords.push(initials.length >= 2 ? [this.alphabet.of(INITIALS + initials)] : []);
  }
}

/** By gram the words that have it, the short ones first: a slip has about the length of what is meant. */
function gramsByLength(texts: readonly string[]): Lists {
  const byLength = texts.map((_, word) => word).toSorted((one, other) => (texts[one]?.length ?? 0) - (texts[other]?.length ?? 0));
  const { at, items } = turned(
    byLength.map((word) => gramsOf(texts[word] ?? '')),
    GRAMS,
  );
  return { at, items: items.map((place) => byLength[place] ?? 0) };
}

function distinct(list: readonly number[]): readonly number[] {
  return list.filter((one, at) => list.indexOf(one) === at);
}

function joined(records: readonly Uint8Array[]): Pick<IndexData, 'records' | 'recordAt'> {
  const recordAt = new Uint32Array(records.length + 1);
  for (const [at, record] of records.entries()) recordAt[at + 1] = (recordAt[at] ?? 0) + record.length;
  const all = new Uint8Array(recordAt[records.length] ?? 0);
  for (const [at, record] of records.entries()) all.set(record, recordAt[at]);
  return { records: all, recordAt };
}
