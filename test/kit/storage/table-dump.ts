/** Everything an account's tables hold as text, decoded: what a curious person with the storage key could read. */

import { TableClient, TableServiceClient } from '@azure/data-tables';
import { unpack } from '../../../src/storage/chunks';

interface Dumped extends Record<string, unknown> {
  readonly partitionKey?: string;
  readonly rowKey?: string;
}

/** One text for each row, beginning with its table; of the tables whose name begins so. Chunks of one item are put together, names in hex are spelt out. */
export async function dumpTables(connectionString: string, prefix = ''): Promise<readonly string[]> {
  const options = { allowInsecureConnection: true };
  const texts: string[] = [];
  for await (const { name = '' } of TableServiceClient.fromConnectionString(connectionString, options).listTables()) {
    if (!name.startsWith(prefix)) continue;
    const rows: Dumped[] = [];
    for await (const row of TableClient.fromConnectionString(connectionString, name, options).listEntities()) rows.push(row);
    for (const row of rows) texts.push([name, plain(row), unpacked(row, rows), hexes(row)].join('\n'));
  }
  return texts;
}

/** The dumped rows that hold a text, or any of several, whatever its capitals. */
export async function rowsHolding(
  connectionString: string,
  text: string | readonly string[],
  prefix = '',
): Promise<readonly string[]> {
  const texts = [text].flat().map((one) => one.toLowerCase());
  return (await dumpTables(connectionString, prefix)).filter((row) => texts.some((one) => row.toLowerCase().includes(one)));
}

function plain(row: Dumped): string {
  const { etag: _etag, timestamp: _timestamp, ...columns } = row;
  return JSON.stringify(Object.entries(columns).filter(([, value]) => !(value instanceof Uint8Array)));
}

function unpacked(row: Dumped, all: readonly Dumped[]): string {
  const { chunks, deflated, partitionKey = '' } = row;
  if (typeof chunks !== 'number' || chunks === 0) return '';
  const parts = all
    .filter((one) => one.partitionKey === partitionKey)
    .sort((a, b) => ((a.rowKey ?? '') < (b.rowKey ?? '') ? -1 : 1));
  const bytes = parts.flatMap((part) =>
    Array.from({ length: 11 }, (_, i) => part[`c${i}`]).filter((one) => one instanceof Uint8Array),
  );
  return unpack({ chunks: bytes, deflated: deflated === true });
}

function hexes({ rowKey = '' }: Dumped): string {
  return rowKey
    .split('_')
    .filter((part) => /^(?:[0-9a-f]{2})+$/.test(part))
    .map((part) => Buffer.from(part, 'hex').toString())
    .join('\n');
}
