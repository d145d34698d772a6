/** Tables that are entered by a shared access signature, over the client of @azure/data-tables. Loaded where there is one. */

import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { Table } from './table';
import type { CallWatch, Retries } from './table-wire';

type AdditionalPolicyConfig = NonNullable<TableServiceClientOptions['additionalPolicies']>[number];
type PipelinePolicy = AdditionalPolicyConfig['policy'];

/** Gives what opens the tables of a connection string. Throws where the string can't be read. */
export function sdkTables(connectionString: string, retries: Retries, watch?: CallWatch): (name: string) => Table {
  const options = {
    retryOptions: { maxRetries: retries.most, retryDelayInMs: retries.firstMs, maxRetryDelayInMs: retries.longestMs },
    allowInsecureConnection: isLoopback(connectionString),
    ...(watch ? { additionalPolicies: [watchedBy(watch)] } : {}),
  };
  return (name) => TableClient.fromConnectionString(connectionString, name, options);
}

/** One call of the client, its repetitions included. */
function watchedBy(watch: CallWatch): AdditionalPolicyConfig {
  const policy: PipelinePolicy = {
    name: 'watch',
    sendRequest: (request, next) => watch(request.method === 'GET' ? 'read' : 'write', () => next(request)),
  };
  return { policy, position: 'perCall' };
}

function isLoopback(connectionString: string): boolean {
  return /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(connectionString);
}
