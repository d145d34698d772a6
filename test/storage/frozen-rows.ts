/** Rows as JSON files, and back into a table: exactly the columns that were written. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableEntity } from '@azure/data-tables';
import type { Table } from '../../src/storage/table';
import type { StoredItem } from '../../src/domain/record/item-storage';
import type { TableStorage } from '../../src/storage/table-storage';

/** A row in a file. A chunk of bytes is base64; `item` spells out what they hold, for whoever reads the file. */
export interface FrozenRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly columns: Readonly<Record<string, string | number | boolean | { readonly binary: string }>>;
  readonly item?: object;
}

const HERE = join(__dirname, '..', '..', '..', 'test', 'storage');

/** The rows of a table, in the order of their keys. */
export async function frozen(client: Table, state: TableStorage): Promise<readonly FrozenRow[]> {
  const rows: FrozenRow[] = [];
  for await (const { partitionKey = '', rowKey = '', etag: _etag, timestamp: _timestamp, ...columns } of client.listEntities()) {
    const { key } = columns as { readonly key?: unknown };
    const item = typeof key === 'string' ? (await state.read([key]))[key] : undefined;
    rows.push({
      partitionKey,
      rowKey,
      columns: frozenColumns(columns),
      ...(item === undefined ? {} : { item: withoutTag(item) }),
    });
  }
  return rows.sort((one, other) => (one.partitionKey + one.rowKey < other.partitionKey + other.rowKey ? -1 : 1));
}

/** The releases whose rows are kept, the oldest first. */
export function releases(): readonly string[] {
  return readdirSync(HERE)
    .flatMap((name) => (name.startsWith('rows-') ? [name.slice(5)] : []))
    .sort();
}

/** What a release wrote into a table. */
export function rowsOf(release: string, table: string): readonly FrozenRow[] {
  return JSON.parse(readFileSync(join(HERE, `rows-${release}`, `${table}.json`), 'utf8')) as readonly FrozenRow[];
}

/** As many as one transaction takes. */
const MOST_AT_ONCE = 100;

/** Puts rows into a table as they were, those of a partition at once. */
export async function thaw(client: Table, rows: readonly FrozenRow[]): Promise<void> {
  for (const partition of new Set(rows.map(({ partitionKey }) => partitionKey))) {
    const own = rows.filter(({ partitionKey }) => partitionKey === partition);
    const entities = own.map(({ partitionKey, rowKey, columns }) => ({ partitionKey, rowKey, ...thawed(columns) }));
    for (let at = 0; at < entities.length; at += MOST_AT_ONCE)
      await client.submitTransaction(entities.slice(at, at + MOST_AT_ONCE).map((entity) => ['create', entity]));
  }
}

/** An item without its version. */
export function withoutTag({ eTag: _eTag, ...content }: StoredItem): object {
  return content;
}

function frozenColumns(columns: Readonly<Record<string, unknown>>): FrozenRow['columns'] {
  const known = Object.entries(columns).filter(([name]) => !name.includes('.'));
  return Object.fromEntries(
    known.map(([name, value]) => [
      name,
      value instanceof Uint8Array ? { binary: Buffer.from(value).toString('base64') } : (value as string | number | boolean),
    ]),
  );
}

function thawed(columns: FrozenRow['columns']): Omit<TableEntity, 'partitionKey' | 'rowKey'> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      typeof value === 'object' ? new Uint8Array(Buffer.from(value.binary, 'base64')) : value,
    ]),
  );
}
