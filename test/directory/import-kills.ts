/** Imports in processes that are killed, and what the next one makes of it. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDirectory } from '../../src/directory/check';
import { jsonOf } from '../../src/directory/company-json';
import { CompanyTable } from '../../src/directory/company-table';
import { exportLines } from '../../src/directory/export';
import { importCompanies } from '../../src/directory/import';
import { silentLog } from '../../src/log/log';
import { openDesk } from '../../src/operator/open-desk';
import { runOperator } from '../../src/operator/run';
import { readConfig } from '../../src/settings/config';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { inventCompanies } from './invented/companies';

/** So many companies, and when the command is killed, one time after the other: after so many written parts, or after so many ms. */
export interface ImportKills {
  readonly count: number;
  readonly afterParts?: readonly number[];
  readonly afterMs?: readonly number[];
}

/** Up to so many invented companies come out as they went in; of more, some are told as no file has them. */
const AS_GIVEN = 1_500;

/** Kills, gives the file again, and compares with the file, or an import that nobody disturbed: nothing may be lost and nothing doubled. */
export async function killImports(
  connectionString: string,
  { count, afterParts = [], afterMs = [] }: ImportKills,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'import-kills-'));
  const path = join(folder, 'kill.jsonl');
  const lines = inventCompanies(count).map(jsonOf);
  await writeFile(path, lines.join('\n'));
  try {
    const wanted = count > AS_GIVEN ? await undisturbed(connectionString, path) : lines.toSorted();
    const table = await emptyTable(connectionString, 'killed');
    for (const part of afterParts)
      assert.equal((await run(connectionString, path, new RegExp(`\\b${part} of \\d+ parts done`))).code, null);
    if (afterParts.length > 0) assert.equal((await checkDirectory(table)).isUnfinished, true);
    for (const ms of afterMs) await killedLater(connectionString, path, table, ms);
    const last = await given(connectionString, path);
    assert.equal(last.code, 0, last.said);
    assert.match(last.said, new RegExp(`now {7}${count}`));
    assert.deepEqual(await all(table), wanted);
    const report = await checkDirectory(table);
    assert.deepEqual([report.count, report.announced, report.isUnfinished, report.misplaced], [count, count, false, []]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function undisturbed(connectionString: string, path: string): Promise<readonly string[]> {
  const whole = await emptyTable(connectionString, 'whole');
  await importCompanies(
    whole,
    { path },
    () => new Date('2026-04-14T09:00:00Z'),
    () => Promise.resolve(),
  );
  return all(whole);
}

/** Wherever it was killed: every part is whole, and none holds what is not its own. */
async function killedLater(connectionString: string, path: string, table: CompanyTable, ms: number): Promise<void> {
  await run(connectionString, path, undefined, ms);
  const { damaged, misplaced } = await checkDirectory(table);
  assert.deepEqual([damaged, misplaced], [[], []], `killed after ${ms} ms`);
}

async function emptyTable(connectionString: string, prefix: string): Promise<CompanyTable> {
  const open = await tableOpener({ kind: 'connectionString', connectionString }, prefix);
  await ensureTables([open('directory')]);
  return new CompanyTable(open('directory'));
}

async function all(table: CompanyTable): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { line } of exportLines(table, 'jsonl')) lines.push(line);
  return lines.toSorted();
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** The command in this process, which nobody kills. */
async function given(connectionString: string, path: string): Promise<Ended> {
  let said = '';
  const print = (line: string): Promise<void> => Promise.resolve(void (said += `${line}\n`));
  const code = await runOperator({
    line: ['directory', 'import', path],
    open: () =>
      openDesk({ config: readConfig(settings(connectionString)), clock: { now: () => new Date() }, log: silentLog, print }),
    tell: (sentence) => void print(sentence),
    print,
  });
  return { code, said };
}

function settings(connectionString: string): NodeJS.ProcessEnv {
  return {
    BOT_MODE: 'local',
    AZURE_STORAGE_CONNECTION_STRING: connectionString,
    PARTNER_TENANTS: '11111111-1111-4111-8111-111111111111',
    TABLE_PREFIX: 'killed',
    LOG_LEVEL: 'warn',
  };
}

/** The command as a process; killed without a warning as soon as it says so much. */
async function run(connectionString: string, path: string, killAt?: RegExp, killAfterMs?: number): Promise<Ended> {
  const env = { PATH: process.env['PATH'], ...settings(connectionString) };
  const child = spawn(process.execPath, [join(__dirname, '../../src/operator/index.js'), 'directory', 'import', path], { env });
  const later = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk);
      if (killAt?.test(said)) child.kill('SIGKILL');
    });
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(later);
  return { code, said };
}
