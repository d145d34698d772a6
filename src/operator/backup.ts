/** Copies everything that is kept into a folder. */

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { join } from 'node:path';
import { madeFolder } from '../bounds/made-folder';
import { cleanText } from '../domain/text/text';
import type { TableCopies } from '../storage/table-copy';
import { bad, nothingMore, type Read } from './arguments';
import { NOTE, type BackupNote } from './backup-note';
import { backupWords } from './backup-words';
import { FAILED, roomCommand, DONE, type Room } from './command';
import { fileTrouble } from './file-trouble';

/**
 * In this order, beside a bot that runs. What is owed is asked for before and after the chats that owe it; a chat that promises a change comes
 * before the record that gets it, so that the change is in one of them or in both; the index of mentions knows a row before it is
 * written, so it comes last.
 */
const ORDER = ['owed', 'state', 'trials', 'people', 'hints', 'due', 'directory', 'mentions', 'owed'];
const SAID_EVERY = 5000;

/** The command. */
export const backupCommand = roomCommand(
  'backup',
  '<folder>',
  'copies everything that is kept into a new folder, beside a running bot',
  readFolder,
  backUp,
);

/** A folder, in one word. */
export function readFolder([folder, ...more]: readonly string[]): Read<string> {
  const isName = folder !== undefined && !folder.startsWith('--') && cleanText(folder, { max: 1000 }).kind === 'ok';
  return isName ? nothingMore(more, folder) : bad(backupWords.noFolder);
}

async function backUp(folder: string, room: Room): Promise<number> {
  const { open, now, print } = room;
  const refused = await newFolder(folder);
  if (refused !== undefined) return refuse(folder, refused, room);
  const { copies } = await open();
  try {
    const note = await copied(copies, folder, now().toISOString(), room);
    await print(backupWords.done(note, folder), { folder, ...note });
    return DONE;
  } catch (error) {
    return refuse(folder, backupWords.brokenOff(folder, fileTrouble(error, FOLDER_TROUBLE)), room);
  }
}

async function refuse(folder: string, refused: string, { print }: Room): Promise<number> {
  await print(refused, { folder, refused, done: false });
  return FAILED;
}

const FOLDER_TROUBLE: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file, or would stand in one',
  ENOTDIR: 'it is a file, or would stand in one',
  ENOENT: 'no folder can be made there',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it may not be written to',
};

/** Makes it where it is not there; what is wrong where it can't be made, or holds something. */
async function newFolder(folder: string): Promise<string | undefined> {
  try {
    await madeFolder(folder, 0o700);
    return (await readdir(folder)).length > 0 ? backupWords.notEmpty(folder) : undefined;
  } catch (error) {
    return backupWords.noNewFolder(folder, fileTrouble(error, FOLDER_TROUBLE));
  }
}

async function copied(copies: TableCopies, folder: string, at: string, { tell }: Room): Promise<BackupNote> {
  const note: BackupNote = { format: 1, at, tables: await copyAll(copies, folder, tell) };
  await writeFile(join(folder, NOTE), `${JSON.stringify(note, undefined, 2)}\n`, { mode: 0o600 });
  return note;
}

async function copyAll(copies: TableCopies, folder: string, tell: Room['tell']): Promise<BackupNote['tables']> {
  const files = new Map<string, TableFile>();
  for (const name of orderOf(copies)) {
    const file = files.get(name) ?? new TableFile(join(folder, `${name}.jsonl`));
    files.set(name, file);
    for await (const row of copies.rows(name)) {
      await file.add(JSON.stringify(row));
      if (file.rows % SAID_EVERY === 0) await tell(backupWords.soFar(name, file.rows));
    }
  }
  const ended = [...files].map(async ([name, file]) => [name, await file.end()] as const);
  return Object.fromEntries(await Promise.all(ended));
}

/** A table nobody has put in order here is copied all the same. */
function orderOf({ names }: TableCopies): readonly string[] {
  return [...ORDER.filter((name) => names.includes(name)), ...names.filter((name) => !ORDER.includes(name))];
}

class TableFile {
  rows = 0;
  private readonly hash = createHash('sha256');
  private readonly stream: WriteStream;

  constructor(path: string) {
    this.stream = createWriteStream(path, { mode: 0o600, flags: 'wx' });
    // Nobody may be waiting when it breaks: it is asked with the next line, and at the end.
    this.stream.on('error', () => undefined);
  }

  async add(line: string): Promise<void> {
    if (this.stream.errored) throw this.stream.errored;
    this.rows++;
    this.hash.update(`${line}\n`);
    if (!this.stream.write(`${line}\n`)) await once(this.stream, 'drain');
  }

  async end(): Promise<{ readonly rows: number; readonly sha256: string }> {
    this.stream.end();
    await finished(this.stream);
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}
