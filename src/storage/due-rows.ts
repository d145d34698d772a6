/** The rows of the due index: their keys sort by time, so that what is due is one range of keys. */

import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { isDueKind, type DeadLetter, type DueEntry, type DueKind, type DueProgress, type DueRow } from '../domain/watch/due';
import type { Instant } from '../domain/time/dates';
import { hashKey } from './keys';
import { ROW_VERSION, parseRow } from './rows';

/** The partition of dead letters. Hours begin with a digit, so no range of time reaches it. */
export const DEAD_LETTERS = 'poison';

/** The progress of an entry nobody has touched yet. */
export const UNTOUCHED: DueProgress = { takes: 0, tries: 0 };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Where a row stands. */
export interface RowAddress {
  readonly partitionKey: string;
  readonly rowKey: string;
}

const entryShape = {
  v: z.literal(ROW_VERSION),
  kind: z.custom<DueKind>((kind) => typeof kind === 'string' && isDueKind(kind)),
  partnerTenantId: z.string(),
  trialId: z.string(),
  id: z.string(),
  toTenantId: z.string(),
  toPersonId: z.string(),
  at: z.string(),
  cause: z.string().optional(),
};
const progressShape = {
  until: z.string().optional(),
  takes: z.int(),
  tries: z.int(),
  unsureAt: z.string().optional(),
  doubts: z.int().optional(),
  copies: z.int().optional(),
  etag: z.string(),
};
const deadLetterShape = { reason: z.string(), setAsideAt: z.string() };
const rowSchema = z.object({ ...entryShape, ...progressShape });
const deadLetterSchema = z.object({ ...entryShape, ...deadLetterShape });
/** What the service adds to each row. */
const ADDED = ['partitionKey', 'rowKey', 'etag', 'timestamp'];

/** The hour of an instant: the partition its entries stand in. */
export function hourOf(instant: Instant): string {
  return instant.slice(0, 13);
}

/** Where an entry stands. Its row key tells the instant, the kind, and by a hash everything else. */
export function dueAddress(entry: DueEntry): RowAddress {
  return { partitionKey: hourOf(entry.at), rowKey: `${entry.at}_${entry.kind}_${printOf(entry)}` };
}

/** Where an entry stands once it is a dead letter: at one place, whenever it was due. */
export function deadLetterAddress(entry: DueEntry): RowAddress {
  return { partitionKey: DEAD_LETTERS, rowKey: `${DEAD_LETTERS}_${printOf(entry)}` };
}

/** The row of an entry. */
export function dueEntity(
  entry: DueEntry & Pick<DueRow, 'more'>,
  { until, takes, tries, unsureAt, doubts, copies }: DueProgress,
): TableEntity {
  return {
    ...entry.more,
    ...dueAddress(entry),
    ...entryColumns(entry),
    takes,
    tries,
    ...(until === undefined ? {} : { until }),
    ...(unsureAt === undefined ? {} : { unsureAt }),
    ...(doubts === undefined ? {} : { doubts }),
    ...(copies === undefined ? {} : { copies }),
  };
}

/** The row of a dead letter. */
export function deadLetterEntity(entry: DueEntry & Pick<DueRow, 'more'>, reason: string, now: Date): TableEntity {
  return { ...entry.more, ...deadLetterAddress(entry), ...entryColumns(entry), reason, setAsideAt: now.toISOString() };
}

/** A row of the index, checked; STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if it is not one. */
export function toDueRow(row: unknown): DueRow {
  const { until, takes, tries, unsureAt, doubts, copies, etag, ...columns } = parseRow(rowSchema, row);
  return {
    ...toEntry(columns),
    until,
    takes,
    tries,
    unsureAt,
    doubts,
    copies,
    etag,
    ...moreOf(row, { ...entryShape, ...progressShape }),
  };
}

/** A row of a dead letter, checked in the same way. */
export function toDeadLetter(row: unknown): DeadLetter {
  const { reason, setAsideAt, ...columns } = parseRow(deadLetterSchema, row);
  return { ...toEntry(columns), reason, setAsideAt, ...moreOf(row, { ...entryShape, ...deadLetterShape }) };
}

/** An instant in the one way of writing it by which rows sort; anything else is a bug of ours. */
export function checkedInstant(at: Instant): Instant {
  if (!INSTANT.test(at)) throw new Error('An entry of the due index needs an instant as Date.toISOString() writes it.');
  return at;
}

/** Whether a row is an entry of a kind that only another release knows: it is skipped, and kept where it is. */
export function isOfOtherKind(row: unknown): boolean {
  const { kind } = row as { readonly kind?: unknown };
  return typeof kind === 'string' && !isDueKind(kind);
}

function moreOf(row: unknown, known: Readonly<Record<string, unknown>>): Pick<DueRow, 'more'> {
  const isMore = ([name, value]: readonly [string, unknown]): boolean =>
    !Object.hasOwn(known, name) &&
    !ADDED.includes(name) &&
    !name.includes('.') &&
    ['string', 'number', 'boolean'].includes(typeof value);
  const more = Object.entries(row as object).filter(isMore);
  return more.length === 0 ? {} : { more: Object.fromEntries(more) };
}

function entryColumns({ kind, partnerTenantId, trialId, id, to, at, cause }: DueEntry) {
  const columns = { v: ROW_VERSION, kind, partnerTenantId, trialId, id, toTenantId: to.tenantId, toPersonId: to.personId, at };
  return { ...columns, ...(cause === undefined ? {} : { cause }) };
}

function toEntry(columns: z.infer<z.ZodObject<typeof entryShape>>): DueEntry {
  const { kind, partnerTenantId, trialId, id, toTenantId, toPersonId, at, cause } = columns;
  const to = { tenantId: toTenantId, personId: toPersonId };
  return { kind, partnerTenantId, trialId, id, to, at, ...(cause === undefined ? {} : { cause }) };
}

function printOf({ kind, partnerTenantId, trialId, id, to }: DueEntry): string {
  return hashKey(JSON.stringify([kind, partnerTenantId, trialId, id, to.tenantId, to.personId]));
}
