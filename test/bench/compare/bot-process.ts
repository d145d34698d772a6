/** A measured bot as a process of its own. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { proxyBefore } from '../../kit/faults/fault-proxy';
import { startAzurite } from '../../kit/storage/azurite';
import { TENANT } from './activities';
import type { BlobAccount } from './blob-account';
import type { Peer } from './peers';
import type { Probed } from './probe';

const PROBE = join(__dirname, 'probe.js');

/** A bot that runs. */
export interface MeasuredBot {
  readonly name: string;
  /** Its `/api/messages`. */
  readonly port: number;
  /** What it took so far. */
  probe(): Promise<Probed>;
  /** Calls to its storage since the last look. */
  storageCalls(): number;
  stop(): Promise<void>;
}

/** Starts a bot on an empty account of its own; resolves when it listens. */
export async function startBot({ name, file, env }: Peer, blobs: BlobAccount): Promise<MeasuredBot> {
  const azurite = await startAzurite();
  const tables = await proxyBefore(azurite.connectionString);
  const connection = azurite.connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/u, `TableEndpoint=${tables.url}`);
  const child = fork(file, {
    execArgv: ['--require', PROBE],
    env: { ...settings(connection), BLOBS: blobs.connectionString, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
  if (first === undefined) throw new Error(`${name} ended before it listened`);
  const [{ port }] = first as [{ readonly port: number }];
  const calls = (): number => tables.requests.splice(0).length + (env['STORAGE'] === 'blobs' ? blobs.calls() : 0);
  return {
    name,
    port,
    probe: async () => {
      child.send('probe');
      const [probed] = (await once(child, 'message')) as [Probed];
      return probed;
    },
    storageCalls: calls,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await tables.stop();
    },
  };
}

/** Settings of the bot; a peer takes of them what it knows. */
function settings(connection: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    BOT_MODE: 'local',
    PORT: '0',
    AZURE_STORAGE_CONNECTION_STRING: connection,
    PARTNER_TENANTS: TENANT,
    TABLES: connection,
  };
}
