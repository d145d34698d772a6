/** Opens tables: from a connection string, or by the identity the bot runs under. */

import { TableClient } from '@azure/data-tables';
import type { TableServiceClientOptions } from '@azure/data-tables';
import { CodedError, unlessRaced } from '../domain/errors';
import { credentialOf, type IdentityAccount } from './credential';
import { ROW_VERSION } from './rows';
import { storageFailure } from './table-errors';
import { DEFAULT_TIMEOUT_MS, TimedTable } from './timed-table';

/** Where the tables are. The account name stands for `https://<name>.table.core.windows.net`, entered by managed identity. */
export type TableAccount = { readonly kind: 'connectionString'; readonly connectionString: string } | IdentityAccount;

type AdditionalPolicyConfig = NonNullable<TableServiceClientOptions['additionalPolicies']>[number];
type PipelinePolicy = AdditionalPolicyConfig['policy'];

/** Makes the client of one table. Nothing goes over the network yet. CONFIG_INVALID if Azure would refuse the name. */
export type OpenTable = (name: string) => TableClient;

/** Is told of each call to a table, does it, and gives its answer. */
export type CallWatch = <T>(kind: 'read' | 'write', call: () => Promise<T>) => Promise<T>;

// With the client's own settings a dead server costs 5 to 6 seconds a call; with these, about 0.3 (measured).
const CLIENT_OPTIONS: TableServiceClientOptions = {
  retryOptions: { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 400 },
};

const NEVER_THERE = 'never-there';
/** No hash is as short, and no time begins with a letter. */
const READY = 'ready';

/** Gives what opens the tables of an account; `prefix` goes before each name, so that several bots can share an account. */
export async function tableOpener(account: TableAccount, prefix = '', watch?: CallWatch): Promise<OpenTable> {
  const options = { ...CLIENT_OPTIONS, ...(watch ? { additionalPolicies: [watchedBy(watch)] } : {}) };
  const open =
    account.kind === 'connectionString'
      ? byConnectionString(account.connectionString, options)
      : await byIdentity(account, options);
  return (name) => open(checkedName(prefix + name));
}

/** Makes the tables that are not there yet. `timeoutMs` holds for each. STORAGE_UNAVAILABLE if it can't be done. */
export async function ensureTables(tables: readonly TableClient[], timeoutMs = 10_000): Promise<void> {
  for (const table of tables) {
    await table.createTable({ abortSignal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
      throw storageFailure(error);
    });
  }
}

/** Whether the table is there and rows of it may be removed: asks for one that is never there to go. STORAGE_UNAVAILABLE if not. */
export async function askTable(table: TableClient, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
  await unlessRaced(() => new TimedTable(table, timeoutMs).remove(NEVER_THERE, NEVER_THERE));
}

/** Whether a row can be written to the table: writes one that nobody reads. STORAGE_UNAVAILABLE if not. */
export async function tryTable(table: TableClient, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
  await new TimedTable(table, timeoutMs).put({ partitionKey: READY, rowKey: READY, v: ROW_VERSION });
}

/** One call of the client, its repetitions included. */
function watchedBy(watch: CallWatch): AdditionalPolicyConfig {
  const policy: PipelinePolicy = {
    name: 'watch',
    sendRequest: (request, next) => watch(request.method === 'GET' ? 'read' : 'write', () => next(request)),
  };
  return { policy, position: 'perCall' };
}

function byConnectionString(connectionString: string, given: TableServiceClientOptions): OpenTable {
  const options = { ...given, allowInsecureConnection: isLoopback(connectionString) };
  return (name) => TableClient.fromConnectionString(connectionString, name, options);
}

async function byIdentity(account: IdentityAccount, options: TableServiceClientOptions): Promise<OpenTable> {
  const credential = await credentialOf(account);
  const url = `https://${account.accountName}.table.core.windows.net`;
  return (name) => new TableClient(url, name, credential, options);
}

function isLoopback(connectionString: string): boolean {
  return /UseDevelopmentStorage=true|TableEndpoint=http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/i.test(connectionString);
}

function checkedName(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9]{2,62}$/.test(name)) return name;
  throw new CodedError('CONFIG_INVALID', `"${name}" can't name a table: 3 to 63 letters and digits, a letter first.`);
}
