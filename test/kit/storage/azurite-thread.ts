/** The thread the table and queue services run in: restify changes `http` for its whole thread, and then Azurite no longer sees a query's filter. */

import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** Two accounts by their names; what the second one has is then what the first has. */
export interface AccountCopy {
  readonly from: string;
  readonly to: string;
}

interface Server {
  readonly httpServer: { keepAliveTimeout: number };
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

/** What the table service keeps its rows in. */
interface TableStore {
  readonly db: {
    readonly collections: readonly Collection[];
    getCollection(name: string): Collection | null;
    addCollection(name: string, options: unknown): Collection;
    removeCollection(name: string): void;
  };
  createTable(context: unknown, table: { readonly account: string; readonly table: string }): Promise<void>;
}

interface Collection {
  readonly name: string;
  readonly data: readonly Readonly<Record<string, unknown>>[];
  insert(row: object): void;
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
  const [{ metadataStore: store }] = servers as unknown as readonly [{ readonly metadataStore: TableStore }];
  findByName(store);
  parentPort?.postMessage(servers.map((server) => server.getHttpServerAddress()));
  parentPort?.on('message', (message: 'close' | AccountCopy) => {
    void answered(message, servers, store).then((answer) => parentPort?.postMessage(answer));
  });
}

async function answered(message: 'close' | AccountCopy, servers: readonly Server[], store: TableStore): Promise<string> {
  if (message === 'close') {
    await Promise.all(servers.map((server) => server.close()));
    return 'closed';
  }
  await copyTables(store, message);
  return message.to;
}

/** Row by row as they are, with their ETags; by the wire it would take as many calls as there are partitions. */
async function copyTables(store: TableStore, { from, to }: AccountCopy): Promise<void> {
  const tables = store.db.getCollection('$TABLES_COLLECTION$')?.data.filter(({ account }) => account === from) ?? [];
  for (const table of tables.map((one) => String(one['table']))) {
    await store.createTable({}, { account: to, table });
    const copy = store.db.getCollection(`${to}$${table}`);
    for (const { $loki: _number, meta: _meta, ...row } of store.db.getCollection(`${from}$${table}`)?.data ?? [])
      copy?.insert(structuredClone(row));
  }
}

/** What it would tell its makers with is a third of its start; the rest it would do anew for each request: templates, random bytes, where an error came from. */
function leaveOut(): void {
  put('applicationinsights', {});
  const make = load('uri-templates') as (text: string) => Template;
  const known = new Map<string, Template>();
  put('uri-templates', (text: string) => known.get(text) ?? known.set(text, remembering(make(text))).get(text));
  const { resolve } = createRequire(require.resolve('azurite/dist/src/common/Logger'));
  put(resolve('uuid/lib/rng'), drawer());
  Error.stackTraceLimit = 0;
}

interface Template {
  fromUri(path: string, options: unknown): unknown;
}

const MOST_PATHS = 1_000;

/** Each request's path is held against the template of each operation, and there are few paths. */
function remembering(template: Template): Template {
  const found = new Map<string, unknown>();
  const read = template.fromUri.bind(template);
  return Object.assign(template, {
    fromUri: (path: string, options: unknown) => {
      if (found.size > MOST_PATHS) found.clear();
      if (!found.has(path)) found.set(path, read(path, options));
      return found.get(path);
    },
  });
}

const ID_BYTES = 16;

/** The bytes of an id, out of many that are drawn at once. */
function drawer(): () => Buffer {
  let rest = Buffer.alloc(0);
  return () => {
    if (rest.length === 0) rest = randomBytes(ID_BYTES * 256);
    const id = rest.subarray(0, ID_BYTES);
    rest = rest.subarray(ID_BYTES);
    return id;
  };
}

/** Among the tables of all accounts it would look for one by one. */
function findByName({ db }: TableStore): void {
  const known = new Map(db.collections.map((one) => [one.name, one]));
  const [add, remove] = [db.addCollection.bind(db), db.removeCollection.bind(db)];
  Object.assign(db, {
    getCollection: (name: string) => known.get(name) ?? null,
    addCollection: (name: string, options: unknown) => known.get(name) ?? known.set(name, add(name, options)).get(name),
    removeCollection: (name: string) => {
      known.delete(name);
      remove(name);
    },
  });
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
