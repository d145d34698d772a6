/** What the columns of a file of companies are called, and what each means. */

import type { DirectoryCompany } from './company';

/** What a cell or a field may hold. */
export type Fields = Readonly<Record<string, unknown>>;

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
