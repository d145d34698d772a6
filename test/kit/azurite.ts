/** A table service on this machine, in this process, for tests that need the real protocol. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface TableServer {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

type Constructor<T> = new (...settings: readonly unknown[]) => T;

/** A running table service. */
export interface Azurite {
  readonly connectionString: string;
  close(): Promise<void>;
}

// The account and key every emulator of Azure Storage has (Use the Azurite emulator for local development).
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts a table service on a free port. With `dir` its rows outlive it there; without, they live in memory. */
export async function startAzurite({ dir }: { readonly dir?: string } = {}): Promise<Azurite> {
  const place = dir ?? (await mkdtemp(join(tmpdir(), 'azurite-')));
  const server = await newServer(join(place, 'tables.json'), dir === undefined);
  await server.start();
  const endpoint = `${server.getHttpServerAddress()}/${ACCOUNT}`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};TableEndpoint=${endpoint};`,
    close: async () => {
      await server.close();
      if (dir === undefined) await rm(place, { recursive: true, force: true });
    },
  };
}

async function newServer(file: string, inMemory: boolean): Promise<TableServer> {
  const { configLogger } = await load<{ readonly configLogger: (enabled: boolean) => void }>('azurite/dist/src/common/Logger');
  const { default: Configuration } = await load<{ default: Constructor<unknown> }>('azurite/dist/src/table/TableConfiguration');
  const { default: Server } = await load<{ default: Constructor<TableServer> }>('azurite/dist/src/table/TableServer');
  configLogger(false);
  const logging = [false, false, undefined, undefined];
  const protocol = [false, false, '', '', '', undefined, false];
  return new Server(new Configuration('127.0.0.1', 0, 5, file, ...logging, ...protocol, inMemory));
}

// Its modules have no types; `require` gives what they export.
function load<T>(path: string): Promise<T> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return Promise.resolve(require(path) as T);
}
