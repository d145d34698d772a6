/** What the operator hears of backups. */

import type { BackupNote } from './backup-note';

function rowsOf({ tables }: BackupNote): number {
  return Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
}

/** The sentences. */
export const backupWords = {
  noFolder: 'Say which folder.',
  notEmpty: (folder: string): string => `${folder} holds something already. Name a new folder.`,
  soFar: (table: string, rows: number): string => `${table}: ${rows} rows`,
  done: (note: BackupNote, folder: string): string =>
    `Copied ${rowsOf(note)} rows to ${folder}, as of ${note.at}. It holds names, addresses and the keys of the index: keep it like the storage itself.`,
  noBackup: (folder: string): string => `There is no whole backup in ${folder}: it has no readable backup.json.`,
  damaged: (table: string): string => `The file of ${table} is missing or was changed since the backup. Nothing was put in.`,
  inUse: (table: string): string =>
    `The storage is in use: there are rows in ${table}. A backup goes into an empty storage: set another TABLE_PREFIX, or another account.`,
  wouldRestore: (note: BackupNote): string =>
    `This would put in ${rowsOf(note)} rows, as of ${note.at}. What it reminds of may have gone out since, so reminders wait a day. End every bot on this storage first. Add --yes to do it.`,
  putting: (table: string, rows: number): string => `${table}: ${rows} rows`,
  restored: (note: BackupNote, until: string): string =>
    `Put in ${rowsOf(note)} rows, as of ${note.at}. Reminders wait until ${until}. Erase again whoever was erased since the backup, then start the bots.`,
} as const;
