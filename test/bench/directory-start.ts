/**
 * How soon the whole bot answers while the index of a large directory comes up behind it: `node .build/test/bench/directory-start.js [companies]`. The
 * bot is the built one with production settings, its tables the emulator's; Microsoft is a stub that tells when an answer comes in.
 */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompanyTable } from '../../src/directory/company-table';
import { jsonOf } from '../../src/directory/company-json';
import { importCompanies } from '../../src/directory/import';
import { ensureTables, tableOpener, type TableAccount } from '../../src/storage/tables';
import { teamsMessage, teamsUrl } from '../channel/token-cases';
import { inventCompanies } from '../directory/invented/companies';
import { startMicrosoft, type MicrosoftStub } from '../kit/stage/microsoft-stub';
import { productionSettings, startProductionBot, type ProductionBot } from '../kit/stage/production-bot';
import { freePort } from '../kit/stage/stub';
import { channelClaims, signed } from '../kit/stage/tokens';
import { startAzurite } from '../kit/storage/azurite';

const ASK_MS = 1000;
const LONGEST_ANSWER_MS = 120_000;
/** The emulator reads half a million companies in minutes. */
const LONGEST_MS = 600_000;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function tell(line: string): void {
  process.stdout.write(`${line} (load ${loadavg()[0]?.toFixed(1)})\n`);
}

/** What the bot answers; nothing where it does not take it. */
async function post(bot: ProductionBot, { keys }: MicrosoftStub, body: object): Promise<unknown> {
  const token = signed(keys.teams, { claims: channelClaims(productionSettings.MicrosoftAppId, teamsUrl) });
  const headers = { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` };
  const answer = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) });
  return answer.ok ? answer.json().catch(() => ({})) : undefined;
}

/** From a message until its answer is at the connector. What is not taken is sent again, as Teams does. */
async function answered(bot: ProductionBot, microsoft: MicrosoftStub): Promise<number> {
  const came = (): number => microsoft.calls.filter(({ method, url }) => method === 'POST' && url.includes('/activities')).length;
  const [began, before] = [performance.now(), came()];
  while ((await post(bot, microsoft, teamsMessage({ timestamp: new Date().toISOString() }))) === undefined) await sleep(50);
  while (came() === before && performance.now() - began < LONGEST_ANSWER_MS) await sleep(5);
  return performance.now() - began;
}

/** Whether a search that Teams asks for while somebody types finds somebody. */
async function finds(bot: ProductionBot, microsoft: MicrosoftStub, queryText: string): Promise<boolean> {
  const value = { queryText, queryOptions: { skip: 0, top: 15 }, dataset: 'partnerCompanies' };
  const body = await post(bot, microsoft, teamsMessage({ type: 'invoke', name: 'application/search', value }));
  return JSON.stringify(body ?? {}).includes('"title"');
}

async function start(how: string, settings: NodeJS.ProcessEnv, microsoft: MicrosoftStub, name?: string): Promise<void> {
  const began = performance.now();
  const bot = await startProductionBot({ ...settings, PORT: String(await freePort()) }, microsoft.url);
  const listening = performance.now() - began;
  await answered(bot, microsoft);
  const first = performance.now() - began;
  tell(
    `${how}: listens after ${seconds(listening)}, its first answer is there after ${seconds(first)}, of which its processor time is ${seconds(bot.cpuMs())}`,
  );
  if (name !== undefined) await untilFound(bot, microsoft, name, began);
  await bot.stop();
}

async function untilFound(bot: ProductionBot, microsoft: MicrosoftStub, name: string, began: number): Promise<void> {
  const turns: number[] = [];
  while (performance.now() - began < LONGEST_MS && !(await finds(bot, microsoft, name))) {
    turns.push(await answered(bot, microsoft));
    await sleep(ASK_MS);
  }
  const slowest = turns.length === 0 ? 0 : Math.max(...turns);
  tell(
    `  finds "${name}" after ${seconds(performance.now() - began)}; ${turns.length} answers before, the slowest in ${seconds(slowest)}`,
  );
}

async function main([count = '500000']: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'directory-start-'));
  const path = join(folder, 'companies.jsonl');
  const companies = inventCompanies(Number(count));
  const name = companies[0]?.name ?? '';
  await writeFile(path, companies.map(jsonOf).join('\n'));
  const azurite = await startAzurite();
  const account: TableAccount = { kind: 'connectionString', connectionString: azurite.connectionString };
  const open = await tableOpener(account);
  await ensureTables([open('directory')]);
  const microsoft = await startMicrosoft();
  const settings = {
    ...productionSettings,
    AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
    DIRECTORY_SNAPSHOT_FOLDER: join(folder, 'snapshot'),
  };
  await start('without companies', settings, microsoft);
  const began = performance.now();
  await importCompanies(
    new CompanyTable(open('directory')),
    { path },
    () => new Date(),
    () => Promise.resolve(),
  );
  tell(`${count} companies imported in ${seconds(performance.now() - began)}`);
  await start('from the rows', settings, microsoft, name);
  await start('from the snapshot', settings, microsoft, name);
  await microsoft.close();
  await azurite.close();
  await rm(folder, { recursive: true });
}

void main(process.argv.slice(2)).then(() => process.exit(0));
