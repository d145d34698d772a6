/** Reads one company of an import: a row of a spreadsheet or an object of a JSON file. What is wrong with it is a reason, never an error. */

import { parse } from 'tldts';
import { countryByCode, findCountry } from '../domain/catalog/countries';
import { readDomain } from '../domain/people/domain-name';
import { readPhone } from '../domain/people/phone';
import { secretsIn } from '../domain/text/secrets/secrets';
import { cleanText } from '../domain/text/text';
import type { DirectoryCompany } from './company';
import { nameWords } from './name-words';

/** Why a company was not taken. */
export type Rejection =
  | 'notAnObject'
  | 'partnerIdMissing'
  | 'partnerIdBad'
  | 'nameMissing'
  | 'nameTooLong'
  | 'nameBad'
  | 'secret'
  | 'globalIdBad'
  | 'countryUnknown'
  | 'cityBad'
  | 'mbsNumberBad'
  | 'twice'
  | 'lineBroken';

/** What was left out of a company that was taken. */
export type Omission = 'phone' | 'website' | 'otherName';

/** A company, or why there is none. */
export type CompanyReading =
  | { readonly kind: 'ok'; readonly company: DirectoryCompany; readonly omitted: readonly Omission[] }
  | { readonly kind: 'bad'; readonly because: Rejection };

/** What a cell or a field may hold. */
export type Fields = Readonly<Record<string, unknown>>;

const OMISSIONS: readonly Omission[] = ['phone', 'website', 'otherName'];
const LONGEST_NAME = 200;
const MOST_NAMES = 10;
const MOST_PHONES = 10;

/** Column names as files write them, in small letters without anything else, and the field each means. */
const COLUMNS: ReadonlyMap<string, keyof DirectoryCompany> = new Map(
  Object.entries({
    partnerId: 'partnerid mpnid mpn locationid locationpartnerid pla plaid partneridlocation',
    globalId: 'globalid globalpartnerid pga pgaid partneridglobal',
    name: 'name company companyname legalname registeredname',
    trading: 'trading tradingname tradingnames tradename brand brands',
    former: 'former formername formernames previousname previousnames',
    city: 'city town place',
    country: 'country countrycode region countryregion',
    phones: 'phones phone telephone tel phonenumber phonenumbers',
    website: 'website web url domain homepage',
    mbsNumber: 'mbsnumber mbs mbsauthorizationnumber authorizationnumber',
  }).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as keyof DirectoryCompany] as const)),
);

/** The field a column means; nothing for one that is not kept. */
export function fieldOf(column: string): keyof DirectoryCompany | undefined {
  return COLUMNS.get(column.toLowerCase().replace(/[^a-z]/g, ''));
}

/** Reads a company. Lists may be arrays or texts with `|` or `;` between. */
export function readCompany(fields: Fields): CompanyReading {
  const [name, partnerId, globalId] = [textOf(fields['name']), digitsOf(fields['partnerId']), digitsOf(fields['globalId'])];
  const because = idProblem(partnerId, globalId) ?? nameProblem(name);
  if (because !== undefined) return bad(because);
  const country = countryOf(textOf(fields['country']));
  if (country === undefined) return bad('countryUnknown');
  const [city, mbsNumber] = [textOf(fields['city']), digitsOf(fields['mbsNumber'])];
  if (isNoCity(city)) return bad('cityBad');
  if (!/^(?:\d{10})?$/.test(mbsNumber)) return bad('mbsNumberBad');
  const others = { trading: namesOf(fields['trading']), former: namesOf(fields['former']) };
  const phones = phonesOf(fields['phones'], country);
  const website = websiteOf(textOf(fields['website']));
  const isWhole = {
    phone: phones.isWhole,
    website: website !== undefined,
    otherName: others.trading.isWhole && others.former.isWhole,
  };
  const omitted = OMISSIONS.filter((one) => !isWhole[one]);
  return {
    kind: 'ok',
    omitted,
    company: {
      partnerId,
      ...given('globalId', globalId),
      name,
      ...listed('trading', others.trading.list),
      ...listed('former', others.former.list),
      ...given('city', city),
      ...given('country', country),
      ...listed('phones', phones.list),
      ...given('website', website ?? ''),
      ...given('mbsNumber', mbsNumber),
    },
  };
}

function idProblem(partnerId: string, globalId: string): Rejection | undefined {
  if (partnerId === '') return 'partnerIdMissing';
  if (!/^[1-9]\d{3,8}$/.test(partnerId)) return 'partnerIdBad';
  return globalId === '' || /^[1-9]\d{3,8}$/.test(globalId) ? undefined : 'globalIdBad';
}

function nameProblem(name: string): Rejection | undefined {
  if (name === '') return 'nameMissing';
  if (name.length > LONGEST_NAME) return 'nameTooLong';
  if (/^[=+\-@]/.test(name) || nameWords(name).words.length === 0) return 'nameBad';
  return mayHoldSecret(name) ? 'secret' : undefined;
}

function isNoCity(city: string): boolean {
  return city.length > LONGEST_NAME || mayHoldSecret(city);
}

/** No secret is shorter than what this looks for, and looking closely at half a million names takes time. */
function mayHoldSecret(text: string): boolean {
  return /\d.*\d.*\d.*\d|[:=]|\S{20}/.test(text) && secretsIn(text).length > 0;
}

const PLAIN = /^[\x20-\x7e]*$/;

function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  // What our own export put before a formula.
  const bare = value.startsWith("'") ? value.replace(/^'(?=[=+\-@])/, '') : value;
  if (PLAIN.test(bare) && !bare.includes('  ')) return bare.trim();
  const cleaned = cleanText(bare, { max: 10_000 });
  return cleaned.kind === 'ok' ? cleaned.text : '';
}

function digitsOf(value: unknown): string {
  return textOf(value).replace(/[\s-]/g, '');
}

function partsOf(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? (value as readonly unknown[]) : textOf(value).split(/[|;]/);
  return parts.map(textOf).filter((part) => part !== '');
}

interface Gathered {
  readonly list: readonly string[];
  /** Nothing was left out. */
  readonly isWhole: boolean;
}

function namesOf(value: unknown): Gathered {
  const all = [...new Set(partsOf(value))];
  const list = all.filter((name) => nameProblem(name) === undefined).slice(0, MOST_NAMES);
  return { list, isWhole: list.length === all.length };
}

/** A number in E.164 is taken by its shape; any other is read as people of the country write it. */
function phonesOf(value: unknown, country: string): Gathered {
  const all = partsOf(value);
  const list = new Set<string>();
  for (const one of all) {
    const read = /^\+[1-9]\d{6,14}$/.test(one) ? one : read164(one, country);
    if (read !== undefined && list.size < MOST_PHONES) list.add(read);
  }
  return { list: [...list], isWhole: list.size === new Set(all).size };
}

function read164(text: string, country: string): string | undefined {
  // With its country code a number may be of any country.
  const read = readPhone(text, /^(?:\+|00)/.test(text) ? '' : country);
  return read.kind === 'ok' ? read.e164 : undefined;
}

/** The registered domain; empty for none, nothing for one that is not the company's own. */
function websiteOf(text: string): string | undefined {
  if (text === '') return '';
  const read = readDomain(text);
  return read.kind === 'ok' ? (parse(read.domain).domain ?? undefined) : undefined;
}

function countryOf(text: string): string | undefined {
  if (text === '') return '';
  const byCode = countryByCode(text);
  if (byCode) return byCode.iso2;
  const match = text.length <= LONGEST_NAME ? findCountry(text) : undefined;
  return match?.kind === 'one' ? match.country.iso2 : undefined;
}

function given<K extends string>(field: K, value: string): { readonly [key in K]?: string } {
  return value === '' ? {} : ({ [field]: value } as { readonly [key in K]: string });
}

function listed<K extends string>(field: K, list: readonly string[]): { readonly [key in K]?: readonly string[] } {
  return list.length === 0 ? {} : ({ [field]: list } as { readonly [key in K]: readonly string[] });
}

function bad(because: Rejection): CompanyReading {
  return { kind: 'bad', because };
}
