/** Reads the words behind a command. What is wrong with them is a sentence. */

import { readEmail } from '../domain/people/email';
import { cleanText } from '../domain/text/text';
import { guid, isNobodys } from '../settings/setting-parsers';
import { isLetterLost, unseenIn } from '../settings/spoiled-text';
import type { Subject } from '../privacy/subject';
import { partnerWords } from './partner-words';
import { words } from './words';

/** No name of a company is longer. */
const LONGEST_NAME = 200;

/** What was read, or why it can't be. */
export type Read<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'bad'; readonly because: string };

/** An id that somebody may have; else what it was to be, or that nobody has it. */
export function readId(text: string, otherwise: string): Read<string> {
  const id = guid(text.trim());
  if (id === undefined) return bad(otherwise);
  return isNobodys(id) ? bad(words.nobodys) : ok(id);
}

/** A tenant id and nothing else. */
export function readTenant([text = '', ...more]: readonly string[]): Read<string> {
  const read = readId(text, words.notTenant);
  return read.kind === 'ok' ? nothingMore(more, read.value) : read;
}

/** Two different tenant ids and nothing else. */
export function readTwoTenants([one = '', other = '', ...more]: readonly string[]): Read<readonly string[]> {
  const [first, second] = [readId(one, words.notTenant), readId(other, words.notTenant)];
  if (first.kind === 'bad') return first;
  if (second.kind === 'bad') return second;
  return first.value === second.value ? bad(partnerWords.sameTenant) : nothingMore(more, [first.value, second.value]);
}

/** A tenant, and what its company is called. */
export interface NamedTenant {
  readonly tenantId: string;
  readonly name: string;
}

/** A tenant id, and the name of the company in as many words as it has. */
export function readNamedTenant([text = '', ...name]: readonly string[]): Read<NamedTenant> {
  const read = readId(text, words.notTenant);
  if (read.kind === 'bad') return read;
  const joined = cleanText(name.join(' '), { max: LONGEST_NAME });
  const trouble = joined.kind === 'ok' ? spoiledName(name.join(' ')) : undefined;
  if (trouble !== undefined) return bad(trouble);
  return joined.kind === 'ok' ? ok({ tenantId: read.value, name: joined.text }) : bad(words.noName);
}

/** What copying left in a text of the line and nobody sees, as a half sentence; undefined where there is nothing. */
export function spoiledBy(text: string): string | undefined {
  const unseen = unseenIn(text);
  return unseen && `its character ${unseen.at} is one that nobody sees (${unseen.code})`;
}

function spoiledName(name: string): string | undefined {
  const because = isLetterLost(name) ? 'a letter was lost in it' : spoiledBy(name.trim());
  return because && words.spoiledName(because);
}

/** Nothing. */
export function readNothing(given: readonly string[]): Read<undefined> {
  return nothingMore(given, undefined);
}

/** Whom to erase, and whether that is confirmed. */
export interface EraseOrder {
  readonly subject: Subject;
  readonly confirmed: boolean;
}

/** An order to erase a person. */
export function readPersonOrder(given: readonly string[]): Read<EraseOrder> {
  return order(given, ([tenant = '', person = '', ...more]) => {
    const of = readId(tenant, words.notTenant);
    if (of.kind === 'bad') return of;
    const read = readId(person, words.notPerson);
    if (read.kind === 'bad') return readEmail(person).kind === 'bad' ? read : bad(words.personByAddress);
    return nothingMore(more, { kind: 'person', tenantId: of.value, personId: read.value });
  });
}

/** An order to erase a tenant. */
export function readTenantOrder(given: readonly string[]): Read<EraseOrder> {
  return order(given, (rest) => {
    const read = readTenant(rest);
    return read.kind === 'bad' ? read : ok({ kind: 'tenant', tenantId: read.value });
  });
}

/** An order to erase whoever has an address. */
export function readAddressOrder(given: readonly string[]): Read<EraseOrder> {
  return order(given, ([address = '', ...more]) => {
    const read = readEmail(address);
    return read.kind === 'bad' ? bad(words.notAddress) : nothingMore(more, { kind: 'address', email: read.email.toLowerCase() });
  });
}

const CONFIRMED = '--yes';

function order(given: readonly string[], read: (rest: readonly string[]) => Read<Subject>): Read<EraseOrder> {
  const subject = read(given.filter((word) => word !== CONFIRMED));
  return subject.kind === 'bad' ? subject : ok({ subject: subject.value, confirmed: given.includes(CONFIRMED) });
}

const DRY_RUN = '--dry-run';

/** Whether it is only to be said what would be done, and the other words. */
export function readDryRun(given: readonly string[]): { readonly dryRun: boolean; readonly rest: readonly string[] } {
  return { dryRun: given.includes(DRY_RUN), rest: given.filter((word) => word !== DRY_RUN) };
}

/** Which tenant, whether it is only to be said what would be done, and whether that is confirmed. */
export interface RemoveOrder {
  readonly tenantId: string;
  readonly dryRun: boolean;
  readonly confirmed: boolean;
}

/** An order to list a tenant no longer. */
export function readRemoveOrder(given: readonly string[]): Read<RemoveOrder> {
  const { dryRun, rest } = readDryRun(given);
  const read = readTenant(rest.filter((word) => word !== CONFIRMED));
  return read.kind === 'bad' ? read : ok({ tenantId: read.value, dryRun, confirmed: rest.includes(CONFIRMED) });
}

/** Nothing but whether it is a dry run. */
export function readOnlyDryRun(given: readonly string[]): Read<boolean> {
  const { dryRun, rest } = readDryRun(given);
  return nothingMore(rest, dryRun);
}

/** What was read, unless something comes after it. */
export function nothingMore<T>([extra]: readonly string[], value: T): Read<T> {
  return extra === undefined ? ok(value) : bad(words.tooMuch(extra));
}

/** Whether nothing was said, as where a variable of a shell holds nothing. */
export function isBlank(text: string | undefined): text is undefined | '' {
  return text === undefined || text.trim() === '';
}

/** It was read. */
export function ok<T>(value: T): Read<T> {
  return { kind: 'ok', value };
}

/** It can't be read, and why. */
export function bad(because: string): { readonly kind: 'bad'; readonly because: string } {
  return { kind: 'bad', because };
}
