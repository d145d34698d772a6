/** The index of a directory as plain arrays: made once, searched by `name-search.ts`, kept as a snapshot byte for byte. */

import type { DirectoryCompany } from './company';
import { nameWords } from './name-words';
import { domainKey, fromBehind, NumberListBuilder, type NumberList } from './number-list';

/** Lists of numbers one behind the other: those of `i` stand from `at[i]` to below `at[i + 1]`. */
export interface Lists {
  readonly at: Uint32Array;
  readonly items: Uint32Array;
}

/** Everything a search looks at. A company is its place in the order of import, a name its place in the order of names, a word its place in the alphabet. */
export interface IndexData {
  /** The companies as JSON in UTF-8, one behind the other. */
  readonly records: Uint8Array;
  readonly recordAt: Uint32Array;
  /** By company: place in `countries` and in `cities`. */
  readonly country: Uint8Array;
  readonly city: Uint32Array;
  readonly countries: readonly string[];
  /** Words of each town, a space between. */
  readonly cities: readonly string[];
  /** By name: whose it is, what kind (0 registered, 1 trading, 2 former), its forms as a number, its words in order. */
  readonly company: Uint32Array;
  readonly kind: Uint8Array;
  readonly forms: Uint32Array;
  readonly words: Lists;
  /** The alphabet of words, joined with line feeds; initials stand in it with `=` before them. */
  readonly alphabet: Uint8Array;
  /** By word: the names that have it. */
  readonly names: Lists;
  /** By three letters: the words that have them. */
  readonly grams: Lists;
  readonly partnerIds: NumberList;
  readonly globalIds: NumberList;
  readonly mbsNumbers: NumberList;
  /** Phone numbers from behind. */
  readonly phones: NumberList;
  readonly domains: NumberList;
}

/** How many items one of the lists has. */
export function lengthOf({ at }: Lists, one: number): number {
  return (at[one + 1] ?? 0) - (at[one] ?? 0);
}

/** Marks initials among the words. */
export const INITIALS = '=';
/** Letters and digits, and the edge of a word. */
const LETTERS = 37;

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
    const { order, texts } = this.alphabet.sorted();
    const words = this.nameWords.map((list) => list.map((word) => order[word] ?? 0));
    const all = words.map((list, name) => distinct([...list, ...(this.extraWords[name] ?? []).map((word) => order[word] ?? 0)]));
    return {
      ...joined(this.recordBytes),
      country: Uint8Array.from(this.country),
      city: Uint32Array.from(this.city),
      countries: this.countries.texts(),
      cities: this.cities.texts(),
      company: Uint32Array.from(this.company),
      kind: Uint8Array.from(this.kind),
      forms: Uint32Array.from(this.forms),
      words: listsOf(words),
      alphabet: this.encoder.encode(texts.join('\n')),
      names: turned(all, texts.length),
      grams: turned(
        texts.map((text) => gramsOf(text)),
        LETTERS ** 3,
      ),
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

function distinct(list: readonly number[]): readonly number[] {
  return list.filter((one, at) => list.indexOf(one) === at);
}

/** Legal forms as one number; 0 for none. */
export function formsKey(forms: readonly string[]): number {
  let key = 0;
  for (const letter of forms.join(' ')) key = (Math.imul(key, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return key;
}

/** The threes of letters in a word, its edges among them. Initials have none: they are found whole only. */
export function gramsOf(word: string): readonly number[] {
  if (word.startsWith(INITIALS)) return [];
  const found: number[] = [];
  let [one, two] = [0, codeOf(word, 0)];
  for (let at = 1; at <= word.length; at++) {
    const three = codeOf(word, at);
    const gram = (one * LETTERS + two) * LETTERS + three;
    if (!found.includes(gram)) found.push(gram);
    [one, two] = [two, three];
  }
  return found;
}

function codeOf(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 48 + 27 : 0;
}

/** Gives each text a number, the first 0. */
class Numbering {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size;
    this.known.set(text, number);
    return number;
  }

  texts(): readonly string[] {
    return [...this.known.keys()];
  }

  /** The texts in the order of their letters, and the new place of each number. */
  sorted(): { readonly order: Uint32Array; readonly texts: readonly string[] } {
    const texts = this.texts().toSorted();
    const order = new Uint32Array(texts.length);
    for (const [place, text] of texts.entries()) order[this.of(text)] = place;
    return { order, texts };
  }
}

function joined(records: readonly Uint8Array[]): Pick<IndexData, 'records' | 'recordAt'> {
  const recordAt = new Uint32Array(records.length + 1);
  for (const [at, record] of records.entries()) recordAt[at + 1] = (recordAt[at] ?? 0) + record.length;
  const all = new Uint8Array(recordAt[records.length] ?? 0);
  for (const [at, record] of records.entries()) all.set(record, recordAt[at]);
  return { records: all, recordAt };
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const at = new Uint32Array(lists.length + 1);
  for (const [place, list] of lists.entries()) at[place + 1] = (at[place] ?? 0) + list.length;
  const items = new Uint32Array(at[lists.length] ?? 0);
  for (const [place, list] of lists.entries()) items.set(list, at[place]);
  return { at, items };
}

/** The same lists the other way round: by item, the places of the lists that have it. */
function turned(lists: readonly (readonly number[])[], items: number): Lists {
  const at = new Uint32Array(items + 1);
  for (const list of lists) for (const item of list) at[item + 1] = (at[item + 1] ?? 0) + 1;
  for (let item = 0; item < items; item++) at[item + 1] = (at[item + 1] ?? 0) + (at[item] ?? 0);
  const next = at.slice();
  const found = new Uint32Array(at[items] ?? 0);
  for (const [place, list] of lists.entries())
    for (const item of list) {
      const to = next[item] ?? 0;
      found[to] = place;
      next[item] = to + 1;
    }
  return { at, items: found };
}
