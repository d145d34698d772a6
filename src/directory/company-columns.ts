/** What the columns of a file of companies are called, and what each means. */

import { foldName } from '../domain/text/fold';
import type { DirectoryCompany } from './company';

/** What a column may hold. */
export type CompanyField = keyof DirectoryCompany;

/** What a cell or a field may hold. */
export type Fields = Readonly<Record<string, unknown>>;

/** Column names as files write them, in small letters without anything else, and the field each means. */
const COLUMNS: ReadonlyMap<string, CompanyField> = new Map(
  Object.entries({
    partnerId:
      'partnerid mpnid mpn locationid locationpartnerid pla plaid partneridlocation mpnlocationid partnernumber partnernummer partnernr',
    globalId: 'globalid globalpartnerid pga pgaid partneridglobal',
    name: 'name company companyname legalname registeredname firma firmenname unternehmen entreprise empresa',
    trading: 'trading tradingname tradingnames tradename brand brands handelsname marke',
    former: 'former formername formernames previousname previousnames fruherername fruherenamen',
    city: 'city town place ort stadt ville ciudad citta',
    country: 'country countrycode region countryregion land pays pais paese',
    phones: 'phones phone telephone tel phonenumber phonenumbers mobile mobilephone telefon telefonnummer',
    website: 'website web url domain homepage webseite siteweb',
    mbsNumber: 'mbsnumber mbs mbsauthorizationnumber authorizationnumber',
  }).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as CompanyField] as const)),
);

/** The field a column means; nothing for one that is not kept. */
export function fieldOf(column: string): CompanyField | undefined {
  return COLUMNS.get(lettersOf(column));
}

/** Whether a column has the name of the field itself, however it is written. */
export function isCalledJustSo(column: string, field: CompanyField): boolean {
  return lettersOf(column) === field.toLowerCase();
}

function lettersOf(column: string): string {
  return foldName(column).replace(/[^a-z]/g, '');
}

const LISTS: ReadonlySet<CompanyField> = new Set<CompanyField>(['trading', 'former', 'phones']);

/** Whether a company may have several of them. */
export function isList(field: CompanyField): boolean {
  return LISTS.has(field);
}

const CALLED: Readonly<Record<CompanyField, string>> = {
  partnerId: 'PartnerID',
  globalId: 'global PartnerID',
  name: 'name',
  trading: 'trading name',
  former: 'former name',
  city: 'city',
  country: 'country',
  phones: 'phone number',
  website: 'website',
  mbsNumber: 'MBS number',
};

/** All fields. */
export const COMPANY_FIELDS = Object.keys(CALLED) as readonly CompanyField[];

/** What people call a field. */
export function called(field: CompanyField): string {
  return CALLED[field];
}
