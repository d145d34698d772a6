/** The rows of one stored item: a first row, and overflow rows in the same partition if it is long. */

import { randomUUID } from 'node:crypto';
import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import type { StoredItem } from '../domain/record/item-storage';
import { CHUNKS_PER_ROW, MAX_CHUNKS, pack } from './chunks';
import { hashKey } from './keys';
import { ROW_VERSION } from './rows';
import { fieldTexts, jsonOf, type FieldTexts } from './stamps';

/** 48 random bits: the last group of an id. */
const WRITE_DIGITS = 12;

/** What the first row says of the item; `write` is on each of its overflow rows too, so that two versions are never mixed. */
export const headSchema = z.object({
  v: z.literal(ROW_VERSION),
  chunks: z.int().min(0).max(MAX_CHUNKS),
  deflated: z.boolean(),
  write: z.string(),
});

/** The checked columns of a first row. */
export type Head = z.infer<typeof headSchema>;

/** An item on its way into the table. */
export interface ItemRows {
  readonly key: string;
  readonly head: TableEntity;
  readonly overflow: readonly TableEntity[];
  /** What they hold, field by field. */
  readonly fields: FieldTexts;
}

/** What a first row shows of its item, so that it can be found by it. */
export interface Shown {
  readonly mark?: string | undefined;
  readonly touched?: string | undefined;
  /** By which rules its mentions were added. */
  readonly named?: number | undefined;
}

/** The rows for an item. Throws STORAGE_TOO_LARGE; nothing is written here. */
export function itemRows(key: string, item: StoredItem, shown: Shown): ItemRows {
  const fields = fieldTexts(item);
  const { chunks, deflated } = pack(jsonOf(fields));
  const partitionKey = hashKey(key);
  const write = randomUUID().slice(-WRITE_DIGITS);
  const seen = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined));
  const about = { v: ROW_VERSION, chunks: chunks.length, deflated, write, ...seen };
  // `key` comes first: the emulator may corrupt text that is not ASCII beyond the first 64 KB of a body.
  const head = { partitionKey, rowKey: partitionKey, key, ...about, ...columns(chunks, 0) };
  const overflow = Array.from({ length: overflowCount(chunks.length) }, (_, i) => ({
    partitionKey,
    rowKey: overflowRowKey(partitionKey, i + 1),
    v: ROW_VERSION,
    write,
    ...columns(chunks, i + 1),
  }));
  return { key, head, overflow, fields };
}

/**
 * What stands for a long item while its rows are removed: it reads as absent. The client's transactions can delete only
 * unconditionally, and without a condition a writer in between would leave overflow rows behind.
 */
export function tombstone(key: string): ItemRows {
  const partitionKey = hashKey(key);
  const about = { v: ROW_VERSION, chunks: 0, deflated: false, write: '' };
  return { key, head: { partitionKey, rowKey: partitionKey, key, ...about }, overflow: [], fields: new Map() };
}

/** How many rows beside the first one so many chunks take. */
export function overflowCount(chunks: number): number {
  return Math.max(0, Math.ceil(chunks / CHUNKS_PER_ROW) - 1);
}

/** The key of an overflow row, counted from 1. */
export function overflowRowKey(partitionKey: string, index: number): string {
  return `${partitionKey}_${index}`;
}

/** The chunks in these rows, in order; `undefined` if one is missing. */
export function chunksOf(rows: readonly Readonly<Record<string, unknown>>[], count: number): readonly Uint8Array[] | undefined {
  const found = Array.from({ length: count }, (_, i) => rows[Math.floor(i / CHUNKS_PER_ROW)]?.[columnName(i)]);
  return found.every((chunk) => chunk instanceof Uint8Array) ? found : undefined;
}

function columns(chunks: readonly Uint8Array[], row: number): Readonly<Record<string, Uint8Array>> {
  const first = row * CHUNKS_PER_ROW;
  return Object.fromEntries(chunks.slice(first, first + CHUNKS_PER_ROW).map((chunk, i) => [columnName(i), chunk]));
}

function columnName(chunk: number): string {
  return `c${chunk % CHUNKS_PER_ROW}`;
}
