/** A table and a queue service on this machine, for tests that need the real protocol. */

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The running services. */
export interface Azurite {
  readonly connectionString: string;
  close(): Promise<void>;
}

// The account and key every emulator of Azure Storage has (Use the Azurite emulator for local development).
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts both services on free ports, in a thread of their own. With `dir` their data outlives them there; without, it lives in memory. */
export async function startAzurite({ dir }: { readonly dir?: string } = {}): Promise<Azurite> {
  const place = dir ?? (await mkdtemp(join(tmpdir(), 'azurite-')));
  const thread = new Worker(join(__dirname, 'azurite-thread.js'), { workerData: { place, inMemory: dir === undefined } });
  const [[tables, queues]] = (await once(thread, 'message')) as [[string, string]];
  return {
    connectionString: [
      `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY}`,
      `TableEndpoint=${tables}/${ACCOUNT};QueueEndpoint=${queues}/${ACCOUNT};`,
    ].join(';'),
    close: async () => {
      const closed = once(thread, 'message');
      thread.postMessage('close');
      await closed;
      await thread.terminate();
      if (dir === undefined) await rm(place, { recursive: true, force: true });
    },
  };
}
