/** Writes the fixtures of a release: `node .build/test/storage/write-rows.js 0.2.0` fills `test/storage/rows-0.2.0/`. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startAzurite } from '../kit/storage/azurite';
import { tableOpener } from '../../src/storage/tables';
import { frozen } from './frozen-rows';
import { TABLES, stateOn, writeRows } from './scribe';

async function main(): Promise<void> {
  const folder = join(process.cwd(), 'test', 'storage', `rows-${process.argv[2] ?? 'next'}`);
  await mkdir(folder, { recursive: true });
  const azurite = await startAzurite();
  const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, 'rows');
  const { pointer } = await writeRows(open);
  for (const table of TABLES) {
    const rows = await frozen(open(table), stateOn(open));
    await writeFile(join(folder, `${table}.json`), `${JSON.stringify(rows, undefined, 2)}\n`);
  }
  await writeFile(join(folder, 'queue.json'), `${JSON.stringify([pointer], undefined, 2)}\n`);
  await azurite.close();
}

void main();
