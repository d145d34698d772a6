/** Rows as the table service writes them, and back (Payload format for Table service operations). */

import type { ReadRow } from './table';

const READ_NAMES: Readonly<Record<string, string>> = {
  PartitionKey: 'partitionKey',
  RowKey: 'rowKey',
  Timestamp: 'timestamp',
  'odata.etag': 'etag',
};
const WRITTEN_NAMES: Readonly<Record<string, string>> = {
  partitionKey: 'PartitionKey',
  rowKey: 'RowKey',
  timestamp: 'Timestamp',
  etag: 'odata.etag',
};
const TYPE = '@odata.type';

/** The name of a column as the service has it. */
export function columnName(name: string): string {
  return WRITTEN_NAMES[name] ?? name;
}

/** The JSON of a row. Columns of several types in JSON say theirs; what is undefined is left out. */
export function entityJson(entity: object): string {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(entity) as [string, unknown][]) write(columns, columnName(name), value);
  return JSON.stringify(columns);
}

function write(columns: Record<string, unknown>, name: string, value: unknown): void {
  const [type, written] = typed(value);
  columns[name] = written;
  if (type !== undefined) columns[name + TYPE] = type;
}

function typed(value: unknown): readonly [string | undefined, unknown] {
  if (value instanceof Uint8Array) return ['Edm.Binary', asBuffer(value).toString('base64')];
  if (value instanceof Date) return ['Edm.DateTime', value.toISOString()];
  if (typeof value === 'bigint') return ['Edm.Int64', value.toString()];
  if (isTyped(value)) return [`Edm.${value.type}`, value.value];
  return [undefined, value];
}

function isTyped(value: unknown): value is { readonly type: string; readonly value: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && 'value' in value;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A row out of its JSON. */
export function entityOf(json: Readonly<Record<string, unknown>>): ReadRow {
  const row: Record<string, unknown> = { etag: '' };
  for (const name of Object.keys(json)) {
    if (name === 'odata.metadata' || name.includes(TYPE)) continue;
    row[READ_NAMES[name] ?? name] = valued(json[name], json[name + TYPE]);
  }
  return row as ReadRow;
}

function valued(value: unknown, type: unknown): unknown {
  if (type === undefined || typeof value !== 'string') return value;
  if (type === 'Edm.Binary') return Buffer.from(value, 'base64');
  if (type === 'Edm.DateTime') return new Date(value);
  if (type === 'Edm.Int64') return BigInt(value);
  return type === 'Edm.Guid' ? { type: 'Guid', value } : value;
}
