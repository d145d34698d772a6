/** The thread the table service runs in: restify changes `http` for its whole thread, and then Azurite no longer sees a query's filter. */

import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

interface TableServer {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

type Constructor<T> = new (...settings: readonly unknown[]) => T;

async function main(): Promise<void> {
  const { place, inMemory } = workerData as { readonly place: string; readonly inMemory: boolean };
  const server = newServer(join(place, 'tables.json'), inMemory);
  await server.start();
  parentPort?.postMessage(server.getHttpServerAddress());
  parentPort?.once('message', () => {
    void server.close().then(() => {
      parentPort?.postMessage('closed');
    });
  });
}

function newServer(file: string, inMemory: boolean): TableServer {
  const { configLogger } = load('azurite/dist/src/common/Logger') as { readonly configLogger: (enabled: boolean) => void };
  const { default: Configuration } = load('azurite/dist/src/table/TableConfiguration') as { default: Constructor<unknown> };
  const { default: Server } = load('azurite/dist/src/table/TableServer') as { default: Constructor<TableServer> };
  configLogger(false);
  const logging = [false, false, undefined, undefined];
  const protocol = [false, false, '', '', '', undefined, false];
  return new Server(new Configuration('127.0.0.1', 0, 5, file, ...logging, ...protocol, inMemory));
}

// Its modules have no types; `require` gives what they export.
function load(path: string): unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(path);
}

void main();
