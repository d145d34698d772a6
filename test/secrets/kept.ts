/** Everything the bot keeps or says, as plain strings: every row of every table, every request to the channel, every line of the log. */

import { inflateRawSync } from 'node:zlib';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { isObject, parsed } from '../kit/json';

const LOCAL = { allowInsecureConnection: true };

/** A string, and where it was found. */
export interface Kept {
  readonly where: string;
  readonly text: string;
}

/** Every string in every table of an account: keys, columns, the JSON in them, and what state rows hold in chunks. */
export async function everythingStored(connectionString: string): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  const service = TableServiceClient.fromConnectionString(connectionString, LOCAL);
  for await (const { name = '' } of service.listTables()) {
    const table = TableClient.fromConnectionString(connectionString, name, LOCAL);
    const rows: Row[] = [];
    for await (const row of table.listEntities<Row>()) rows.push(row);
    kept.push(...rows.flatMap((row) => stringsOf(row, `table ${name}`)), ...itemsOf(rows, `table ${name}, item`));
  }
  return kept;
}

/** Every string in a value, keys among them; text that is JSON is opened, bytes are read as text. */
export function stringsOf(value: unknown, where: string): readonly Kept[] {
  if (typeof value === 'string') {
    const inner = /^\s*[[{]/.test(value) ? parsed(value) : undefined;
    return [{ where, text: value }, ...(typeof inner === 'object' ? stringsOf(inner, where) : [])];
  }
  if (value instanceof Uint8Array) return stringsOf(Buffer.from(value).toString('utf8'), where);
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsOf(item, `${where}[${index}]`));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, inner]) => [{ where, text: key }, ...stringsOf(inner, `${where}.${key}`)]);
  }
  return typeof value === 'number' || typeof value === 'boolean' ? [{ where, text: String(value) }] : [];
}

type Row = Readonly<Record<string, unknown>> & { readonly partitionKey?: string; readonly rowKey?: string };

/** The items of the state table: the chunks of a partition's rows, put together and inflated. */
function itemsOf(rows: readonly Row[], where: string): readonly Kept[] {
  const partitions = grouped(rows);
  return [...partitions.values()].flatMap((own) => {
    const ordered = own.toSorted((a, b) => overflowOf(a) - overflowOf(b));
    const chunks = ordered.flatMap(chunksOf);
    if (chunks.length === 0) return [];
    const bytes = Buffer.concat(chunks);
    return stringsOf((ordered[0]?.['deflated'] === true ? inflateRawSync(bytes) : bytes).toString('utf8'), where);
  });
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.partitionKey ?? '', [...(groups.get(row.partitionKey ?? '') ?? []), row]);
  return groups;
}

function overflowOf({ rowKey = '' }: Row): number {
  return Number(/_(\d+)$/.exec(rowKey)?.[1] ?? 0);
}

function chunksOf(row: Row): readonly Uint8Array[] {
  const names = Object.keys(row).filter((name) => /^c\d+$/.test(name));
  const ordered = names.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return ordered.flatMap((name) => (row[name] instanceof Uint8Array ? [row[name]] : []));
}

/** The places in which one of the secrets stands, in any digits and with anything but letters between. */
export function leaks(kept: readonly Kept[], secrets: readonly string[]): readonly string[] {
  const bare = secrets.map((secret) => ({ secret, core: core(secret) }));
  return kept.flatMap(({ where, text }) => {
    const found = core(text);
    return bare.filter((one) => found.includes(one.core)).map(({ secret }) => `${secret} in ${where}: ${text.slice(0, 200)}`);
  });
}

/** Letters and digits alone, lower case, digits of every script as ASCII; its own way to that, not the bot's. */
export function core(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/&nbsp;|[^\p{L}\p{Nd}]/gu, '')
    .toLowerCase();
  return plain.replace(/(?![0-9])\p{Nd}/gu, (digit) =>
    String(ZEROES.map((zero) => digit.codePointAt(0)! - zero).find(isDigit) ?? digit),
  );
}

/** Where the digits of the scripts that the tests write in begin. */
const ZEROES: readonly number[] = [0x660, 0x6f0, 0x966];

function isDigit(value: number): boolean {
  return value >= 0 && value <= 9;
}
