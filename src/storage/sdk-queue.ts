/** A queue that is entered by a shared access signature, over the client of @azure/storage-queue. Loaded where there is one. */

import { QueueClient } from '@azure/storage-queue';
import type { Queue } from './queue';
import type { Retries } from './table-wire';

/** The client of a queue. Throws where the string can't be read. */
export function sdkQueue(connectionString: string, name: string, { most, firstMs, longestMs }: Retries): Queue {
  const retryOptions = { maxTries: most + 1, retryDelayInMs: firstMs, maxRetryDelayInMs: longestMs };
  return new QueueClient(connectionString, name, { retryOptions });
}
