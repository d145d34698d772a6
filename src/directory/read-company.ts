/** Reads one company of an import: a row of a spreadsheet or an object of a JSON file. What is wrong with it is a reason, never an error. */

import { secretsIn } from '../domain/text/secrets/secrets';
import type { DirectoryCompany } from './company';
import { countryOf, digitsOf, partsOf, phonesOf, textOf, websiteOf, type Taken } from './company-cells';
import { COMPANY_FIELDS, type CompanyField, type Fields } from './company-columns';
import type { LineTrouble } from './file-line';
import { LOST } from './file-text';
import { nameWords } from './name-words';

/** Why a company was not taken. */
export type Rejection = LineTrouble | CellTrouble | 'twice';

/** What is wrong with one of its fields. */
export type CellTrouble =
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
  | 'nul'
  | 'letterLost'
  | 'cellTooLong';

/** What was left out of a company that was taken. */
export type Omission = 'phone' | 'website' | 'otherName';

/** A company, or why there is none. */
export type CompanyReading =
  { readonly kind: 'ok'; readonly company: DirectoryCompany; readonly omitted: readonly Omission[] } | Bad;

/** Why there is no company, and which field is why. */
interface Bad {
  readonly kind: 'bad';
  readonly because: CellTrouble;
  readonly field: CompanyField;
}

const OMISSIONS: readonly Omission[] = ['phone', 'website', 'otherName'];
const LONGEST_NAME = 200;
const MOST_NAMES = 10;
const LONGEST_CELL = 10_000;

/** What must be right, or the company is not taken. */
interface Core {
  readonly partnerId: string;
  readonly globalId: string;
  readonly name: string;
  readonly country: string;
  readonly city: string;
  readonly mbsNumber: string;
}

/** Reads a company. Lists may be arrays or texts with `|` or `;` between. */
export function readCompany(fields: Fields): CompanyReading {
  const core = spoiledIn(fields) ?? readCore(fields);
  if ('because' in core) return core;
  const { partnerId, globalId, name, country, city, mbsNumber } = core;
  const [trading, former] = [namesOf(fields['trading']), namesOf(fields['former'])];
  const phones = phonesOf(fields['phones'], country);
  const website = websiteOf(textOf(fields['website']));
  const isWhole = { phone: phones.isWhole, website: website !== undefined, otherName: trading.isWhole && former.isWhole };
  const company = {
    partnerId,
    ...given('globalId', globalId),
    name,
    ...listed('trading', trading.list),
    ...listed('former', former.list),
    ...given('city', city),
    ...given('country', country),
    ...listed('phones', phones.list),
    ...given('website', website ?? ''),
    ...given('mbsNumber', mbsNumber),
  };
  return { kind: 'ok', omitted: OMISSIONS.filter((one) => !isWhole[one]), company };
}

function readCore(fields: Fields): Core | Bad {
  const [name, partnerId, globalId] = [textOf(fields['name']), digitsOf(fields['partnerId']), digitsOf(fields['globalId'])];
  const because = idProblem(partnerId, globalId) ?? nameProblem(name);
  if (because !== undefined) return bad(because);
  const country = countryOf(textOf(fields['country']));
  if (country === undefined) return bad('countryUnknown');
  const [city, mbsNumber] = [textOf(fields['city']), digitsOf(fields['mbsNumber'])];
  if (isNoCity(city)) return bad('cityBad');
  if (!/^(?:\d{10})?$/.test(mbsNumber)) return bad('mbsNumberBad');
  return { partnerId, globalId, name, country, city, mbsNumber };
}

/** In which field each trouble is found; those that may be in any are told apart where they are found. */
const FIELD_OF: Readonly<Partial<Record<CellTrouble, CompanyField>>> = {
  partnerIdMissing: 'partnerId',
  partnerIdBad: 'partnerId',
  globalIdBad: 'globalId',
  countryUnknown: 'country',
  cityBad: 'city',
  mbsNumberBad: 'mbsNumber',
};

function bad(because: CellTrouble, field = FIELD_OF[because] ?? 'name'): Bad {
  return { kind: 'bad', because, field };
}

/** What no program should have written: NULs, letters that were lost before, a cell longer than all of a company's. */
function spoiledIn(fields: Fields): Bad | undefined {
  for (const field of COMPANY_FIELDS) {
    const value = fields[field];
    const because =
      typeof value === 'string' ? spoiled(value) : Array.isArray(value) ? value.map(spoiled).find(Boolean) : undefined;
    if (because !== undefined) return bad(because, field);
  }
  return undefined;
}

function spoiled(value: unknown): CellTrouble | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.length > LONGEST_CELL) return 'cellTooLong';
  if (value.includes('\0')) return 'nul';
  return value.includes(LOST) ? 'letterLost' : undefined;
}

function idProblem(partnerId: string, globalId: string): CellTrouble | undefined {
  if (partnerId === '') return 'partnerIdMissing';
  if (!/^[1-9]\d{3,8}$/.test(partnerId)) return 'partnerIdBad';
  return globalId === '' || /^[1-9]\d{3,8}$/.test(globalId) ? undefined : 'globalIdBad';
}

function nameProblem(name: string): CellTrouble | undefined {
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

function namesOf(value: unknown): Taken {
  const all = [...new Set(partsOf(value))];
  const list = all.filter((name) => nameProblem(name) === undefined).slice(0, MOST_NAMES);
  return { list, isWhole: list.length === all.length };
}

function given<K extends string>(field: K, value: string): { readonly [key in K]?: string } {
  return value === '' ? {} : ({ [field]: value } as { readonly [key in K]: string });
}

function listed<K extends string>(field: K, list: readonly string[]): { readonly [key in K]?: readonly string[] } {
  return list.length === 0 ? {} : ({ [field]: list } as { readonly [key in K]: readonly string[] });
}
