/** Opens queues of the account that holds the tables, in the same ways. */

import { CodedError } from '../domain/errors';
import { credentialOf } from './credential';
import { LeanQueue } from './lean-queue';
import type { Queue } from './queue';
import { identitySite, keySite, type TableSite } from './table-account';
import { TableWire, type Retries } from './table-wire';
import { RETRIES, type TableAccount } from './tables';

/** One queue. Nothing goes over the network yet. `prefix` goes before the name, in lower case as Azure wants it. */
export async function openQueue(account: TableAccount, prefix: string, name: string, retries: Retries = RETRIES): Promise<Queue> {
  const queue = checkedName(prefix.toLowerCase() + name);
  const site = await siteOf(account);
  if (site) return new LeanQueue(new TableWire(site, retries), queue);
  const { sdkQueue } = await import('./sdk-queue.js');
  return sdkQueue((account as { readonly connectionString: string }).connectionString, queue, retries);
}

/** Nothing where the account is entered by a shared access signature. */
async function siteOf(account: TableAccount): Promise<TableSite | undefined> {
  if (account.kind === 'connectionString') return keySite(account.connectionString, 'queue');
  return identitySite(account.accountName, await credentialOf(account), 'queue');
}

function checkedName(name: string): string {
  if (/^[a-z][a-z0-9]{2,62}$/.test(name)) return name;
  throw new CodedError(
    'CONFIG_INVALID',
    `TABLE_PREFIX makes “${name}”, which can’t name a queue: 3 to 63 small letters and digits, a letter first.`,
  );
}
