/** Kills an erasure at any of its requests, and looks at what the next one makes of it. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultProxy } from '../kit/faults/fault-proxy';
import { rowsHolding } from '../kit/storage/table-dump';
import { erasuresThrough } from './crowd';
import { CUSTOMER, finn, formAbout, nora, openPlanted, PARTNER, plantChat, plantTrial, robin, type Planted } from './planted';
import { plantedOnce } from './planted-once';

const OPERATOR = join(__dirname, '../../src/operator/index.js');
const SUBJECT = { kind: 'person', tenantId: CUSTOMER, personId: nora.personId } as const;

/** Somebody in every kind of row, in an account of tables of its own. */
export interface KillStage {
  readonly connectionString: string;
  readonly prefix: string;
  readonly planted: Planted;
  readonly trialId: string;
}

/** Plants. `knows`: whether the index of mentions is whole. */
export async function openKillStage(connectionString: string, knows: 'all' | 'nothing' = 'all'): Promise<KillStage> {
  const prefix = `K${randomBytes(4).toString('hex')}`;
  if (knows === 'all') {
    const { planted, told } = await openCopy(connectionString, prefix);
    return { connectionString, prefix, planted, trialId: told };
  }
  const planted = await openPlanted(connectionString, prefix, knows);
  return { connectionString, prefix, planted, trialId: await plant(planted) };
}

/** Answers the id of the trial that is looked at. */
async function plant({ trials, state }: Planted): Promise<string> {
  const trial = await plantTrial(trials, robin, 1);
  await plantTrial(trials, finn, 2);
  await plantChat(state, robin, { open: formAbout(nora) });
  await plantChat(state, nora);
  await state.write({
    'conversation/19:group': { reference: { personChannelId: `29:1${nora.personId}` } } as object,
    'file/x': { grant: nora } as object,
  });
  return trial.id;
}

const openCopy = plantedOnce(plant);

/** The requests of an erasure that nobody disturbs. */
export async function requestsOf(stage: KillStage, proxy: FaultProxy): Promise<number> {
  const erasures = await erasuresThrough(proxy, stage.connectionString, stage.prefix, stage.planted);
  const before = proxy.requests.length;
  await erasures.finish(await erasures.begin(SUBJECT));
  return proxy.requests.length - before;
}

/** Begins an erasure that gets through so many requests and no further, as if its process had died then; answers whether it was done before. */
export async function cutAfter(requests: number, stage: KillStage, proxy: FaultProxy): Promise<boolean> {
  const erasures = await erasuresThrough(proxy, stage.connectionString, stage.prefix, stage.planted);
  let seen = 0;
  proxy.mode = { kind: 'refuse', only: () => ++seen > requests };
  try {
    await erasures.finish(await erasures.begin(SUBJECT));
    return true;
  } catch {
    return false;
  } finally {
    proxy.mode = { kind: 'pass' };
  }
}

/** The same with a process that is really killed, while its so-many-th request hangs; answers whether it ended by itself before. */
export async function killAt(request: number, stage: KillStage, proxy: FaultProxy): Promise<boolean> {
  let [seen, hung] = [0, false as boolean];
  proxy.mode = { kind: 'hang', only: () => (hung ||= ++seen === request) };
  const child = operator(stage, proxy, 'erase', 'person', CUSTOMER, nora.personId, '--yes');
  while (!hung && child.exitCode === null) await sleep(5);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  proxy.cut();
  proxy.mode = { kind: 'pass' };
  return !hung;
}

/** The stage an erasure was at; `undefined` where none was promised yet, for then nobody asked for anything. */
export async function stageOf({ planted: { state } }: KillStage): Promise<string | undefined> {
  for await (const key of state.keys('erasure/')) return ((await state.read([key]))[key] as { readonly stage?: string }).stage;
  return undefined;
}

/** The next start finishes what was begun: nothing of the person is left, and one pseudonym stands for all of it. */
export async function assertFinished({ connectionString, prefix, planted, trialId }: KillStage): Promise<void> {
  const { clock, erasures, trials } = planted;
  clock.set(new Date(Date.now() + 3_600_000));
  await erasures.resume();
  const texts = [nora.personId, nora.name, nora.email!, '33612345678', 'erasure/'];
  assert.deepEqual(await rowsHolding(connectionString, texts, prefix), []);
  const by = (await trials.timeline(PARTNER, trialId)).map((entry) => entry.by.personId);
  assert.equal(new Set(by.filter((id) => id.startsWith('erased-'))).size, 1, 'one pseudonym, however often it was begun');
}

function operator({ connectionString, prefix }: KillStage, proxy: FaultProxy, ...words: readonly string[]) {
  const env = {
    PATH: process.env['PATH'],
    BOT_MODE: 'local',
    AZURE_STORAGE_CONNECTION_STRING: connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/, `TableEndpoint=${proxy.url}`),
    PARTNER_TENANTS: PARTNER,
    TABLE_PREFIX: prefix,
    LOG_LEVEL: 'silent',
  };
  return spawn(process.execPath, [OPERATOR, ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
