/** Puts a backup into an empty storage, so that what was owed is done, and nothing that may have been sent since is sent again within a day. */

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { CopiedRow, TableCopies } from '../storage/table-copy';
import { readFolder } from './backup';
import { NOTE, noteShape, type BackupNote as Note } from './backup-note';
import { ok, type Read } from './arguments';
import { backupWords } from './backup-words';
import { DONE, FAILED, NEEDS_YES, roomCommand, type Desk, type Room } from './command';
import { fileTrouble } from './file-trouble';
import { firstKept } from './first-kept';

const BATCH = 500;
/** Says which backup is being put in, until all of it is: nobody reads it, and what is owed is looked for below it. */
const MARK = { table: 'owed', partitionKey: 'restoring', rowKey: 'restoring' } as const;

interface RestoreOrder {
  readonly folder: string;
  readonly confirmed: boolean;
}

/** The command. */
export const restoreCommand = roomCommand(
  'restore',
  '<folder> [--yes]',
  'puts a backup into an empty storage, with all bots stopped',
  readOrder,
  restore,
);

function readOrder(given: readonly string[]): Read<RestoreOrder> {
  const read = readFolder(given.filter((word) => word !== '--yes'));
  return read.kind === 'bad' ? read : ok({ folder: read.value, confirmed: given.includes('--yes') });
}

async function restore({ folder, confirmed }: RestoreOrder, room: Room): Promise<number> {
  const note = await readNote(folder);
  const fault = typeof note === 'string' ? note : await faultOf(folder, note);
  if (typeof note === 'string' || fault !== undefined) return refuse(room, fault ?? '', { folder });
  const desk = await room.open();
  const unknown = Object.keys(note.tables).find((name) => !desk.copies.names.includes(name));
  if (unknown !== undefined) return refuse(room, backupWords.unknownTable(unknown), { folder, unknownTable: unknown });
  const used = await inUse(desk.copies, note);
  if (used !== undefined) return refuse(room, backupWords.inUse(used), { folder, inUse: used });
  if (!confirmed) {
    await desk.print(backupWords.wouldRestore(note, desk.tablePrefix, room.now()), {
      ...note,
      tablePrefix: desk.tablePrefix,
      done: false,
    });
    return NEEDS_YES;
  }
  return putIn(folder, note, desk, room);
}

async function refuse({ print }: Room, sentence: string, data: object): Promise<number> {
  await print(sentence, { ...data, refused: sentence, done: false });
  return FAILED;
}

async function putIn(folder: string, note: Note, { copies, quiet, print, tablePrefix }: Desk, { tell }: Room): Promise<number> {
  const { partitionKey, rowKey } = MARK;
  await copies.put(MARK.table, [{ partitionKey, rowKey, v: 1, at: note.at }]);
  for (const [name, { rows }] of Object.entries(note.tables)) {
    await tell(backupWords.putting(name, rows));
    for await (const batch of batchesOf(join(folder, `${name}.jsonl`))) await copies.put(name, batch);
  }
  // After the state, in which it stands; before the mark goes, for without it a bot might repeat itself.
  const { until } = await quiet();
  await copies.remove(MARK.table, MARK);
  await print(backupWords.restored(note, tablePrefix, until), { ...note, tablePrefix, until, done: true });
  return DONE;
}

async function readNote(folder: string): Promise<Note | string> {
  try {
    return noteShape.parse(JSON.parse(await readFile(join(folder, NOTE), 'utf8')));
  } catch {
    return noNote(folder);
  }
}

async function noNote(folder: string): Promise<string> {
  try {
    return (await stat(folder)).isDirectory() ? backupWords.noBackup(folder) : backupWords.noFolderOf(folder, 'it is a file');
  } catch (error) {
    return backupWords.noFolderOf(
      folder,
      fileTrouble(error, { ENOENT: 'there is no such folder', ENOTDIR: 'there is no such folder', EACCES: 'it may not be read' }),
    );
  }
}

/** Every file is looked through before the first row is written. */
async function faultOf(folder: string, { tables }: Note): Promise<string | undefined> {
  for (const [name, { sha256 }] of Object.entries(tables)) {
    const hash = createHash('sha256');
    try {
      for await (const bytes of createReadStream(join(folder, `${name}.jsonl`))) hash.update(bytes as Buffer);
    } catch {
      return backupWords.damaged(name);
    }
    if (hash.digest('hex') !== sha256) return backupWords.damaged(name);
  }
  return undefined;
}

/** The first table that holds something, unless it is this very backup, put in by half. */
async function inUse(copies: TableCopies, { at }: Note): Promise<string | undefined> {
  for await (const row of copies.rows(MARK.table))
    if (row.partitionKey === MARK.partitionKey && row['at'] === at) return undefined;
  return firstKept(copies);
}

async function* batchesOf(path: string): AsyncGenerator<readonly CopiedRow[]> {
  let batch: CopiedRow[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    // The file is ours: its hash was looked at.
    batch.push(JSON.parse(line) as CopiedRow);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
