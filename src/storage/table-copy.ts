/** Copies tables row by row, as they are: to lines of JSON, and from them. */

import type { TableEntity } from '@azure/data-tables';
import type { Table } from './table';
import { behind, PAGE_TIMEOUT_MS } from './kept-tables';
import { TimedTable, type Row } from './timed-table';

/** Rows that are written at the same time. */
const AT_ONCE = 24;
/** A copy is in no hurry, and a row may be large. */
const WRITE_TIMEOUT_MS = 30_000;

/** What a column of a copied row holds; what JSON can't tell apart says its type. */
export type Cell = string | number | boolean | { readonly type: 'bytes' | 'instant' | 'whole'; readonly text: string };

/** A row as it is copied: its keys and its own columns, without eTag and time of writing. */
export type CopiedRow = Readonly<Record<string, Cell>> & { readonly partitionKey: string; readonly rowKey: string };

/** All tables of an account that are ours, by the names the house has for them. */
export class TableCopies {
  private readonly tables: ReadonlyMap<string, TimedTable>;

  constructor(clients: Readonly<Record<string, Table>>) {
    this.tables = new Map(
      Object.entries(clients).map(([name, client]) => [name, new TimedTable(client, WRITE_TIMEOUT_MS, PAGE_TIMEOUT_MS)]),
    );
  }

  /** The names. */
  get names(): readonly string[] {
    return [...this.tables.keys()];
  }

  /** Every row of a table, in the order of the keys. Rejects as `TimedTable` does. */
  async *rows(name: string): AsyncGenerator<CopiedRow> {
    for await (const row of this.table(name).query(behind(undefined))) yield copied(row);
  }

  /** Writes rows whether they are there or not. Rejects as `TimedTable` does; some may then be written. */
  async put(name: string, rows: readonly CopiedRow[]): Promise<void> {
    const table = this.table(name);
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await Promise.all(rows.slice(from, from + AT_ONCE).map((row) => table.put(entityOf(row))));
  }

  /** Removes a row; an absent one is fine. */
  async remove(name: string, { partitionKey, rowKey }: Pick<CopiedRow, 'partitionKey' | 'rowKey'>): Promise<void> {
    const table = this.table(name);
    if (await table.get(partitionKey, rowKey)) await table.remove(partitionKey, rowKey);
  }

  private table(name: string): TimedTable {
    const table = this.tables.get(name);
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  }
}

function copied(row: Row): CopiedRow {
  const { etag: _etag, timestamp: _timestamp, ...columns } = row;
  const cells = Object.entries(columns).flatMap(([name, value]) => {
    const cell = cellOf(value);
    return cell === undefined || name.includes('.') ? [] : [[name, cell] as const];
  });
  return Object.fromEntries(cells) as CopiedRow;
}

function cellOf(value: unknown): Cell | undefined {
  if (value instanceof Uint8Array) return { type: 'bytes', text: Buffer.from(value).toString('base64') };
  if (value instanceof Date) return { type: 'instant', text: value.toISOString() };
  if (typeof value === 'bigint') return { type: 'whole', text: String(value) };
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function entityOf(row: CopiedRow): TableEntity {
  const { partitionKey, rowKey } = row;
  return { ...Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, valueOf(cell)])), partitionKey, rowKey };
}

function valueOf(cell: Cell): unknown {
  if (typeof cell !== 'object') return cell;
  if (cell.type === 'bytes') return Buffer.from(cell.text, 'base64');
  return cell.type === 'instant' ? new Date(cell.text) : BigInt(cell.text);
}
