/** Everything an account's tables hold as text, decoded: what a curious person with the storage key could read. */

import { unpack } from '../../../src/storage/chunks';
import { keySite } from '../../../src/storage/table-account';
import { TableWire } from '../../../src/storage/table-wire';
import { RETRIES, tableOpener } from '../../../src/storage/tables';

interface Dumped extends Record<string, unknown> {
  readonly partitionKey?: string;
  readonly rowKey?: string;
}

/** One text for each row, beginning with its table; of the tables whose name begins so. Chunks of one item are put together, names in hex are spelt out. */
export async function dumpTables(connectionString: string, prefix = ''): Promise<readonly string[]> {
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  const texts: string[] = [];
  for (const name of await tableNames(connectionString)) {
    if (!name.startsWith(prefix)) continue;
    const rows: Dumped[] = [];
    for await (const row of open(name).listEntities()) rows.push(row);
    for (const row of rows) texts.push([name, plain(row), unpacked(row, rows), hexes(row)].join('\n'));
  }
  return texts;
}

/** The names of an account's tables; it has fewer of them than stand on one page. */
async function tableNames(connectionString: string): Promise<readonly string[]> {
  const site = keySite(connectionString);
  if (!site) throw new Error('an account without a key');
  return [...(await new TableWire(site, RETRIES).tables())];
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
