/** What is said, on standard error, when the bot could not start: why, and what to do. Never a key, a token or an address. */

import { CodedError, hasCode } from '../domain/errors';
import { STORAGE_WAIT_MS } from './storage-wait';
import { troublesOf, type StorageTrouble, type StorageUnavailable } from '../storage/unavailable';

const MINUTES = STORAGE_WAIT_MS / 60_000;

const OF_STORAGE: Readonly<Record<StorageTrouble, (services: string) => string>> = {
  refused: (services) =>
    `the storage refused it (${services}: 401 or 403). The key in AZURE_STORAGE_CONNECTION_STRING is wrong, or the identity of the bot may not use tables and queues of the account.`,
  missing: (services) => `a table or a queue can’t be used and can’t be made (${services}), for ${MINUTES} minutes now.`,
  noIdentity: (services) =>
    `no identity was found to enter the storage with (${services}), for ${MINUTES} minutes now. Give the bot a managed identity, and name one of several in AZURE_CLIENT_ID, or use AZURE_STORAGE_CONNECTION_STRING.`,
  away: (services) =>
    `the storage gave no usable answer (${services}) for ${MINUTES} minutes. Check the name of the account and the way there.`,
};

const TROUBLES = Object.keys(OF_STORAGE) as readonly StorageTrouble[];

/** One sentence for each kind of trouble, with the services that have it. */
function storageSentences(troubles: readonly StorageUnavailable[]): string {
  return TROUBLES.flatMap((kind) => {
    const services = troubles.filter(({ reason }) => reason === kind).map(({ service }) => `${service} service`);
    return services.length === 0 ? [] : [OF_STORAGE[kind](services.toSorted().reverse().join(' and '))];
  }).join(' Also, ');
}

/** The sentences for what `start` of the app rejected with. */
export function startTrouble(error: unknown): string {
  const troubles = troublesOf(error);
  if (troubles.length > 0) return `The bot could not start: ${storageSentences(troubles)} Then start it again.\n`;
  if (error instanceof CodedError && hasCode(error, 'CONFIG_INVALID'))
    return `The bot could not start: ${error.message} Then start it again; docs/settings.md tells of each setting.\n`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'EADDRINUSE' || code === 'EACCES')
    return `The bot could not start: the port in PORT is taken, or not allowed (${code}). Free it, then start the bot again.\n`;
  return `The bot could not start (${code}). Check the storage settings and that the port is free, then start it again.\n`;
}
