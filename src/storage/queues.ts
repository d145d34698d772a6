/** Opens queues of the account that holds the tables, in the same two ways. */

import { QueueClient, type StoragePipelineOptions } from '@azure/storage-queue';
import { CodedError } from '../domain/errors';
import { credentialOf } from './credential';
import type { TableAccount } from './tables';

// The client's own settings would wait for a dead server as long as the tables' would.
const CLIENT_OPTIONS: StoragePipelineOptions = { retryOptions: { maxTries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 400 } };

/** The client of one queue. Nothing goes over the network yet. `prefix` goes before the name, in lower case as Azure wants it. */
export async function openQueue(account: TableAccount, prefix: string, name: string): Promise<QueueClient> {
  const queue = checkedName(prefix.toLowerCase() + name);
  if (account.kind === 'connectionString') return new QueueClient(account.connectionString, queue, CLIENT_OPTIONS);
  const credential = await credentialOf(account);
  return new QueueClient(`https://${account.accountName}.queue.core.windows.net/${queue}`, credential, CLIENT_OPTIONS);
}

function checkedName(name: string): string {
  if (/^[a-z][a-z0-9]{2,62}$/.test(name)) return name;
  throw new CodedError('CONFIG_INVALID', `"${name}" can't name a queue: 3 to 63 small letters and digits, a letter first.`);
}
