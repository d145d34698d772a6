/** The thread the table and queue services run in: restify changes `http` for its whole thread, and then Azurite no longer sees a query's filter. */

import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

interface Server {
  readonly httpServer: { keepAliveTimeout: number };
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

type Constructor<T> = new (...settings: readonly unknown[]) => T;

async function main(): Promise<void> {
  leaveOut();
  const { place, inMemory } = workerData as { readonly place: string; readonly inMemory: boolean };
  const { configLogger } = load('azurite/dist/src/common/Logger') as { readonly configLogger: (enabled: boolean) => void };
  configLogger(false);
  const servers = [tableServer(place, inMemory), queueServer(place, inMemory)];
  // A client that is slow to come back would find its connection just being closed.
  for (const { httpServer } of servers) httpServer.keepAliveTimeout = 0;
  await Promise.all(servers.map((server) => server.start()));
  parentPort?.postMessage(servers.map((server) => server.getHttpServerAddress()));
  parentPort?.once('message', () => {
    void Promise.all(servers.map((server) => server.close())).then(() => {
      parentPort?.postMessage('closed');
    });
  });
}

/** What it would tell its makers with is a third of its start, and it reads the same templates again for each request. */
function leaveOut(): void {
  put('applicationinsights', {});
  const make = load('uri-templates') as (text: string) => unknown;
  const known = new Map<string, unknown>();
  put('uri-templates', (text: string) => known.get(text) ?? known.set(text, make(text)).get(text));
}

/** Puts something in the place of a module for whoever loads it from now on. */
function put(name: string, exports: unknown): void {
  const path = require.resolve(name);
  require.cache[path] = { ...module, id: path, filename: path, loaded: true, children: [], exports };
}

// Clients newer than this Azurite name a version of the service that it does not know: the check of it is off.
const protocol = [false, true, '', '', '', undefined, false];

function tableServer(place: string, inMemory: boolean): Server {
  const logging = [false, false, undefined, undefined];
  return newServer('table/Table', [join(place, 'tables.json'), ...logging, ...protocol, inMemory]);
}

function queueServer(place: string, inMemory: boolean): Server {
  const files = ['queues.json', 'queue-messages.json'].map((name) => join(place, name));
  const folders = [{ locationId: 'Default', locationPath: join(place, 'queue-messages'), maxConcurrency: 10 }];
  const logging = [false, undefined, false, undefined];
  return newServer('queue/Queue', [...files, folders, ...logging, ...protocol, inMemory]);
}

function newServer(path: string, settings: readonly unknown[]): Server {
  const { default: Configuration } = load(`azurite/dist/src/${path}Configuration`) as { default: Constructor<unknown> };
  const { default: Service } = load(`azurite/dist/src/${path}Server`) as { default: Constructor<Server> };
  return new Service(new Configuration('127.0.0.1', 0, 5, ...settings));
}

function load(path: string): unknown {
  // oxlint-disable-next-line typescript/no-require-imports -- its modules have no types; `require` gives what they export
  return require(path);
}

void main();
