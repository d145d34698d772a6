/** A table and a queue service on this machine, for tests that need the real protocol. */

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AccountCopy } from './azurite-thread';

/** An account of the running services. */
export interface Azurite {
  readonly connectionString: string;
  close(): Promise<void>;
}

// The key every emulator of Azure Storage has (Use the Azurite emulator for local development).
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
// More than the whole suite takes; the services read all of them again every minute.
const MOST_ACCOUNTS = 4_000;

/**
 * An empty account of its own. With `dir` the services are its own, too, and its data outlives them there; without, all accounts of a
 * process share one pair of services in memory, which is started for the first and ends with the process.
 */
export async function startAzurite({ dir }: { readonly dir?: string } = {}): Promise<Azurite> {
  if (dir === undefined) return nextAccount();
  const services = await startServices({ place: dir, inMemory: false });
  return { connectionString: connectionTo(services, accountName(0)), close: () => services.close() };
}

/** Another account that has the tables of this one as they are now, and no queue yet; both are of those in memory. */
export async function copyAccount({ connectionString }: Azurite): Promise<Azurite> {
  const [, from = ''] = /AccountName=([^;]+)/.exec(connectionString) ?? [];
  const copy = await nextAccount();
  const [, to = ''] = /AccountName=([^;]+)/.exec(copy.connectionString) ?? [];
  await (await shared)?.copy({ from, to });
  return copy;
}

interface Services {
  readonly tables: string;
  readonly queues: string;
  copy(accounts: AccountCopy): Promise<void>;
  close(): Promise<void>;
}

let shared: Promise<Services> | undefined;
let accounts = 0;

async function nextAccount(): Promise<Azurite> {
  shared ??= startServices({ place: '', inMemory: true });
  if (accounts === MOST_ACCOUNTS) throw new Error(`the services know ${MOST_ACCOUNTS} accounts, and all are taken`);
  const name = accountName(accounts++);
  return { connectionString: connectionTo(await shared, name), close: () => Promise.resolve() };
}

/** Both services on free ports, in a thread of their own that does not keep the process alive. */
async function startServices({ place, inMemory }: { place: string; inMemory: boolean }): Promise<Services> {
  const accounts = Array.from({ length: inMemory ? MOST_ACCOUNTS : 1 }, (_, number) => `${accountName(number)}:${KEY}`);
  const env = { ...process.env, AZURITE_ACCOUNTS: accounts.join(';') };
  const thread = new Worker(join(__dirname, 'azurite-thread.js'), { workerData: { place, inMemory }, env });
  const [[tables, queues]] = (await once(thread, 'message')) as [[string, string]];
  thread.unref();
  const close = async (): Promise<void> => {
    const closed = once(thread, 'message');
    thread.postMessage('close');
    await closed;
    await thread.terminate();
  };
  const copy = (accounts: AccountCopy): Promise<void> =>
    new Promise((resolve) => {
      const answered = (name: unknown): void => {
        if (name !== accounts.to) return;
        thread.off('message', answered).unref();
        resolve();
      };
      thread.on('message', answered).ref();
      thread.postMessage(accounts);
    });
  return { tables, queues, copy, close };
}

function accountName(number: number): string {
  return `account${number}`;
}

function connectionTo({ tables, queues }: Services, account: string): string {
  return [
    `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${KEY}`,
    `TableEndpoint=${tables}/${account};QueueEndpoint=${queues}/${account};`,
  ].join(';');
}
