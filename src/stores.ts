/** The tables the bot works on, by the names they have in the account. */

import type { Config } from './config';
import type { MarkedStorage, StoredItem, Trials } from './domain/ports';
import type { RecordWalk } from './domain/record-walk';
import { touchedAt } from './privacy/terms';
import { RecordTables } from './storage/record-tables';
import { TableStorage } from './storage/table-storage';
import { ensureTables, pingTable, tableOpener, type TableAccount } from './storage/tables';
import { TrialTables } from './storage/trial-tables';

/** Everything that is kept. */
export interface Stores {
  readonly state: MarkedStorage;
  readonly trials: Trials;
  /** The same record for those who go through all of it. */
  readonly record: RecordWalk;
  /** Makes the tables that are not there yet. STORAGE_UNAVAILABLE if it can't. */
  ensure(): Promise<void>;
  /** Resolves when the storage answers. */
  ping(): Promise<void>;
}

/** Opens the tables; nothing goes over the network yet. `mark` is what the sweep of conversations looks for. */
export async function openStores(
  config: Pick<Config, 'storage' | 'tablePrefix'>,
  mark: (item: StoredItem) => string | undefined,
): Promise<Stores> {
  const open = await tableOpener(accountOf(config.storage), config.tablePrefix);
  const state = open('state');
  const clients = { trials: open('trials'), people: open('people'), hints: open('hints') };
  return {
    state: new TableStorage(state, { mark, touched: touchedAt }),
    trials: new TrialTables(clients),
    record: new RecordTables({ ...clients, pointers: [clients.hints] }),
    ensure: () => ensureTables([state, ...Object.values(clients)]),
    ping: () => pingTable(state),
  };
}

function accountOf(storage: Config['storage']): TableAccount {
  if (storage.kind === 'account') return { kind: 'managedIdentity', accountName: storage.account };
  return { kind: 'connectionString', connectionString: storage.connectionString.reveal() };
}
