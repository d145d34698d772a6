/** Writes the fixtures of records that a customer keeps: `node .build/test/storage/write-own-records.js` fills `test/storage/own-records/`. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKept } from '../../src/app/stores';
import { tableOpener } from '../../src/storage/tables';
import { startAzurite } from '../kit/storage/azurite';
import { frozen } from './frozen-rows';
import { ownLife } from './own-records';
import { alva, kim, robin, stateOn } from './scribe';

async function main(): Promise<void> {
  const folder = join(process.cwd(), 'test', 'storage', 'own-records');
  await mkdir(folder, { recursive: true });
  const azurite = await startAzurite();
  const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, 'own');
  const kept = openKept(open, 10_000);
  await kept.ensure();
  const trials = kept.recordWith({ next: () => Promise.resolve([]) });
  for (const person of [robin, kim, alva]) await trials.remember(person);
  for (const change of ownLife) {
    const outcome = await trials.record(change);
    if (outcome.kind !== 'done') throw new Error(`${change.code}: ${JSON.stringify(outcome)}`);
  }
  for (const table of ['trials', 'hints']) {
    const rows = await frozen(open(table), stateOn(open));
    await writeFile(join(folder, `${table}.json`), `${JSON.stringify(rows, undefined, 2)}\n`);
  }
  await azurite.close();
}

void main();
