/** The record of trials in three tables: trials with their timelines, people, and hints that find a trial otherwise. */

import type { Table } from './table';
import type { RecordedChange } from '../domain/record/changes';
import { hasCode } from '../domain/errors';
import { foldName } from '../domain/text/fold';
import type { Notice } from '../domain/watch/notices';
import type { RecordOutcome, Trials } from '../domain/record/trials';
import type { KeptNotices } from '../domain/watch/kept-notices';
import type { JoinedTenants } from '../domain/people/actor';
import type { Person, PersonRef } from '../domain/people/person';
import type { TimelineEntry } from '../domain/record/timeline';
import type { Trial } from '../domain/record/trial';
import type { CalendarDate } from '../domain/time/dates';
import { FEW, type IdsOf, type Places, type PlacesOf, type Portfolio, type Worded } from '../domain/watch/portfolio';
import { eachOf } from './each-of';
import { PeopleTable } from './people-table';
import { PortfolioRounds } from './portfolio-rounds';
import { PortfolioTable } from './portfolio-table';
import { TimedTable } from './timed-table';
import { StoredTrials } from './stored-trials';
import { TrialFeed, type TrialIndex } from './trial-feed';
import { HintTable } from './trial-hints';
import { inOrder, toLine } from './timeline-lines';
import { entryRange, noticeAddress, toNotice } from './trial-rows';
import { NO_CONSEQUENCES, TrialWriter, type Consequences } from './trial-writer';

/** The tables a record of trials stands on. */
export interface TrialTableClients {
  readonly trials: Table;
  readonly people: Table;
  readonly hints: Table;
}

/** What a record works with beside its tables. */
export interface TrialTableOptions {
  readonly consequences?: Consequences;
  readonly index?: TrialIndex;
  /** The other tenants of a partner; without it each stands alone. */
  readonly joined?: JoinedTenants;
  readonly timeoutMs?: number;
  /** Up to so many trials of a tenant are read without the index of its portfolio. */
  readonly few?: number;
}

/** A name that fits more has to be longer. */
const MOST_NAMED = 64;
/** So many pages of hints are read: of what an index says first, some may be called otherwise by now. */
const MOST_NAME_PAGES = 8;

/**
 * `Trials` and `KeptNotices` on Azure Tables. Rejects with STORAGE_CONFLICT after too many lost races, with STORAGE_UNAVAILABLE, and with
 * STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION on a row it can't understand. After a lost answer a change may come back as
 * `already`, for it was applied by this very call.
 */
export class TrialTables implements Trials, KeptNotices, Portfolio {
  private readonly trials: TimedTable;
  private readonly hints: HintTable;
  private readonly people: PeopleTable;
  private readonly stored: StoredTrials;
  private readonly writer: TrialWriter;
  private readonly portfolios: PortfolioTable;

  /**
   * `timeoutMs` holds for each call to a table. Without `consequences` nobody is told anything by itself; without `index` nobody is found
   * by the index of mentions.
   */
  constructor(clients: TrialTableClients, options: TrialTableOptions = {}) {
    const { consequences = NO_CONSEQUENCES, index, joined, timeoutMs, few = FEW } = options;
    this.trials = new TimedTable(clients.trials, timeoutMs);
    this.stored = new StoredTrials(this.trials, joined);
    this.hints = new HintTable(new TimedTable(clients.hints, timeoutMs));
    this.people = new PeopleTable(new TimedTable(clients.people, timeoutMs), index?.mentions);
    const { trials, hints, people, stored } = this;
    this.writer = new TrialWriter({ trials, hints, people, stored, consequences, feed: new TrialFeed(index) });
    this.portfolios = new PortfolioTable({ trials, stored, few });
  }

  /** Applies a change with its timeline entry in one transaction; against another's change it is decided anew. */
  record(change: RecordedChange, seen?: Trial): Promise<RecordOutcome> {
    return this.writer.record(change, seen);
  }

  /** The agenda as it follows from the trial now, with all its rows in the due index. */
  reschedule(tenantId: string, trialId: string): Promise<void> {
    return this.writer.reschedule(tenantId, trialId);
  }

  /** One trial of this partner tenant. */
  async get(tenantId: string, trialId: string): Promise<Trial | undefined> {
    return (await this.stored.get(tenantId, trialId))?.trial;
  }

  /** All trials of this partner tenant. */
  async list(tenantId: string): Promise<readonly Trial[]> {
    return this.stored.list(tenantId);
  }

  /** All trials of this partner tenant, one after the other. */
  each(tenantId: string): AsyncIterable<Trial> {
    return this.stored.each(tenantId);
  }

  /** The ids of all trials of this tenant, or of those it keeps as a customer, by their keys. */
  ids(tenantId: string, of?: IdsOf): AsyncIterable<string> {
    return this.portfolios.ids(tenantId, of);
  }

  /** Every tenant that keeps a trial, or kept one, in the order of keys; a request each. */
  keepers(): AsyncIterable<string> {
    return this.portfolios.keepers();
  }

  /** All trials of this partner tenant, where they are few. */
  few(tenantId: string): Promise<readonly Trial[] | undefined> {
    return this.portfolios.few(tenantId);
  }

  /** A page of this partner tenant's places. */
  places(tenantId: string, of: PlacesOf, day: CalendarDate): Promise<Places> {
    return this.portfolios.places(tenantId, of, day);
  }

  /** One trial for a line of a list. */
  line(tenantId: string, trialId: string): Promise<Trial | undefined> {
    return this.stored.line(tenantId, trialId);
  }

  /** Those of this partner tenant with a word that begins so. */
  worded(tenantId: string, word: string): Promise<readonly Worded[]> {
    return this.portfolios.worded(tenantId, word);
  }

  /** Makes good what the indexes of all portfolios lack, and answers how much that was. */
  rebuildPortfolios(isStopped: () => boolean): Promise<number> {
    return new PortfolioRounds(this.trials).run(isStopped);
  }

  /** This partner tenant's trials whose customer's name starts so once both are folded. An empty name finds nothing. */
  async findByName(tenantId: string, name: string): Promise<readonly Trial[]> {
    const start = foldName(name);
    if (start === '') return [];
    const found = new Map<string, Trial>();
    let pages = 0;
    for await (const ids of this.hints.byName(tenantId, name, MOST_NAMED)) {
      const trials = await eachOf([...new Set(ids)], (id) => this.get(tenantId, id));
      for (const trial of trials) if (foldName(trial.customer.company).startsWith(start)) found.set(trial.id, trial);
      if (found.size >= MOST_NAMED || ++pages === MOST_NAME_PAGES) break;
    }
    return [...found.values()].slice(0, MOST_NAMED);
  }

  /** Trials whose customer has this tenant, whichever partner owns them. */
  async ofCustomer(tenantId: string): Promise<readonly Trial[]> {
    const owned = await this.hints.byCustomer(tenantId);
    const trials = await eachOf(owned, ({ partnerTenantId, trialId }) => this.get(partnerTenantId, trialId));
    return trials.filter((trial) => trial.customer.tenantId === tenantId);
  }

  /** Trials that customers keep and opened to this tenant. */
  async openedTo(tenantId: string): Promise<readonly Trial[]> {
    const opened = await this.hints.openedTo(tenantId);
    const trials = await eachOf(opened, ({ partnerTenantId, trialId }) => this.get(partnerTenantId, trialId));
    return trials.filter((trial) => trial.keeper === 'customer' && trial.partner?.tenantId === tenantId);
  }

  /** The timeline of one trial, oldest first; of one instant what was written first. Without lines that only a later release can read. */
  async timeline(tenantId: string, trialId: string): Promise<readonly TimelineEntry[]> {
    const lines = await this.trials.range(entryRange(tenantId, trialId), unlessOfLater(toLine));
    return inOrder(lines.filter((line) => line !== undefined));
  }

  /** A notice that is still owed. */
  async notice(tenantId: string, trialId: string, id: string): Promise<Notice | undefined> {
    const { partitionKey, rowKey } = noticeAddress(tenantId, trialId, id);
    const row = await this.trials.get(partitionKey, rowKey);
    return row && toNotice(row);
  }

  /** The notice is owed no more. */
  async settleNotice({ partnerTenantId, trialId, id }: Notice): Promise<void> {
    const { partitionKey, rowKey } = noticeAddress(partnerTenantId, trialId, id);
    await this.trials.remove(partitionKey, rowKey).catch((error: unknown) => {
      if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
    });
  }

  /** What is known of a person. */
  person(ref: PersonRef): Promise<Person | undefined> {
    return this.people.get(ref);
  }

  /** The tenant's own people who have spoken to the bot. */
  colleagues(tenantId: string): Promise<readonly Person[]> {
    return this.people.accounts(tenantId);
  }

  /** Keeps this of a person in place of what was there. */
  remember(person: Person): Promise<void> {
    return this.people.put(person);
  }
}

function unlessOfLater<F, T>(read: (from: F) => T): (from: F) => T | undefined {
  return (from) => {
    try {
      return read(from);
    } catch (error) {
      if (hasCode(error, 'ROW_FROM_NEWER_VERSION')) return undefined;
      throw error;
    }
  };
}
