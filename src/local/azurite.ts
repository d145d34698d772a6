/** Azurite inside the launcher: tables and queues on loopback, kept on disk. */

import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import QueueConfiguration from 'azurite/dist/src/queue/QueueConfiguration';
import QueueServer from 'azurite/dist/src/queue/QueueServer';
import TableConfiguration from 'azurite/dist/src/table/TableConfiguration';
import TableServer from 'azurite/dist/src/table/TableServer';
import { madeFolder } from '../bounds/made-folder';
import { pathProblem, shownPath, usingPath } from './data-folder';
import { codeOf, LocalProblem } from './problem';
import { words } from './words';

/** A running Azurite. */
export interface Azurite {
  readonly connectionString: string;
  /** Saves everything it has acknowledged, then stops. Throws a LocalProblem when it can't save. */
  close(): Promise<void>;
}

interface AzuriteServer {
  start(): Promise<void>;
  close(): Promise<void>;
  getHttpServerAddress(): string;
}

const host = '127.0.0.1';
const keepAliveSeconds = 5;

/** The account that Azurite has built in; name and key are in its documentation and guard nothing. */
const account = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/**
 * Starts Azurite with its data in this folder. It runs inside this process because it must be closed in order: ended by SIGTERM it loses
 * up to five seconds of writes that it acknowledged, closed it loses none. While it runs, `connection-string.txt` beside the data says how to
 * reach it (with Azure Storage Explorer, say). Throws a LocalProblem when the folder or the data can't be used.
 */
export async function startAzurite(folder: string): Promise<Azurite> {
  const files = ['tables.json', 'queues.json', 'queue-messages.json'].map((name) => join(folder, name));
  const [tableFile = '', queueFile = '', messageFile = ''] = files;
  await usingPath(folder, async () => {
    await madeFolder(folder);
    await Promise.all(files.map(needWholeFile));
  });

  const tables = tableServer(tableFile);
  const queues = queueServer(queueFile, messageFile, join(folder, 'queue-messages'));
  await startServer(tables, tableFile);
  await startServer(queues, queueFile);
  const connectionString = connectionStringOf(tables, queues);
  const note = join(folder, 'connection-string.txt');
  await usingPath(note, () => writeFile(note, connectionString));
  return {
    connectionString,
    async close() {
      await rm(note, { force: true });
      await closeServers([queues, tables], folder);
    },
  };
}

function connectionStringOf(tables: AzuriteServer, queues: AzuriteServer): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=${tables.getHttpServerAddress()}/${account}`,
    `QueueEndpoint=${queues.getHttpServerAddress()}/${account}`,
  ].join(';');
}

/** Newer storage clients name a service version that Azurite 3.35.0 does not know and would refuse: the check is off. */
function tableServer(file: string): AzuriteServer {
  return new TableServer(
    new TableConfiguration(host, 0, keepAliveSeconds, file, false, false, undefined, undefined, false, true),
  );
}

function queueServer(file: string, messageFile: string, messageFolder: string): AzuriteServer {
  const places = [{ locationId: 'Default', locationPath: messageFolder, maxConcurrency: 10 }];
  return new QueueServer(
    new QueueConfiguration(host, 0, keepAliveSeconds, file, messageFile, places, false, undefined, false, undefined, false, true),
  );
}

async function startServer(server: AzuriteServer, file: string): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    if (codeOf(error) !== '') throw pathProblem(file, error);
    throw new LocalProblem(words.unreadable(shownPath(file)), { cause: error });
  }
}

async function closeServers(servers: readonly AzuriteServer[], folder: string): Promise<void> {
  const closed = await Promise.allSettled(servers.map((server) => server.close()));
  const failed = closed.find((result) => result.status === 'rejected');
  if (failed === undefined) return;
  const reason = codeOf(failed.reason) || String(failed.reason);
  throw new LocalProblem(words.notSaved(shownPath(folder), reason), { cause: failed.reason });
}

/** Azurite takes an empty file, or `{}`, for an empty store and soon overwrites it; a file that a crash cut short must not be lost so. */
async function needWholeFile(path: string): Promise<void> {
  const ends = await firstAndLast(path);
  if (ends !== undefined && !/^\{"filename".*\}$/s.test(ends)) throw new LocalProblem(words.unreadable(shownPath(path)));
}

async function firstAndLast(path: string): Promise<string | undefined> {
  const file = await open(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (file === undefined) return undefined;
  try {
    const { size } = await file.stat();
    const first = await file.read(Buffer.alloc(11), 0, 11, 0);
    const last = await file.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0));
    return first.buffer.toString('utf8', 0, first.bytesRead) + last.buffer.toString('utf8', 0, last.bytesRead);
  } finally {
    await file.close();
  }
}
