/** What recording a trial asks of the storage, beside any number of others: `node .build/test/bench/portfolio/sign-up.js`. */

import { randomUUID } from 'node:crypto';
import type { RecordedChange } from '../../../src/domain/record/changes';
import { openKept } from '../../../src/app/stores';
import { tableOpener } from '../../../src/storage/tables';
import { startAzurite } from '../../kit/storage/azurite';
import { CountingTables } from './counting-tables';
import { fill, trialNo } from './fill';

const TENANT = '11111111-1111-4111-8111-111111111111';
const TODAY = '2026-04-14';
const RECORDED = 20;

async function main(): Promise<void> {
  const tables = new CountingTables();
  const url = await tables.start();
  const { connectionString } = await startAzurite();
  const connection = connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/u, `TableEndpoint=${url}`);
  const kept = openKept(await tableOpener({ kind: 'connectionString', connectionString: connection }), 60_000);
  await kept.ensure();
  const trials = kept.recordWith({ next: () => Promise.resolve([]) });
  let filled = 0;
  for (const size of (process.argv[2] ?? '1000,20000').split(',').map(Number)) {
    fill(tables, size - filled, { tenantId: TENANT, me: 'me', today: TODAY }, filled);
    filled = size;
    const bytes = tables.bytes;
    tables.take();
    for (let place = 0; place < RECORDED; place++) await trials.record(createdNo(5_000_000 + size * 100 + place));
    const { requests, examined, written } = tables.take();
    const each = (count: number): string => (count / RECORDED).toFixed(1);
    console.log(
      `beside ${size}: ${each(requests)} requests, ${each(examined)} rows looked at, ${each(written)} written, ${each(tables.bytes - bytes)} bytes`,
    );
  }
  tables.stop();
  process.exit(0);
}

function createdNo(place: number): RecordedChange {
  const trial = { ...trialNo(place, TENANT, 'me', TODAY), id: randomUUID() };
  const { id: trialId, createdAt: at } = trial;
  const by = { tenantId: TENANT, personId: 'me' };
  const people = [{ v: 1 as const, ...trial.contact, name: 'Alva Berg', email: 'alva@example.com' }];
  return { code: 'created', id: randomUUID(), at, by, tenantId: TENANT, trialId, trial, people };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
