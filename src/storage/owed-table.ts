/** The index of what is owed in an Azure table: past minutes are one range of keys, whatever else is in the table. */

import { odata } from './odata';
import type { Table } from './table';
import { z } from 'zod';
import { hasCode } from '../domain/errors';
import type { KeptPromise, LiveCard, NotedKept, OwedEntry, OwedIndex, PastEntry, ShownIn } from '../domain/watch/owed';
import type { Instant } from '../domain/time/dates';
import { ROW_VERSION } from './rows';
import { TimedTable, type Row } from './timed-table';

/** Below every minute there will be. */
const BEGINNING = '0';
/** Partitions of a minute: one takes 2,000 rows a second (Scalability targets for Table storage). */
const SHARDS = 4;
/** A transaction holds no more (Performing entity group transactions). */
const MOST_IN_ONE = 100;
const LARGEST_PAGE = 1000;

const cardSchema = z.object({ id: z.string(), at: z.string(), revision: z.int() });
const rowSchema = z.object({ partitionKey: z.string(), rowKey: z.string() });

/** `OwedIndex` on Azure Tables. Rejects as `TimedTable` does. The key says all, so that an older release reads the rows of a newer one. */
export class OwedTable implements OwedIndex {
  private readonly table: TimedTable;

  /** `timeoutMs` holds for each call to the table, `pageTimeoutMs` for each page. */
  constructor(client: Table, timeoutMs?: number, pageTimeoutMs?: number) {
    this.table = new TimedTable(client, timeoutMs, pageTimeoutMs);
  }

  async add(entry: OwedEntry): Promise<void> {
    await this.table.put({ ...keysOf(entry), v: ROW_VERSION }, 'Merge');
  }

  async noteKept(kept: readonly KeptPromise[]): Promise<void> {
    for (const batch of batches(oneEach(kept.map(noteOf)))) await this.note(batch);
  }

  async notedKept(entry: OwedEntry): Promise<NotedKept | undefined> {
    const { partitionKey, rowKey } = keysOf(entry);
    const row = await this.table.get(partitionKey, rowKey);
    return row && { has: (promise) => noteKeyOf(promise) in row, shownIn: (promise) => shownIn(row, promise) };
  }

  private async note(notes: readonly Note[]): Promise<void> {
    const [first] = notes;
    if (first && notes.length === 1) await this.table.put({ ...first, v: ROW_VERSION }, 'Merge');
    else await this.table.apply(notes.map((note) => ['upsert', { ...note, v: ROW_VERSION }, 'Merge']));
  }

  async *past(now: Date): AsyncGenerator<readonly PastEntry[]> {
    const last = now.toISOString();
    // `~` sorts behind the shard of a minute, and behind the chat of an instant.
    const filter = odata`PartitionKey ge ${BEGINNING} and PartitionKey le ${`${minuteOf(last)}~`} and RowKey le ${`${last}~`}`;
    for await (const rows of this.table.pages(filter, ['PartitionKey', 'RowKey'], LARGEST_PAGE)) yield rows.flatMap(entryOf);
  }

  async drop(entries: readonly PastEntry[]): Promise<void> {
    const placed = entries.map((entry) => ({ ...entry, partitionKey: entry.place }));
    for (const batch of batches(placed)) await this.dropBatch(batch);
  }

  /** A transaction fails as a whole when one of its rows is gone: somebody else has looked there as well. */
  private async dropBatch(batch: readonly PastEntry[]): Promise<void> {
    try {
      await this.table.apply(batch.map((entry) => ['delete', addressOf(entry)]));
    } catch (error) {
      if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
      for (const entry of batch) await this.dropOne(entry);
    }
  }

  private async dropOne(entry: PastEntry): Promise<void> {
    const { partitionKey, rowKey } = addressOf(entry);
    await this.table.remove(partitionKey, rowKey).catch((error: unknown) => {
      if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
    });
  }
}

function keysOf(entry: OwedEntry) {
  return { partitionKey: `${minuteOf(entry.until)}_${shardOf(entry.chat)}`, rowKey: rowKeyOf(entry) };
}

type Note = ReturnType<typeof keysOf> & Readonly<Record<string, string>>;

/** The message stands in a column beside: release 0.1.0 reads nothing but a journey's card in the first. */
function noteOf({ promise, card, message, ...entry }: KeptPromise): Note {
  const note = { ...keysOf(entry), [noteKeyOf(promise)]: card === undefined ? '' : JSON.stringify(card) };
  return message === undefined ? note : { ...note, [messageKeyOf(promise)]: message };
}

function shownIn(row: Row, promise: string): ShownIn {
  const { [noteKeyOf(promise)]: card, [messageKeyOf(promise)]: message } = row;
  return { card: cardFrom(card), ...(typeof message === 'string' ? { message } : {}) };
}

/** A column of its own for each promise, so that no note takes the place of another; names of columns hold letters and digits. */
function noteKeyOf(promise: string): string {
  return `kept_${plain(promise)}`;
}

function messageKeyOf(promise: string): string {
  return `message_${plain(promise)}`;
}

function plain(promise: string): string {
  return promise.replaceAll(/[^\p{L}\p{N}]/gu, '_');
}

/** A transaction names each row once. */
function oneEach(notes: readonly Note[]): readonly Note[] {
  const byRow = new Map<string, Note>();
  for (const note of notes) {
    const row = `${note.partitionKey} ${note.rowKey}`;
    byRow.set(row, { ...byRow.get(row), ...note });
  }
  return [...byRow.values()];
}

function cardFrom(column: unknown): LiveCard | undefined {
  return typeof column === 'string' && column !== '' ? cardSchema.parse(JSON.parse(column)) : undefined;
}

function rowKeyOf({ chat, until }: OwedEntry): string {
  return `${until}_${chat}`;
}

function addressOf(entry: PastEntry) {
  return { partitionKey: entry.place, rowKey: rowKeyOf(entry) };
}

/** A row that is none of ours is left where it is. */
function entryOf(row: Row): readonly PastEntry[] {
  const { data } = rowSchema.safeParse(row);
  const [, until, chat] = /^([^_]+)_(.+)$/.exec(data?.rowKey ?? '') ?? [];
  return data === undefined || until === undefined || chat === undefined ? [] : [{ chat, until, place: data.partitionKey }];
}

function minuteOf(instant: Instant): string {
  return instant.slice(0, 16);
}

function shardOf(chat: string): number {
  return chat.charCodeAt(0) % SHARDS;
}

function batches<T extends { readonly partitionKey: string }>(rows: readonly T[]): readonly (readonly T[])[] {
  const byPartition = new Map<string, T[]>();
  for (const row of rows) {
    const found = byPartition.get(row.partitionKey);
    if (found) found.push(row);
    else byPartition.set(row.partitionKey, [row]);
  }
  return [...byPartition.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST_IN_ONE) }, (_, i) => all.slice(i * MOST_IN_ONE, (i + 1) * MOST_IN_ONE)),
  );
}
