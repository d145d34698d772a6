/** Reads the fields of an own company: `name=Contoso Consulting` may come as one word or as several. */

import { textOf } from '../directory/company-cells';
import { COMPANY_FIELDS, type CompanyField } from '../directory/company-columns';
import type { OwnCompany } from '../directory/company-table';
import { readCompany, type Omission } from '../directory/read-company';
import { nearestWords } from '../domain/text/nearest-words';
import { bad, ok, readId, spoiledBy, type Read } from './arguments';
import { directoryWords } from './directory-words';
import { words } from './words';

const FIELDS: readonly string[] = COMPANY_FIELDS;
const FIELD = /^(\w+)=(.*)$/su;

/** What to write of each. */
const LIKE: Readonly<Record<CompanyField, string>> = {
  partnerId: 'partnerId=4391507',
  globalId: 'globalId=517285',
  name: 'name=Contoso Consulting',
  trading: 'trading=Contoso Cloud',
  former: 'former=Contoso Software',
  city: 'city=Berlin',
  country: 'country=DE',
  phones: 'phones=+493023125000',
  website: 'website=https://www.contoso.com',
  mbsNumber: 'mbsNumber=1234567890',
};
/** Where each of what is left out of a file stands. */
const FIELD_OF: Readonly<Record<Omission, CompanyField>> = { phone: 'phones', website: 'website', otherName: 'trading' };
const NEEDED: ReadonlySet<string> = new Set<CompanyField>(['partnerId', 'name']);

/** A tenant, and the fields behind it. */
export function readOwn([tenant = '', ...given]: readonly string[]): Read<OwnCompany> {
  const of = readId(tenant, words.notTenant);
  if (of.kind === 'bad') return of;
  const fields = fieldsIn(given);
  const because = formTrouble(given) ?? emptyOf(fields) ?? unseenOf(fields);
  if (because !== undefined) return bad(because);
  const read = readCompany(fields);
  if (read.kind === 'bad') return bad(directoryWords.rejectedOwn(read.because, LIKE[read.field]));
  if (read.omitted.length > 0)
    return bad(
      directoryWords.omittedOf(
        read.omitted,
        read.omitted.map((one) => LIKE[FIELD_OF[one]]),
      ),
    );
  return ok({ ...read.company, tenantId: of.value });
}

/** What is wrong with the words, whatever the fields hold. */
function formTrouble(given: readonly string[]): string | undefined {
  if (given.some((word) => word.startsWith('='))) return directoryWords.blankBeforeSign;
  const [stray] = given;
  if (stray !== undefined && !FIELD.test(stray)) return directoryWords.notField(stray);
  const names = given.flatMap((word) => FIELD.exec(word)?.[1] ?? []);
  const strange = names.find((field) => !FIELDS.includes(field));
  if (strange !== undefined) return directoryWords.strangeField(strange, nearestWords(strange, FIELDS), FIELDS);
  const twice = names.find((field, at) => names.indexOf(field) !== at);
  return twice === undefined ? undefined : directoryWords.fieldTwice(twice);
}

/** Of the first field with a sign that nobody sees, a line break among them. */
function unseenOf(fields: Readonly<Record<string, string>>): string | undefined {
  for (const field of COMPANY_FIELDS) {
    const because = spoiledBy((fields[field] ?? '').trim());
    if (because !== undefined) return directoryWords.spoiledField(field, because, LIKE[field]);
  }
  return undefined;
}

/** Of the first field that holds nothing. */
function emptyOf(fields: Readonly<Record<string, string>>): string | undefined {
  const empty = COMPANY_FIELDS.find((field) => fields[field] !== undefined && textOf(fields[field]) === '');
  return empty === undefined ? undefined : directoryWords.emptyField(empty, LIKE[empty], NEEDED.has(empty));
}

/** Words without a field of their own belong to the one before. */
function fieldsIn(given: readonly string[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  let last = '';
  for (const word of given) {
    const [, field = last, value = `${fields[last] ?? ''} ${word}`] = FIELD.exec(word) ?? [];
    fields[field] = value;
    last = field;
  }
  return fields;
}
