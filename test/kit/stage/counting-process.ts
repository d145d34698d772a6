/** Starts the bot of `counting-bot.ts` as a child process and ends it, politely or not. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { countingBot } from './counting-bot';

/** How the process is set up. */
export interface BotProcessOptions {
  readonly connectionString: string;
  readonly journeys?: 'counting' | 'shipped';
  readonly clockAheadMs?: number;
  /** `usual`: as often as the bot that is shipped, and as impatient; otherwise it waits for whatever is slow. */
  readonly sweepEveryMs?: number | 'usual';
  readonly partnerTenants: string;
  readonly discoveryUrl?: string;
}

/** A running bot. */
export interface BotProcess {
  /** Its `/api/messages`. */
  readonly endpoint: string;
  /** Sends a signal and resolves with the exit code when it has ended; `null` when the signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** The same bot in this process, as one of two where the other is a process of its own: it is loaded already. It only ends in order. */
export async function startBotHere(options: BotProcessOptions): Promise<BotProcess> {
  const app = await countingBot(environment(options));
  const port = await app.start();
  return { endpoint: endpointAt(port), end: () => app.close().then(() => 0) };
}

/** Resolves when the bot listens. */
export async function startBotProcess(options: BotProcessOptions): Promise<BotProcess> {
  const child = spawn(process.execPath, [join(__dirname, 'counting-bot.js')], {
    env: environment(options),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const line = once(child.stdout, 'data').then(([chunk]) => String(chunk));
  const port = Number(await Promise.race([line, exited.then(() => 'gone')]));
  if (!Number.isInteger(port)) throw new Error('the bot ended before it listened');
  return {
    endpoint: endpointAt(port),
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

function endpointAt(port: number): string {
  return `http://127.0.0.1:${port}/api/messages`;
}

function environment(options: BotProcessOptions): NodeJS.ProcessEnv {
  const { connectionString, journeys = 'counting', clockAheadMs = 0, sweepEveryMs = 60_000, partnerTenants } = options;
  return {
    PATH: process.env['PATH'],
    BOT_MODE: 'local',
    PORT: '0',
    AZURE_STORAGE_CONNECTION_STRING: connectionString,
    PARTNER_TENANTS: partnerTenants,
    ...(options.discoveryUrl === undefined ? {} : { TENANT_DISCOVERY_URL: options.discoveryUrl }),
    TEST_JOURNEYS: journeys,
    TEST_CLOCK_AHEAD_MS: String(clockAheadMs),
    ...(sweepEveryMs === 'usual' ? {} : { TEST_SWEEP_EVERY_MS: String(sweepEveryMs) }),
  };
}
