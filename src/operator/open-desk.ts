/** Puts on the desk what commands work with: the storage of the bot, and what is built on it. */

import { randomUUID } from 'node:crypto';
import type { Config } from '../settings/config';
import type { Clock } from '../domain/ports';
import type { Log } from '../log/log';
import { happenedToday } from '../outbox/day-tally';
import { Overview } from '../outbox/overview';
import { Recipients } from '../outbox/recipients';
import { PartnerList } from '../partners/partner-list';
import { Erasures } from '../privacy/erasures';
import { MentionRounds } from '../privacy/mention-rounds';
import { Retention } from '../privacy/retention';
import { forecast } from '../reminders/forecast';
import { PersonalSchedule } from '../reminders/schedule';
import { openStores } from '../app/stores';
import { Conversations } from '../turn/conversations';
import { OwedBook } from '../turn/owed-book';
import { Quarantine } from '../turn/quarantine';
import type { Desk } from './command';

/** What a desk is made from. */
export interface DeskParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly print: Desk['print'];
  /** Nothing is told unless somebody listens. */
  readonly tell?: Desk['tell'];
}

/** Opens the tables, which are made where they are missing. STORAGE_UNAVAILABLE if that can't be done. */
export async function openDesk({ config, clock, log, print, tell = () => Promise.resolve() }: DeskParts): Promise<Desk> {
  const stores = await openStores(config);
  const { state, record, due } = stores;
  const index = new MentionRounds({ ...stores.index, clock, log });
  const conversations = new Conversations(state, { next: () => randomUUID() });
  const quarantine = new Quarantine({ state, clock, log });
  const owed = new OwedBook(stores.owed);
  const trials = stores.recordWith(new PersonalSchedule(conversations, clock));
  await stores.ensure();
  return {
    partners: new PartnerList({ configured: config.partnerTenants, storage: state, clock }),
    erasures: new Erasures({ ...stores, trials, index, clock, log }),
    index,
    retention: new Retention({ state, record, terms: config.retention, clock, log }),
    record,
    overview: new Overview({ due, clock, happened: () => happenedToday(state, clock) }),
    quarantine: {
      list: () => quarantine.list(),
      find: (key) => quarantine.find(key),
      putBack: (aside) => quarantine.putBack(aside, { conversations, owed, clock }),
    },
    forecast: (until) => forecast({ due, trials, recipients: new Recipients(conversations), clock }, until),
    companies: stores.companies,
    print,
    tell,
  };
}
