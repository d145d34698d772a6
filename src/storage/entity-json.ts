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
  const columns: string[] = [];
  for (const [name, value] of Object.entries(entity) as [string, unknown][]) {
    const written = columnJson(columnName(name), value);
    if (written !== undefined) columns.push(written);
  }
  return `{${columns.join(',')}}`;
}

function columnJson(name: string, value: unknown): string | undefined {
  // Most of a row is bytes, and in their base64 is nothing to escape.
  if (value instanceof Uint8Array) return `${typeJson(name, 'Edm.Binary')}${JSON.stringify(name)}:"${base64Of(value)}"`;
  const [type, written] = typed(value);
  // For what JSON has no words for it answers nothing, whatever its type says.
  const text = JSON.stringify(written) as string | undefined;
  return text === undefined ? undefined : `${type === undefined ? '' : typeJson(name, type)}${JSON.stringify(name)}:${text}`;
}

function typeJson(name: string, type: string): string {
  return `${JSON.stringify(name + TYPE)}:"${type}",`;
}

function typed(value: unknown): readonly [string | undefined, unknown] {
  if (value instanceof Date) return ['Edm.DateTime', value.toISOString()];
  if (typeof value === 'bigint') return ['Edm.Int64', value.toString()];
  if (isTyped(value)) return [`Edm.${value.type}`, value.value];
  return [undefined, value];
}

function isTyped(value: unknown): value is { readonly type: string; readonly value: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value && 'value' in value;
}

function base64Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
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
