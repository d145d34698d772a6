/** The tables and the queue the bot works on, by the names they have in the account. */

import { owedMark } from '../../dialogs/engine/state';
import type { Table } from '../storage/table';
import type { Config } from '../settings/config';
import type { Need } from './readiness';
import type { DueIndex, Pointers } from '../domain/watch/due';
import type { KeptRows } from '../domain/privacy/kept-rows';
import { noMentions, type Mentions } from '../domain/privacy/mentions';
import type { HashWalk, OwedIndex } from '../domain/watch/owed';
import type { MarkedStorage } from '../domain/record/item-storage';
import { FEW } from '../domain/watch/portfolio';
import type { Schedule } from '../domain/watch/schedule';
import type { JoinedTenants } from '../domain/people/actor';
import type { RecordWalk } from '../domain/privacy/record-walk';
import { tracesOfItem } from '../privacy/item-traces';
import { WrittenTraces } from '../privacy/written-traces';
import type { MentionRoundsParts } from '../privacy/mention-rounds';
import type { MentionSweepParts } from '../privacy/mention-sweep';
import { goneMark } from '../privacy/perishable';
import { CompanyTable } from '../directory/company-table';
import { touchedAt } from '../privacy/terms';
import { withCredential } from '../storage/credential';
import { currentTrace } from '../log/trace';
import { DueTable } from '../storage/due-table';
import { KeptTables } from '../storage/kept-tables';
import { MentionFill } from '../storage/mention-fill';
import { MentionHome } from '../storage/mention-home';
import { MentionTable } from '../storage/mention-table';
import { OwedTable } from '../storage/owed-table';
import { PointerQueue } from '../storage/pointer-queue';
import { openQueue } from '../storage/queues';
import { RecordTables } from '../storage/record-tables';
import { StateFeed } from '../storage/state-feed';
import { TableStorage } from '../storage/table-storage';
import { askTable, ensureTables, tableOpener, tryTable, type OpenTable, type TableAccount } from '../storage/tables';
import type { CallWatch, Retries } from '../storage/table-wire';
import { TrialTables } from '../storage/trial-tables';
import { allOfStorage } from '../storage/unavailable';
import { TIME_LIMITS } from './time-limits';

/** Everything that is kept in tables. */
export interface Kept {
  readonly state: MarkedStorage;
  /** The record, which says by this schedule when people are to be reminded; `few` as in `TrialTableOptions`. */
  recordWith(schedule: Schedule, joined?: JoinedTenants, few?: number): TrialTables;
  /** The same record for those who go through all of it. */
  readonly record: RecordWalk;
  /** All rows of all tables. */
  readonly rows: KeptRows;
  /** Who is named in which row. */
  readonly mentions: Mentions;
  /** What it takes to see to it that the index of mentions knows every row. */
  readonly index: Pick<MentionRoundsParts, 'home'> & Pick<MentionSweepParts, 'entries'> & { readonly fill: MentionFill };
  readonly due: DueIndex;
  readonly owed: OwedIndex;
  /** All of the state, for a walk through it. */
  readonly everything: HashWalk;
  /** Makes the tables that are not there yet, and the key of the index. STORAGE_UNAVAILABLE if it can't, which names each service. */
  ensure(): Promise<void>;
  /** The tables the bot can't work without. One look costs a request for each. */
  readonly needs: readonly Need[];
  /** Every table by its name, to be copied. */
  readonly clients: Readonly<Record<string, Table>>;
}

/** Everything that is kept. */
export interface Stores extends Kept {
  /** The directory of partner companies. */
  readonly companies: CompanyTable;
  readonly pointers: Pointers;
  /** What the bot goes on without, asked in the same way; readiness leaves it out. */
  readonly lesserNeeds: readonly Need[];
}

/** Opens tables and queue; nothing goes over the network yet. `timeoutMs` holds for each call (2 s unless told). */
export async function openStores(
  config: Pick<Config, 'storage' | 'tablePrefix'>,
  timeoutMs: number = TIME_LIMITS.storage,
  watch?: CallWatch,
  retries?: Retries,
): Promise<Stores> {
  const account = await withCredential(accountOf(config.storage));
  const open = await tableOpener(account, config.tablePrefix, watch, retries);
  const pointers = new PointerQueue(await openQueue(account, config.tablePrefix, 'due', retries), timeoutMs);
  const kept = openKept(open, timeoutMs);
  const companies = open('directory');
  return {
    ...kept,
    pointers,
    clients: { ...kept.clients, directory: companies },
    companies: new CompanyTable(companies),
    ensure: () => allOfStorage([ensureTables([companies]), kept.ensure(), pointers.ensure()]),
    needs: [...kept.needs, { name: 'due-queue', ask: () => pointers.ask() }],
    lesserNeeds: [{ name: 'directory-table', ask: () => askTable(companies, timeoutMs) }],
  };
}

/** Opens the tables alone. `timeoutMs` holds for each call to a table; walks through everything have longer for a page. */
export function openKept(open: OpenTable, timeoutMs: number = TIME_LIMITS.storage): Kept {
  const clients = {
    state: open('state'),
    trials: open('trials'),
    people: open('people'),
    hints: open('hints'),
    due: open('due'),
  };
  const [mentionsClient, owed] = [open('mentions'), open('owed')];
  const limit = { timeoutMs };
  // The state names people, and holds the key of the index that says where: that item alone names nobody.
  const nobody = new StateFeed(noMentions, { of: () => new Set(), forget: () => undefined });
  const home = new MentionHome(new TableStorage(clients.state, { feed: nobody, ...limit }));
  const keys = (): ReturnType<MentionHome['keys']> => home.keys();
  const mentions = new MentionTable(mentionsClient, keys, timeoutMs);
  const state = new TableStorage(clients.state, {
    // By its mark release 0.1.0 finds what a conversation owes, should it come back.
    mark: (item) => owedMark(item) ?? goneMark(item),
    touched: touchedAt,
    feed: new StateFeed(mentions, new WrittenTraces()),
    ...limit,
  });
  const due = new DueTable(clients.due, timeoutMs, mentions, () => currentTrace()?.reference);
  return {
    state,
    recordWith: (schedule, joined = () => [], few = FEW) =>
      new TrialTables(clients, { consequences: { due, schedule }, index: { mentions, keys }, joined, few, ...limit }),
    record: new RecordTables(clients, keys),
    rows: new KeptTables(clients),
    mentions,
    index: { home, entries: mentions, fill: new MentionFill({ clients, feed: mentions, keys, tracesOf: tracesOfItem }) },
    due,
    owed: new OwedTable(owed, timeoutMs),
    everything: state,
    clients: { ...clients, mentions: mentionsClient, owed },
    needs: needsOf(clients, { owed, mentions: mentionsClient }, timeoutMs),
    ensure: async () => {
      await ensureTables([...Object.values(clients), mentionsClient, owed]);
      await home.keys();
    },
  };
}

type Clients = Readonly<Record<string, Table>>;

/**
 * The state first. It and what is owed are written to; in the others a row more would disturb somebody, and `infra/main.json` grants the
 * right to write for the whole account.
 */
function needsOf(
  { state, ...asked }: Clients & { state: Table },
  { owed, mentions }: Clients & { owed: Table; mentions: Table },
  timeoutMs: number,
): readonly Need[] {
  return [
    ...Object.entries({ state, owed }).map(([name, table]) => ({ name: `${name}-table`, ask: () => tryTable(table, timeoutMs) })),
    ...Object.entries({ ...asked, mentions }).map(([name, table]) => ({
      name: `${name}-table`,
      ask: () => askTable(table, timeoutMs),
    })),
  ];
}

/** The account as the storage room takes it. */
export function accountOf(storage: Config['storage']): TableAccount {
  if (storage.kind === 'account') return { kind: 'managedIdentity', accountName: storage.account };
  return { kind: 'connectionString', connectionString: storage.connectionString.reveal() };
}
