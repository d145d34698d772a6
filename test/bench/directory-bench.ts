/**
 * Figures of the partner directory: `node --expose-gc .build/test/bench/directory-bench.js [companies] [sealed|none|queries]`; with
 * `queries` it times them alone. Processor time is what counts on a
 * machine that is not quiet; wall time is told beside it.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createReadStream, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DirectoryCompany } from '../../src/directory/company';
import { CompanyTable } from '../../src/directory/company-table';
import type { Engine } from '../../src/directory/engine';
import { engineOf } from '../../src/directory/engine-directory';
import { jsonOf } from '../../src/directory/company-json';
import { gather } from '../../src/directory/gather';
import { importCompanies } from '../../src/directory/import';
import { noDirectory } from '../../src/directory/no-directory';
import { warmUp } from '../../src/directory/warm-up';
import { StoredDirectory, type DirectoryEvent } from '../../src/directory/stored-directory';
import { ensureTables, tableOpener, type TableAccount } from '../../src/storage/tables';
import { inventCompanies } from '../directory/invented/companies';
import { askQueries, type Query } from '../directory/invented/queries';
import { quality, table } from '../directory/quality';
import { MOST_SHOWN } from '../../src/turn/typeahead';
import { startAzurite } from '../kit/storage/azurite';

const QUALITY_OF = 50_000;
const TYPED_NAMES = 100;
const quietly = (): Promise<void> => Promise.resolve();

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time of the main thread, in ms, as the kernel counts it in nanoseconds. */
function threadMs(): number {
  return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
}

/** Time of turns, with searches and without, one run after the other, so that what else the machine does falls on both. */
const RUNS = 8;

function median(list: readonly number[]): number {
  return list.toSorted((one, other) => one - other)[list.length >> 1] ?? 0;
}

function megabytes(): string {
  global.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return `rss ${(rss / 1e6).toFixed(0)} MB, heap ${(heapUsed / 1e6).toFixed(0)} MB, buffers ${(arrayBuffers / 1e6).toFixed(0)} MB`;
}

function timeQueries(engine: Engine, queries: readonly Query[]): void {
  const nearOf = ({ country }: Query): { readonly country?: string } => (country === undefined ? {} : { country });
  const times = queries.map((query) => {
    const [cpu, wall] = [threadMs(), performance.now()];
    engine.search(query.text, nearOf(query));
    return { cpu: threadMs() - cpu, wall: performance.now() - wall, query };
  });
  const mean = times.reduce((sum, { cpu }) => sum + cpu, 0) / times.length;
  const byCpu = times.toSorted((one, other) => other.cpu - one.cpu);
  const byWall = times.toSorted((one, other) => other.wall - one.wall);
  const p99 = Math.floor(times.length / 100);
  tell(`query CPU mean ${mean.toFixed(2)} ms, p99 ${byCpu[p99]?.cpu.toFixed(1)} ms, worst ${byCpu[0]?.cpu.toFixed(1)} ms`);
  tell(`query wall p50 ${byWall[times.length >> 1]?.wall.toFixed(2)} ms, p99 ${byWall[p99]?.wall.toFixed(1)} ms`);
  for (const { cpu, query } of byCpu.slice(0, 12)) tell(`  ${cpu.toFixed(1)} ms  ${query.kind}: ${query.text}`);
}

/** The list that fills while somebody types: each letter of some names is a search for fifteen. */
function timeLetters(engine: Engine, companies: readonly DirectoryCompany[]): void {
  const step = Math.floor(companies.length / TYPED_NAMES);
  const texts = companies
    .filter((_one, at) => at % step === 0)
    .flatMap(({ name }) =>
      Array.from({ length: Array.from(name).length }, (_, at) =>
        Array.from(name)
          .slice(0, at + 1)
          .join(''),
      ),
    );
  const times = texts.map((text) => {
    const before = threadMs();
    engine.search(text, {}, MOST_SHOWN);
    return { cpu: threadMs() - before, text };
  });
  const byCpu = times.toSorted((one, other) => other.cpu - one.cpu);
  const mean = times.reduce((sum, { cpu }) => sum + cpu, 0) / times.length;
  const p99 = byCpu[Math.floor(times.length / 100)]?.cpu;
  tell(`${texts.length} letters of ${TYPED_NAMES} names: CPU mean ${mean.toFixed(2)} ms, p99 ${p99?.toFixed(1)} ms`);
  for (const { cpu, text } of byCpu.slice(0, 5)) tell(`  ${cpu.toFixed(1)} ms  ${text}`);
}

async function importAndFollow(companies: readonly DirectoryCompany[], queries: readonly Query[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'directory-bench-'));
  const path = join(folder, 'companies.jsonl');
  await writeFile(path, companies.map(jsonOf).join('\n'));
  const timed = async (what: string, work: () => Promise<unknown>): Promise<number> => {
    const [cpu, wall] = [cpuMs(), performance.now()];
    await work();
    const ms = performance.now() - wall;
    tell(
      `${what}: ${(ms / 1000).toFixed(1)} s wall, ${((cpuMs() - cpu) / 1000).toFixed(1)} s CPU of the process, emulator included`,
    );
    return ms;
  };
  tell(`file of ${((await readFile(path)).length / 1e6).toFixed(0)} MB`);
  await timed('the file through a stream, nothing done', async () => {
    let length = 0;
    for await (const chunk of createReadStream(path, { encoding: 'utf8' })) length += String(chunk).length;
    return length;
  });
  const reading = await timed('reading the file once into companies', () => gather(path, quietly));
  const azurite = await startAzurite();
  const account: TableAccount = { kind: 'connectionString', connectionString: azurite.connectionString };
  const open = await tableOpener(account, 'bench');
  await ensureTables([open('directory')]);
  const companyTable = new CompanyTable(open('directory'));
  const importing = await timed('import', () => importCompanies(companyTable, { path }, () => new Date(), quietly));
  tell(`import is ${(importing / reading).toFixed(1)} times reading`);
  await timed('the same import again', () => importCompanies(companyTable, { path }, () => new Date(), quietly));
  for (const way of ['rows', 'snapshot']) await follow(companyTable, account, folder, queries, way);
  await rm(folder, { recursive: true });
  await azurite.close();
}

async function follow(
  companyTable: CompanyTable,
  account: TableAccount,
  folder: string,
  queries: readonly Query[],
  way: string,
): Promise<void> {
  const events: DirectoryEvent[] = [];
  const directory = new StoredDirectory({
    table: companyTable,
    start: { account, prefix: 'bench', folder: join(folder, 'snapshot') },
    instead: noDirectory,
    tell: (event) => events.push(event),
  });
  const [began, own] = [performance.now(), threadMs()];
  await directory.refresh();
  tell(
    `index up (${way}): ${((performance.now() - began) / 1000).toFixed(1)} s, ${(threadMs() - own).toFixed(0)} ms CPU of the main thread; ${JSON.stringify(events)}`,
  );
  tell(`with the thread: ${megabytes()}`);
  if (way === 'snapshot') await turnsBeside(directory, queries);
  await directory.stop();
}

/** Work of the main thread as turns do it, with a search at every tenth turn and without. */
async function turnsBeside(directory: StoredDirectory, queries: readonly Query[]): Promise<void> {
  const turn = (): void => {
    const card = Array.from({ length: 60 }, (_, at) => ({ type: 'TextBlock', text: `line ${at}`, wrap: true }));
    for (let i = 0; i < 12; i++) JSON.parse(JSON.stringify(card));
  };
  const run = async (search: boolean): Promise<number> => {
    const before = threadMs();
    const waits: Promise<unknown>[] = [];
    for (let i = 0; i < 2_000; i++) {
      turn();
      if (search && i % 10 === 0) waits.push(directory.search(queries[i % queries.length]?.text ?? 'contoso'));
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await Promise.all(waits);
    return threadMs() - before;
  };
  await run(true);
  const [alone, beside]: [number[], number[]] = [[], []];
  for (let runs = 0; runs < RUNS; runs++) {
    alone.push(await run(false));
    beside.push(await run(true));
  }
  const [without, searching] = [median(alone), median(beside)];
  tell(
    `2,000 turns: ${without.toFixed(0)} ms CPU of the main thread without, ${searching.toFixed(0)} ms with 200 searches beside them: ${(searching / without).toFixed(2)}; medians of ${RUNS} runs each, in turns`,
  );
}

async function main([count = '500000', sealed = '']: readonly string[]): Promise<void> {
  const small = inventCompanies(QUALITY_OF);
  const queries = askQueries(small);
  if (!['none', 'queries'].includes(sealed)) {
    const { lines, missed } = quality(
      engineOf(small),
      queries.filter((query) => query.sealed === (sealed === 'sealed')),
    );
    tell(table(lines));
    if (sealed !== 'sealed') for (const { query } of missed) tell(`  missed, ${query.kind}: ${query.text}`);
  }
  const companies = inventCompanies(Number(count));
  tell(`before: ${megabytes()}`);
  const [cpu, wall] = [cpuMs(), performance.now()];
  const engine = engineOf(companies);
  tell(
    `index of ${count}: ${((cpuMs() - cpu) / 1000).toFixed(1)} s CPU, ${((performance.now() - wall) / 1000).toFixed(1)} s wall; ${megabytes()}`,
  );
  warmUp(engine);
  for (const round of ['first round', 'second round']) {
    tell(round);
    timeQueries(engine, queries);
  }
  timeLetters(engine, companies);
  if (sealed === 'queries') return;
  await importAndFollow(companies, queries);
}

void main(process.argv.slice(2)).then(() => process.exit(0));
