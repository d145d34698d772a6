/** The built bot as a process of its own, with production settings; `divert.ts` keeps it from the world. */

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryReport } from './divert';

/** The bot's entry as it is shipped. */
export const botFile = join(__dirname, '..', '..', '..', 'src', 'index.js');
const divertFile = join(__dirname, 'divert.js');

const TICK_MS = 10;

/** What a production bot of the default app type needs, but for a port and a storage. */
export const productionSettings = {
  NODE_ENV: 'production',
  MicrosoftAppId: 'aaaaaaaa-0000-4000-8000-000000000001',
  MicrosoftAppPassword: 'secret-planted',
  MicrosoftAppTenantId: 'aaaaaaaa-0000-4000-8000-000000000002',
  PARTNER_TENANTS: '11111111-1111-4111-8111-111111111111',
} as const;

/** A bot that listens. */
export interface ProductionBot {
  /** Its address without a path. */
  readonly url: string;
  /** The processor time its process has taken so far, in ms, as Linux counts it. */
  cpuMs(): number;
  /** Everything it has printed. */
  readonly printed: string;
  /** How much it holds, after a garbage collection. */
  memory(): Promise<MemoryReport>;
  /** Ends it politely; answers the exit code. */
  stop(): Promise<number | null>;
}

/** How a process that was not meant to run for long ended. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Starts the bot with these settings and no others; resolves when it listens, also where it still waits for the storage. Whatever it sends goes to `divertTo`. */
export async function startProductionBot(settings: NodeJS.ProcessEnv, divertTo: string): Promise<ProductionBot> {
  const child = spawnBot({ ...settings, DIVERT_TO: divertTo });
  const output = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const listening = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const [, port] = /"event":"(?:listening|waiting for the storage)"/.test(output.text)
        ? (/"port":(\d+)/.exec(output.text) ?? [])
        : [];
      if (port) resolve(port);
    });
  });
  const port = await Promise.race([listening, ended.then(() => undefined)]);
  if (port === undefined) throw new Error(`the bot ended before it listened: ${output.text}`);
  return {
    url: `http://127.0.0.1:${port}`,
    cpuMs: () => cpuMsOf(child.pid),
    get printed() {
      return output.text;
    },
    memory: async () => {
      child.send('memory');
      const [report] = (await once(child, 'message')) as [MemoryReport];
      return report;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Starts the bot with settings that should end it at once. */
export async function failToStart(settings: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawnBot(settings);
  const output = collect(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, printed: output.text };
}

/** Of all threads of a process. */
function cpuMsOf(pid = 0): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = rest.split(' ').slice(11, 13).map(Number);
  return ((user ?? 0) + (system ?? 0)) * TICK_MS;
}

function spawnBot(settings: NodeJS.ProcessEnv): ChildProcess {
  const env = { PATH: process.env['PATH'], NODE_OPTIONS: `--require ${divertFile}`, ...settings };
  return spawn(process.execPath, [botFile], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

function collect(child: ChildProcess): { readonly text: string } {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output.text += String(chunk)));
  return output;
}
