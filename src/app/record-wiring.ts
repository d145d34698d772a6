/** The first wiring: what is kept, and what works on it alone. The operator's desk is built on it as well. */

import { PartnerList } from '../partners/partner-list';
import { Erasures } from '../privacy/erasures';
import { MentionRounds } from '../privacy/mention-rounds';
import { Retention } from '../privacy/retention';
import { PersonalSchedule } from '../reminders/schedule';
import { Conversations } from '../turn/conversations';
import { KeptBook } from '../turn/kept-book';
import { OwedBook } from '../turn/owed-book';
import { Quarantine } from '../turn/quarantine';
import { ReadOnce } from '../turn/read-once';
import type { AppParts } from './app-parts';
import { currentTrace, spanned } from '../log/trace';
import type { CallWatch } from '../storage/table-wire';
import { openStores } from './stores';

/** Counts a call for the turn that makes it. */
const watchCall: CallWatch = (kind, call) => {
  const trace = currentTrace();
  if (trace) trace.storageCalls++;
  return spanned('storage', { kind }, call);
};

/** Stores and record. */
export type RecordWiring = Awaited<ReturnType<typeof wireRecord>>;

/** Opens the stores; nothing goes over the network yet. */
export async function wireRecord(parts: Pick<AppParts, 'config' | 'clock' | 'ids' | 'log' | 'timeLimits' | 'keptIn' | 'few'>) {
  const { config, clock, ids, log, timeLimits, keptIn = (opened) => opened, few } = parts;
  const stores = keptIn(await openStores(config, timeLimits?.storage, watchCall, timeLimits?.retries));
  const { state, record } = stores;
  const kept = new KeptBook({ index: stores.owed, clock, log });
  const conversations = new Conversations(state, ids, kept);
  const partners = new PartnerList({ configured: config.partnerTenants, storage: state, clock });
  const joined = (tenantId: string): readonly string[] => partners.joinedTo(tenantId);
  const tables = stores.recordWith(new PersonalSchedule(conversations, clock, stores.due), joined, few);
  const trials = new ReadOnce(tables);
  const index = new MentionRounds({ ...stores.index, clock, log });
  return {
    stores,
    kept,
    conversations,
    trials,
    portfolios: (isStopped: () => boolean) => tables.rebuildPortfolios(isStopped),
    keepers: () => tables.keepers(),
    partners,
    owed: new OwedBook(stores.owed),
    quarantine: new Quarantine({ state, clock, log }),
    index,
    erasures: new Erasures({ ...stores, trials, index, clock, log }),
    retention: new Retention({ state, record, terms: config.retention, clock, log }),
  };
}
