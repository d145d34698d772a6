/**
 * The index of a partner's portfolio: rows beside its trials, written with them in one transaction, so that a list of twenty thousand costs a
 * page of keys. `x_<standing>_<trial>` for all of them, `o_<who looks after it>_<standing>_<trial>`, in the same way `c_` by the customer's
 * country, `p_` by product, `m_` by whom it may remind beside and `a_` by whose tenant may have left it alone, and `w_<word>_<trial>` for the words of the customer's name and domain. What a line shows is read from the trial itself: nothing here can contradict it, and no person is named.
 */

import type { TableEntity, TransactionAction } from '@azure/data-tables';
import type { PersonRef } from '../domain/people/person';
import type { CalendarDate } from '../domain/time/dates';
import { leftAloneBy } from '../domain/record/rules/looked-after';
import { remindedBeside } from '../domain/record/rules/reminded-beside';
import type { Trial } from '../domain/record/trial';
import { labelsOf } from '../domain/text/name-address';
import { nameForm } from '../domain/text/name-form';
import type { Place, PlacesOf } from '../domain/watch/portfolio';
import { standingOf } from '../domain/watch/standing';
import { afterAll, fromKeyPart, hashKey, keyPart, type KeyRange } from './keys';
import { datedFrom, standingIn, standingPart } from './portfolio-keys';
import { ROW_VERSION } from './rows';

/** The beginnings of the keys of these rows. */
export const PORTFOLIO = ['a_', 'c_', 'm_', 'o_', 'p_', 'w_', 'x_'] as const;
/** Goes up with whatever gives a trial other rows here: an index made by other rules is made again before anything is read by it. */
export const PORTFOLIO_RULES = 2;
const ARCHIVED = 'z';
const LEFT_ALONE = 'a_';
const MOST_WORDS = 8;
const LONGEST_WORD = 40;
const HASH_LENGTH = 22;
/** Of whom nobody can say any more of which tenant. */
const ERASED = '0';

/** The beginnings of the keys a trial should have, each followed by its id; what a customer keeps is in no partner's portfolio. */
export function listedOf(trial: Trial): readonly string[] {
  if (trial.keeper === 'customer') return [];
  const part = standingPart(standingOf(trial));
  const lists = [
    'x_',
    ...(part === ARCHIVED ? [] : ownLists(trial)),
    ...remindedBeside(trial).map((one) => listOf({ reminded: one })),
    ...listsLeftAlone(trial),
  ];
  return [...lists.map((list) => `${list}${part}`), ...wordsOf(trial).map((word) => `w_${word}`)];
}

/** Where it stands beside the list of all as long as it is in that one. */
function ownLists({ owner, customer: { country }, product }: Trial): readonly string[] {
  return [listOf(owner), listOf({ country }), listOf({ product })];
}

function listsLeftAlone(trial: Trial): readonly string[] {
  const by = leftAloneBy(trial);
  return by === undefined ? [] : [`${LEFT_ALONE}${by === 'erased' ? ERASED : hashPart(by.tenantId)}_`];
}

/** The beginning of the keys of a list. People's ids stay out of keys. */
function listOf(of: PlacesOf): string {
  if (typeof of === 'string') return 'x_';
  if ('leftAloneIn' in of) return LEFT_ALONE;
  if ('country' in of) return `c_${keyPart(of.country)}_`;
  if ('product' in of) return `p_${keyPart(of.product)}_`;
  return 'reminded' in of ? `m_${personPart(of.reminded)}_` : `o_${personPart(of)}_`;
}

/** The column of a trial's row that says which rows it has here. */
export function listedColumn(trial: Trial): string {
  return listedOf(trial).join(' ');
}

/** What that column says; `undefined` where a release wrote the trial that knew no portfolio. */
export function listedIn(column: unknown): readonly string[] | undefined {
  return typeof column === 'string' ? column.split(' ').filter((one) => one !== '') : undefined;
}

/** The row for one of the beginnings: its keys say all. */
export function portfolioRow({ partnerTenantId, id }: Pick<Trial, 'partnerTenantId' | 'id'>, beginning: string): TableEntity {
  return { partitionKey: keyPart(partnerTenantId), rowKey: `${beginning}_${keyPart(id)}`, v: ROW_VERSION };
}

/** Whether this is the key of a row of the index. */
export function isListing(rowKey: string): boolean {
  return PORTFOLIO.some((beginning) => rowKey.startsWith(beginning));
}

/** What takes a trial that goes out of the index: what its row says, and what it should have. Those that go must be there. */
export function unlisting(
  trial: Pick<Trial, 'partnerTenantId' | 'id'>,
  column: unknown,
  listed: readonly string[],
): readonly TransactionAction[] {
  return [...new Set([...(listedIn(column) ?? []), ...listed])].map((one) => ['delete', portfolioRow(trial, one)]);
}

/** What brings the index from what a trial's row says to what it should have. Those that go must be there. */
export function portfolioActions(column: unknown, after: Trial): Record<'put' | 'gone', readonly TransactionAction[]> {
  const [old, now] = [listedIn(column) ?? [], listedOf(after)];
  return {
    put: now.filter((one) => !old.includes(one)).map((one) => ['upsert', portfolioRow(after, one), 'Replace']),
    gone: old.filter((one) => !now.includes(one)).map((one) => ['delete', portfolioRow(after, one)]),
  };
}

/** All keys of a list. */
export function placesRange(tenantId: string, of: PlacesOf): KeyRange {
  const beginning = listOf(of);
  const partitionKey = keyPart(tenantId);
  if (of === 'archived') return { partitionKey, from: `${beginning}${ARCHIVED}`, below: afterAll(beginning) };
  const isOfLists = typeof of === 'string' || !('reminded' in of || 'leftAloneIn' in of);
  return { partitionKey, from: beginning, below: isOfLists ? `${beginning}${ARCHIVED}` : afterAll(beginning) };
}

/** The same in three: what ends from a day on, what ended before it, and what has no end to be met. None may crowd out another. */
export function placesRanges(
  tenantId: string,
  of: Exclude<PlacesOf, 'archived'>,
  day: CalendarDate,
): Readonly<Record<'ahead' | 'before' | 'undated', KeyRange>> {
  const { partitionKey, from, below } = placesRange(tenantId, of);
  const [today, undated] = [from + datedFrom(day), afterAll(from + datedFrom())];
  return {
    ahead: { partitionKey, from: today, below: undated },
    before: { partitionKey, from, below: today },
    undated: { partitionKey, from: undated, below },
  };
}

/** The trials that keys of a list stand for, and how they stand, without those that only a later release understands. Of one list those that stand alike come one behind the other. */
export function placesIn(tenantId: string, rowKeys: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  let part = '';
  let standing = standingIn(part);
  for (const rowKey of rowKeys) {
    const own = standingPartIn(rowKey);
    if (own !== part) [part, standing] = [own, standingIn(own)];
    if (standing) places.push({ tenantId, id: idIn(rowKey), standing });
  }
  return places;
}

function standingPartIn(rowKey: string): string {
  const end = rowKey.lastIndexOf('_');
  return end < 0 ? '' : rowKey.slice(rowKey.lastIndexOf('_', end - 1) + 1, end);
}

/** Whether a key stands for a trial that is left alone where these are the company's tenants. */
export function isLeftAloneIn(tenants: readonly string[], rowKey: string): boolean {
  return !tenants.some((one) => hashPart(one) === rowKey.split('_')[1]);
}

/** The word of a row of names. */
export function wordIn(rowKey: string): string {
  return rowKey.split('_')[1] ?? '';
}

/** The trial whose row this is. */
export function idIn(rowKey: string): string {
  return fromKeyPart(rowKey.slice(rowKey.lastIndexOf('_') + 1));
}

/** The keys of names with a word that begins so. */
export function wordRange(tenantId: string, word: string): KeyRange {
  const from = `w_${word.slice(0, LONGEST_WORD)}`;
  return { partitionKey: keyPart(tenantId), from, below: afterAll(from) };
}

function wordsOf({ customer: { company, domain } }: Trial): readonly string[] {
  const { words, key } = nameForm(company);
  const ofDomain = domain === undefined ? [] : nameForm(labelsOf(domain)).words;
  const all = [...words, key, ...ofDomain].map((word) => word.slice(0, LONGEST_WORD));
  return [...new Set(all)].filter((word) => word !== '').slice(0, MOST_WORDS);
}

function personPart({ tenantId, personId }: PersonRef): string {
  return hashPart(`${tenantId} ${personId}`);
}

function hashPart(text: string): string {
  return hashKey(text).replace(/[-_]/gu, '.').slice(0, HASH_LENGTH);
}
