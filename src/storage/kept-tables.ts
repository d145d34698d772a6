/** Goes through all tables, a page of rows a request, and opens what is packed. */

import { odata } from './odata';
import type { Table } from './table';
import { KEPT_TABLES, type KeptRow, type KeptRows, type KeptTable, type RowPlace } from '../domain/privacy/kept-rows';
import { unescaped } from '../domain/privacy/broken-json';
import { unpack } from './chunks';
import { textOf } from './remains';
import { isNewer, parseJson } from './rows';
import { chunksOf, headSchema, overflowCount, overflowRowKey } from './state-rows';
import { TimedTable, type Row } from './timed-table';

/** A page of rows may be large, and the service itself may work five seconds on one. */
export const PAGE_TIMEOUT_MS = 15_000;

/** `KeptRows` on Azure Tables. Rejects as `TimedTable` does. */
export class KeptTables implements KeptRows {
  private readonly tables: Readonly<Record<KeptTable, TimedTable>>;

  /** `timeoutMs` holds for each page. */
  constructor(clients: Readonly<Record<KeptTable, Table>>, timeoutMs = PAGE_TIMEOUT_MS) {
    const timed = KEPT_TABLES.map((name) => [name, new TimedTable(clients[name], timeoutMs)] as const);
    this.tables = Object.fromEntries(timed) as Record<KeptTable, TimedTable>;
  }

  async *rows(after?: RowPlace, tables: readonly KeptTable[] = KEPT_TABLES): AsyncGenerator<KeptRow> {
    for (const table of tables.slice(after === undefined ? 0 : tables.indexOf(after.table)))
      for await (const row of this.tables[table].query(behind(after?.table === table ? after : undefined)))
        yield* this.opened(table, row);
  }

  async at({ table, partitionKey, rowKey }: RowPlace): Promise<KeptRow | undefined> {
    const row = await this.tables[table].get(partitionKey, rowKey);
    for await (const opened of row ? this.opened(table, row) : []) return opened;
    return undefined;
  }

  private async *opened(table: KeptTable, row: Row): AsyncGenerator<KeptRow> {
    const at = placeOf(table, row);
    if (table !== 'state') yield { at, value: columnsOf(row) };
    // The rows behind the first one of a long item are opened with it.
    else if (at.rowKey === at.partitionKey) yield await this.item(at, row);
  }

  private async item(at: RowPlace, row: Row): Promise<KeptRow> {
    const key = typeof row['key'] === 'string' ? row['key'] : '';
    const others = await this.overflow(at.partitionKey, row);
    const content = contentOf(row, others);
    const later = content === undefined && isNewer(row) ? { isLater: true as const } : {};
    return { at, key, value: content ?? unopenedText(row, others), ...later };
  }

  private async overflow(partitionKey: string, row: Row): Promise<readonly Row[]> {
    const head = headSchema.safeParse(row).data;
    const count = head ? overflowCount(head.chunks) : 0;
    const keys = Array.from({ length: count }, (_, i) => overflowRowKey(partitionKey, i + 1));
    const rows = await Promise.all(keys.map((key) => this.tables.state.get(partitionKey, key)));
    return rows.filter((one) => one !== undefined);
  }
}

/** The filter for everything behind a place of a table. */
export function behind(after: Omit<RowPlace, 'table'> | undefined): string {
  if (after === undefined) return odata`PartitionKey ge ${''}`;
  const { partitionKey, rowKey } = after;
  return odata`PartitionKey gt ${partitionKey} or (PartitionKey eq ${partitionKey} and RowKey gt ${rowKey})`;
}

/** The columns of a row that are its own, JSON in them opened. */
export function columnsOf(row: Row): Readonly<Record<string, unknown>> {
  const { partitionKey: _partition, rowKey: _row, etag: _etag, timestamp: _timestamp, ...columns } = row;
  const own = Object.entries(columns).filter(([name]) => !name.includes('.'));
  return Object.fromEntries(own.map(([name, value]) => [name, typeof value === 'string' ? openedText(value) : value]));
}

/** What an item of the state holds; `undefined` where that can't be told. */
export function contentOf(row: Row, others: readonly Row[]): object | undefined {
  const head = headSchema.safeParse(row).data;
  const chunks = head && chunksOf([row, ...others], head.chunks);
  if (!chunks) return undefined;
  try {
    const content = head.chunks === 0 ? {} : parseJson(unpack({ chunks, deflated: head.deflated }));
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}

/** What an item says that nobody can open, to look for people in: its text where the bytes still make one, or else the bytes as text. */
export function unopenedText(row: Row, others: readonly Row[]): string {
  return unescaped(textOf(row, [row, ...others]) ?? rawText([row, ...others]));
}

/** All the bytes and texts of rows as one text, to look for people in. */
export function rawText(rows: readonly Row[]): string {
  const texts = rows.flatMap((row) => Object.values(row).map((value) => (value instanceof Uint8Array ? latin(value) : value)));
  return texts.filter((value) => typeof value === 'string').join('\n');
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** What a column says, JSON in it opened. */
export function openedText(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return text;
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}

function placeOf(table: KeptTable, { partitionKey, rowKey }: Row): RowPlace {
  return { table, partitionKey: String(partitionKey), rowKey: String(rowKey) };
}
