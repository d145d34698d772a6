/** Puts on the desk what commands work with: the storage of the bot, and what is built on it. */

import { randomUUID } from 'node:crypto';
import { wireRecord, type RecordWiring } from '../app/record-wiring';
import type { Clock } from '../domain/time/clock';
import type { Log } from '../log/log';
import { happenedToday } from '../outbox/day-tally';
import { beginQuietDay, Quiet } from '../outbox/quiet';
import { Overview } from '../outbox/overview';
import { Recipients } from '../outbox/recipients';
import { KnownIds } from '../privacy/known-ids';
import { forecast } from '../reminders/forecast';
import type { Config } from '../settings/config';
import { TableCopies } from '../storage/table-copy';
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
  const wired = await wireRecord({ config, clock, log, ids: { next: () => randomUUID() } });
  const { stores, trials, partners, erasures, index, retention } = wired;
  await stores.ensure();
  return {
    partners,
    appId: config.app?.id,
    tablePrefix: config.tablePrefix,
    trials,
    erasures,
    ids: new KnownIds(stores),
    index,
    retention,
    record: stores.record,
    ...outboxDesk(wired, clock),
    quarantine: quarantineDesk(wired, clock),
    companies: stores.companies,
    copies: new TableCopies(stores.clients),
    quiet: () => beginQuietDay(stores.state, clock.now()),
    needs: [...stores.needs, ...stores.lesserNeeds],
    print,
    tell,
  };
}

function outboxDesk({ stores, trials, conversations }: RecordWiring, clock: Clock): Pick<Desk, 'overview' | 'forecast'> {
  const { state, due } = stores;
  const parts = { due, trials, recipients: new Recipients(conversations), quiet: new Quiet(state), clock };
  return {
    overview: new Overview({ due, clock, happened: () => happenedToday(state, clock) }),
    forecast: (until) => forecast(parts, until),
  };
}

function quarantineDesk({ quarantine, conversations, owed }: RecordWiring, clock: Clock): Desk['quarantine'] {
  return {
    list: () => quarantine.list(),
    find: (key) => quarantine.find(key),
    putBack: (aside) => quarantine.putBack(aside, { conversations, owed, clock }),
  };
}
