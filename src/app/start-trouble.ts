/** What is said, on standard error, when the bot could not start: why, and what to do. Never a key, a token or an address. */

import { STORAGE_WAIT_MS } from './storage-wait';
import { troubleOf, type StorageTrouble } from '../storage/unavailable';

const OF_STORAGE: Readonly<Record<StorageTrouble, string>> = {
  refused:
    'the storage refused it (401 or 403). The key in AZURE_STORAGE_CONNECTION_STRING is wrong, or the identity of the bot may not use tables and queues of the account.',
  missing: `a table or a queue can’t be used and can’t be made, for ${STORAGE_WAIT_MS / 60_000} minutes now.`,
  away: `the storage gave no usable answer for ${STORAGE_WAIT_MS / 60_000} minutes. Check the name of the account and the way there.`,
};

/** The sentences for what `start` of the app rejected with. */
export function startTrouble(error: unknown): string {
  const storage = troubleOf(error);
  if (storage !== undefined) return `The bot could not start: ${OF_STORAGE[storage]} Then start it again.\n`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return `The bot could not start: the port in PORT is taken, or not allowed (${code}). Free it, then start the bot again.\n`;
  return `The bot could not start (${code}). Check the storage settings and that the port is free, then start it again.\n`;
}
