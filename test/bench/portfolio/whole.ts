/**
 * What work asks of the storage beside any number of trials of others: `node .build/test/bench/portfolio/whole.js [sizes]`. The company that is
 * measured has 200 of the trials, and 20,000 where there are more; the others have fifty each, and their rows are made when somebody looks at
 * them. Writes the picture in `docs/`.
 */

import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openKept } from '../../../src/app/stores';
import type { RecordedChange } from '../../../src/domain/record/changes';
import type { DueEntry, DueIndex } from '../../../src/domain/watch/due';
import { dueEntity, hourOf, UNTOUCHED } from '../../../src/storage/due-rows';
import { hintsOf } from '../../../src/storage/trial-hints';
import { keyPart } from '../../../src/storage/keys';
import { tableOpener } from '../../../src/storage/tables';
import type { TrialTables } from '../../../src/storage/trial-tables';
import { startAzurite } from '../../kit/storage/azurite';
import { CountingTables } from './counting-tables';
import { fill, rowsOf, trialNo } from './fill';
import { picture } from './picture';

const TENANT = '11111111-1111-4111-8111-111111111111';
const TODAY = '2026-04-14';
const NOW = new Date(`${TODAY}T09:00:00.000Z`);
const OWN = [200, 20_000];
const DRAWN = /, of 200$|^my trials/u;
const PICTURE = 'docs/images/whole-curves.svg';
const OF_OTHERS = 50;
/** So many reminders are due when the sweep comes; the others' lie in so many hours behind, two for each trial. */
const DUE = 20;
const HOURS = 90 * 24;
const TIMES = 5;

/** What is done. */
type Acts = Readonly<Record<string, () => Promise<unknown>>>;

/** Rows looked at and written, by what was done and by the number of all trials. */
type Rows = Map<string, (readonly [size: number, rows: number])[]>;

async function main(): Promise<void> {
  const sizes = (process.argv[2] ?? '1000,100000,1000000').split(',').map(Number);
  const rows: Rows = new Map();
  for (const own of OWN) for (const size of sizes) if (own < size) await measure(size, own, rows);
  // All others are the same over a large company as over a small one.
  const curves = [...rows].map(([name, points]) => ({ name, points })).filter(({ name }) => DRAWN.test(name));
  const labels = { title: 'Rows that the storage looks at and writes', unit: 'rows', across: 'trials of all companies' };
  if (sizes.length > 1) writeFileSync(PICTURE, picture(labels, curves));
  process.exit(0);
}

async function measure(size: number, own: number, rows: Rows): Promise<void> {
  const tables = new CountingTables();
  const url = await tables.start();
  const { connectionString } = await startAzurite();
  const connection = connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/u, `TableEndpoint=${url}`);
  const kept = openKept(await tableOpener({ kind: 'connectionString', connectionString: connection }), 60_000);
  await kept.ensure();
  await filled(tables, kept.due, size, own);
  const record = kept.recordWith({ next: () => Promise.resolve([]) });
  for (const [name, act] of Object.entries(actsOn(record, own, () => all(kept.due.dueUntil(NOW))))) {
    await act();
    tables.take();
    for (let time = 0; time < TIMES; time++) await act();
    const { requests, examined, written } = tables.take();
    const each = [requests, examined, written].map((count) => (count / TIMES).toFixed(1).padStart(8));
    console.log(`${size}, ours ${own}: ${name.padEnd(14)} ${each[0]} requests ${each[1]} rows looked at ${each[2]} written`);
    const curve = `${name}, of ${own.toLocaleString('en')}`;
    rows.set(curve, [...(rows.get(curve) ?? []), [size, (examined + written) / TIMES]]);
  }
  tables.stop();
}

async function filled(tables: CountingTables, due: DueIndex, size: number, own: number): Promise<void> {
  await fill(tables, own, { tenantId: TENANT, me: 'me', today: TODAY });
  for (let company = 0; company < (size - own) / OF_OTHERS; company++) others(tables, company);
  await due.add(Array.from({ length: DUE }, (_, place) => entry(place, new Date(NOW.getTime() - place * 60_000))));
  for (let hour = 1; hour <= HOURS; hour++) later(tables, hour, Math.ceil((2 * size) / HOURS));
}

function actsOn(record: TrialTables, own: number, sweep: () => Promise<number>): Acts {
  const some = trialNo(Math.floor(own / 2), TENANT, 'me', TODAY);
  let place = 5_000_000;
  return {
    'my trials': () => record.places(TENANT, 'all', TODAY),
    'trial by name': () => record.findByName(TENANT, some.customer.company),
    'one trial': () => record.get(TENANT, some.id),
    sweep,
    'recording one': () => record.record(createdNo(place++)),
  };
}

/** The trials of another company, with what finds them; made when somebody looks. */
function others(tables: CountingTables, company: number): void {
  const tenantId = uuidOf(`company ${company}`);
  const trials = () => Array.from({ length: OF_OTHERS }, (_, place) => trialNo(place, tenantId, 'nobody', TODAY));
  const partition = keyPart(tenantId);
  tables.later('trials', partition, () => trials().flatMap(rowsOf));
  tables.later('hints', `name_${partition}`, () => trials().flatMap((trial) => hintsOf(trial).map((row) => ['create', row])));
}

function later(tables: CountingTables, hour: number, count: number): void {
  const from = NOW.getTime() + hour * 3_600_000;
  const entries = () => Array.from({ length: count }, (_, place) => entry(place, new Date(from + place)));
  const partition = hourOf(new Date(from).toISOString());
  tables.later('due', partition, () => entries().map((one) => ['create', dueEntity(one, UNTOUCHED)]));
}

function entry(place: number, at: Date): DueEntry {
  const partnerTenantId = uuidOf(`partner ${place}`);
  return {
    kind: 'reminder',
    partnerTenantId,
    trialId: uuidOf(`trial ${place}`),
    id: `r-${place}`,
    to: { tenantId: partnerTenantId, personId: uuidOf(`person ${place}`) },
    at: at.toISOString(),
  };
}

async function all(rows: AsyncIterable<unknown>): Promise<number> {
  const walk = rows[Symbol.asyncIterator]();
  let count = 0;
  while ((await walk.next()).done !== true) count++;
  return count;
}

function createdNo(place: number): RecordedChange {
  const trial = { ...trialNo(place, TENANT, 'me', TODAY), id: randomUUID() };
  const { id: trialId, createdAt: at } = trial;
  const by = { tenantId: TENANT, personId: 'me' };
  const people = [{ v: 1 as const, ...trial.contact, name: 'Alva Berg', email: 'alva@example.com' }];
  return { code: 'created', id: randomUUID(), at, by, tenantId: TENANT, trialId, trial, people };
}

/** The same id for the same words. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
