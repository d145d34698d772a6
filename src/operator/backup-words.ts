/** What the operator hears of backups. Who restores one has little time, so each sentence says what is so now and what to do next. */

import type { Instant } from '../domain/time/dates';
import type { BackupNote } from './backup-note';
import { many } from './words';

const MINUTE_MS = 60_000;

function rowsOf({ tables }: BackupNote): number {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}

function contentsOf({ tables }: BackupNote): string {
  const filled = Object.entries(tables).flatMap(([name, { rows }]) => (rows === 0 ? [] : [`${name} ${rows}`]));
  return filled.length === 0 ? 'nothing is in it' : filled.join(', ');
}

/** To the minute, in the zone of the log. */
function clockOf(at: Instant): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** How long ago, in the unit that says it best. */
function agoOf(at: Instant, now: Date): string {
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(at)) / MINUTE_MS));
  if (minutes < 120) return `${many(minutes, 'minute', 'minutes')} ago`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours ago` : `${Math.round(minutes / (24 * 60))} days ago`;
}

function tablesOf(prefix: string): string {
  return prefix === '' ? 'tables without a prefix' : `tables whose names begin with ${prefix}`;
}

/** The sentences. */
export const backupWords = {
  noFolder: 'Say which folder, such as backup-2026-04-17.',
  noNewFolder: (folder: string, because: string): string =>
    `Nothing was copied to ${folder}: ${because}. Name a new folder, where you may write.`,
  brokenOff: (folder: string, because: string): string =>
    `${folder} could not be written: ${because}. It holds no whole backup: delete it, and take another one where there is room.`,
  notEmpty: (folder: string): string => `${folder} holds something already. Name a new folder.`,
  soFar: (table: string, rows: number): string => `${table}: ${rows} rows`,
  done: (note: BackupNote, folder: string): string =>
    `Copied ${rowsOf(note)} rows to ${folder}, as of ${note.at}. It holds names, addresses and the keys of the index: keep it like the storage itself.`,
  noBackup: (folder: string): string =>
    `There is no whole backup in ${folder}: it has no readable backup.json. Nothing was put in. Name the folder that “backup” was given, or take another backup.`,
  noFolderOf: (folder: string, because: string): string =>
    `There is no whole backup in ${folder}: ${because}. Nothing was put in. Name the folder that “backup” was given.`,
  damaged: (table: string): string =>
    `The file of ${table} is missing or was changed since the backup. Nothing was put in. Copy the folder anew from where you keep it, or take another backup.`,
  unknownTable: (table: string): string =>
    `The backup holds a table that this release does not have: ${table.slice(0, 40)}. Nothing was put in. Give the command with the release that made the backup, or a later one.`,
  inUse: (table: string): string =>
    `The storage is in use: there are rows in ${table}. Nothing was put in, for a backup goes into an empty storage. Set another TABLE_PREFIX, or another account, and give the command again before a bot starts on it.`,
  wouldRestore: (note: BackupNote, prefix: string, now: Date): string =>
    [
      `This would put ${rowsOf(note)} rows into ${tablesOf(prefix)}: ${contentsOf(note)}.`,
      `They were copied at ${clockOf(note.at)}, ${agoOf(note.at, now)}. What people did since then is not among them.`,
      'Reminders, and news from before the copy, may have gone out since, so they would wait for a day from then on.',
      'Nothing was changed yet. End every bot on this storage first, then add --yes.',
    ].join('\n'),
  putting: (table: string, rows: number): string => `${table}: ${rows} rows`,
  restored: (note: BackupNote, prefix: string, until: Instant): string =>
    [
      `Put in ${rowsOf(note)} rows, as they stood at ${clockOf(note.at)}. What people did since then is lost, and they have to say it again.`,
      `Reminders, and news from before the copy, wait until ${clockOf(until)}, for they may have gone out since; then they go out by themselves, and “outbox until ${until.slice(0, 10)}” lists them.`,
      'What a chat was owed is done within two minutes of a bot’s start. News of what somebody does from now on goes out at once.',
      'Next:',
      '  1  Erase again whoever was erased since the copy; your own list says whom.',
      `  2  Start the bots with ${prefix === '' ? 'no TABLE_PREFIX' : `TABLE_PREFIX=${prefix}`}.`,
      '  3  Give “check”, and write to the bot: “my trials” shows what stands there.',
    ].join('\n'),
} as const;
