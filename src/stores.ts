/** The tables and the queue the bot works on, by the names they have in the account. */

import { owedMark } from '../dialogs/state';
import type { Config } from './config';
import type { DueIndex, Pointers } from './domain/due';
import type { MarkedStorage, Schedule, Trials } from './domain/ports';
import type { RecordWalk } from './domain/record-walk';
import { goneMark } from './privacy/perishable';
import { touchedAt } from './privacy/terms';
import { RecordTables } from './storage/record-tables';
import { DueTable } from './storage/due-table';
import { PointerQueue } from './storage/pointer-queue';
import { openQueue } from './storage/queues';
import { TableStorage } from './storage/table-storage';
import { TIME_LIMITS } from './time-limits';
import { ensureTables, pingTable, tableOpener, type TableAccount } from './storage/tables';
import { TrialTables } from './storage/trial-tables';

/** Everything that is kept. */
export interface Stores {
  readonly state: MarkedStorage;
  /** The record, which says by this schedule when people are to be reminded. */
  recordWith(schedule: Schedule): Trials;
  /** The same record for those who go through all of it. */
  readonly record: RecordWalk;
  readonly due: DueIndex;
  readonly pointers: Pointers;
  /** Makes the tables and the queue that are not there yet. STORAGE_UNAVAILABLE if it can't. */
  ensure(): Promise<void>;
  /** Resolves when the storage answers. */
  ping(): Promise<void>;
}

/** Opens the tables; nothing goes over the network yet. `timeoutMs` holds for each call (2 s unless told). */
export async function openStores(
  config: Pick<Config, 'storage' | 'tablePrefix'>,
  timeoutMs: number = TIME_LIMITS.storage,
): Promise<Stores> {
  const account = accountOf(config.storage);
  const open = await tableOpener(account, config.tablePrefix);
  const pointers = new PointerQueue(await openQueue(account, config.tablePrefix, 'due'), timeoutMs);
  const [state, due] = [open('state'), open('due')];
  const clients = { trials: open('trials'), people: open('people'), hints: open('hints') };
  const index = new DueTable(due, timeoutMs);
  return {
    state: new TableStorage(state, { mark: (item) => owedMark(item) ?? goneMark(item), touched: touchedAt, timeoutMs }),
    recordWith: (schedule) => new TrialTables(clients, { consequences: { due: index, schedule }, timeoutMs }),
    record: new RecordTables({ ...clients, pointers: [clients.hints, due] }),
    due: index,
    pointers,
    ensure: async () => {
      await ensureTables([state, due, ...Object.values(clients)]);
      await pointers.ensure();
    },
    ping: () => pingTable(state, timeoutMs),
  };
}

function accountOf(storage: Config['storage']): TableAccount {
  if (storage.kind === 'account') return { kind: 'managedIdentity', accountName: storage.account };
  return { kind: 'connectionString', connectionString: storage.connectionString.reveal() };
}
