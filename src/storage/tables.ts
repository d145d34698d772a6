/** Opens tables: from a connection string, or by the identity the bot runs under. */

import { timely } from '../bounds/timely';
import { CodedError, unlessRaced } from '../domain/errors';
import { MENTION_RULES } from '../domain/privacy/mentions';
import { credentialOf, type IdentityAccount } from './credential';
import { LeanTable } from './lean-table';
import { ROW_VERSION } from './rows';
import { identitySite, keySite, type TableSite } from './table-account';
import type { Table } from './table';
import { storageFailure } from './table-errors';
import { TableWire, type CallWatch, type Retries } from './table-wire';
import { DEFAULT_TIMEOUT_MS, TimedTable } from './timed-table';

/** Where the tables are. The account name stands for `https://<name>.table.core.windows.net`, entered by managed identity. */
export type TableAccount = { readonly kind: 'connectionString'; readonly connectionString: string } | IdentityAccount;

/** Opens one table. Nothing goes over the network yet. CONFIG_INVALID if Azure would refuse the name. */
export type OpenTable = (name: string) => Table;

/** A dead server costs about 0.3 seconds a call (measured). */
export const RETRIES: Retries = { most: 2, firstMs: 100, longestMs: 400 };

const NEVER_THERE = 'never-there';
/** No hash is as short, and no time begins with a letter. */
const READY = 'ready';

/** Gives what opens the tables of an account; `prefix` goes before each name, so that several bots can share an account. */
export async function tableOpener(
  account: TableAccount,
  prefix = '',
  watch?: CallWatch,
  retries: Retries = RETRIES,
): Promise<OpenTable> {
  const open = await openerOf(account, retries, watch);
  return (name) => open(checkedName(prefix + name));
}

/** Makes the tables that are not there yet. `timeoutMs` holds for each. STORAGE_UNAVAILABLE if it can't be done. */
export async function ensureTables(tables: readonly Table[], timeoutMs = 10_000): Promise<void> {
  const make = (table: Table) => timely(timeoutMs, (abortSignal) => table.createTable({ abortSignal }));
  await Promise.all(tables.map(make)).catch((error: unknown) => {
    throw storageFailure(error);
  });
}

/** Whether the table is there and rows of it may be removed: asks for one that is never there to go. STORAGE_UNAVAILABLE if not. */
export async function askTable(table: Table, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
  await unlessRaced(() => new TimedTable(table, timeoutMs).remove(NEVER_THERE, NEVER_THERE));
}

/** Whether a row can be written to the table: writes one that nobody reads, and that says of itself that the index of mentions lacks nothing of it. STORAGE_UNAVAILABLE if not. */
export async function tryTable(table: Table, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
  await new TimedTable(table, timeoutMs).put({ partitionKey: READY, rowKey: READY, v: ROW_VERSION, named: MENTION_RULES });
}

async function openerOf(account: TableAccount, retries: Retries, watch: CallWatch | undefined): Promise<OpenTable> {
  if (account.kind === 'managedIdentity')
    return leanTables(identitySite(account.accountName, await credentialOf(account)), retries, watch);
  const { connectionString } = account;
  const site = keySite(connectionString);
  if (site) return leanTables(site, retries, watch);
  const { sdkTables } = await import('./sdk-tables.js');
  return sdkTables(connectionString, retries, watch);
}

function leanTables(site: TableSite, retries: Retries, watch: CallWatch | undefined): OpenTable {
  const wire = new TableWire(site, retries, watch);
  return (name) => new LeanTable(wire, name);
}

function checkedName(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9]{2,62}$/.test(name)) return name;
  throw new CodedError(
    'CONFIG_INVALID',
    `TABLE_PREFIX makes “${name}”, which can’t name a table: 3 to 63 letters and digits, a letter first.`,
  );
}
