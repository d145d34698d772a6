/** The record of trials in three tables: trials with their timelines, people, and hints that find a trial otherwise. */

import type { TableClient, TransactionAction } from '@azure/data-tables';
import { applyChange } from '../domain/record/transitions';
import type { RecordedChange } from '../domain/record/changes';
import { agendaDue, noticeDue, withAgenda, without } from '../domain/watch/agenda';
import type { DueIndex } from '../domain/watch/due';
import { CodedError, hasCode, unlessRaced } from '../domain/errors';
import { foldName } from '../domain/text/fold';
import { noticesOf, type Notice } from '../domain/watch/notices';
import type { RecordOutcome, Trials } from '../domain/record/trials';
import type { KeptNotices } from '../domain/watch/kept-notices';
import type { Schedule } from '../domain/watch/schedule';
import { recipientsOf } from '../domain/record/rules/reminder-policy';
import type { Person, PersonRef } from '../domain/people/person';
import type { TimelineEntry } from '../domain/record/timeline';
import type { Trial } from '../domain/record/trial';
import { PeopleTable } from './people-table';
import { fromNewer } from './rows';
import { TimedTable } from './timed-table';
import { isSameTrial, StoredTrials, trialActions, type StoredTrial } from './stored-trials';
import { FRESH, TrialFeed, type TrialIndex } from './trial-feed';
import { HintTable, hintsOf, hintsWithout } from './trial-hints';
import { entryAddress, entryRange, entryRow, noticeAddress, noticeRow, toEntry, toNotice, trialAddress } from './trial-rows';

/** The tables a record of trials stands on. */
export interface TrialTableClients {
  readonly trials: TableClient;
  readonly people: TableClient;
  readonly hints: TableClient;
}

/** What follows from a change beside the trial itself: rows that say when somebody has to be told something. */
export interface Consequences {
  readonly due: Pick<DueIndex, 'add' | 'drop'>;
  readonly schedule: Schedule;
}

const NO_CONSEQUENCES: Consequences = {
  due: { add: () => Promise.resolve(), drop: () => Promise.resolve() },
  schedule: { next: () => Promise.resolve([]) },
};

const ATTEMPTS = 10;

/** How many trials a search by name reads at the same time. */
const READS_AT_ONCE = 16;

/**
 * `Trials` and `KeptNotices` on Azure Tables. Rejects with STORAGE_CONFLICT after too many lost races, with STORAGE_UNAVAILABLE, and with
 * STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION on a row it can't understand. After a lost answer a change may come back as
 * `already`, for it was applied by this very call.
 */
export class TrialTables implements Trials, KeptNotices {
  private readonly trials: TimedTable;
  private readonly hints: HintTable;
  private readonly people: PeopleTable;
  private readonly consequences: Consequences;
  private readonly stored: StoredTrials;
  private readonly feed: TrialFeed;

  /**
   * `timeoutMs` holds for each call to a table. Without `consequences` nobody is told anything by itself; without `index` nobody is found
   * by the index of mentions.
   */
  constructor(
    clients: TrialTableClients,
    {
      consequences = NO_CONSEQUENCES,
      index,
      timeoutMs,
    }: { readonly consequences?: Consequences; readonly index?: TrialIndex; readonly timeoutMs?: number } = {},
  ) {
    this.consequences = consequences;
    this.feed = new TrialFeed(index);
    this.trials = new TimedTable(clients.trials, timeoutMs);
    this.stored = new StoredTrials(this.trials);
    this.hints = new HintTable(new TimedTable(clients.hints, timeoutMs));
    this.people = new PeopleTable(new TimedTable(clients.people, timeoutMs), index?.mentions);
  }

  /** Applies a change with its timeline entry in one transaction; against another's change it is decided anew. */
  async record(change: RecordedChange, seen?: Trial): Promise<RecordOutcome> {
    checkAddressed(change);
    const quick = await this.onSeen(change, seen);
    if (quick) return quick;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const outcome = await this.attempt(change);
      if (outcome) return outcome;
    }
    throw new CodedError('STORAGE_CONFLICT', 'Others kept changing the trial: eTag conflict.');
  }

  /** The agenda as it follows from the trial now, with all its rows in the due index. */
  async reschedule(tenantId: string, trialId: string): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await this.stored.get(tenantId, trialId);
      if (!before || (await this.putAgenda(before))) return;
    }
    throw new CodedError('STORAGE_CONFLICT', 'Others kept changing the trial: eTag conflict.');
  }

  /** One trial of this partner tenant. */
  async get(tenantId: string, trialId: string): Promise<Trial | undefined> {
    return (await this.stored.get(tenantId, trialId))?.trial;
  }

  /** All trials of this partner tenant. */
  async list(tenantId: string): Promise<readonly Trial[]> {
    return this.stored.list(tenantId);
  }

  /** This partner tenant's trials whose customer's name starts so once both are folded. An empty name finds nothing. */
  async findByName(tenantId: string, name: string): Promise<readonly Trial[]> {
    const start = foldName(name);
    if (start === '') return [];
    const ids = await this.hints.byName(tenantId, name);
    const trials = await eachOf(ids, (id) => this.get(tenantId, id));
    return trials.filter((trial) => foldName(trial.customer.company).startsWith(start));
  }

  /** Trials whose customer has this tenant, whichever partner owns them. */
  async ofCustomer(tenantId: string): Promise<readonly Trial[]> {
    const owned = await this.hints.byCustomer(tenantId);
    const trials = await eachOf(owned, ({ partnerTenantId, trialId }) => this.get(partnerTenantId, trialId));
    return trials.filter((trial) => trial.customer.tenantId === tenantId);
  }

  /** The timeline of one trial, oldest first; without lines that only a later release can read. */
  async timeline(tenantId: string, trialId: string): Promise<readonly TimelineEntry[]> {
    const entries = await this.trials.range(entryRange(tenantId, trialId), unlessOfLater(toEntry));
    return entries.filter((entry) => entry !== undefined);
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

  // The trial is read before the entry: the other way round, the same change made in between would look like another's.
  private async attempt(change: RecordedChange): Promise<RecordOutcome | undefined> {
    const before = await this.stored.get(change.tenantId, change.trialId);
    if (await this.isRecorded(change)) return this.already(change);
    refuseBeyond(before);
    const applied = applyChange(before?.trial, change);
    if (applied.kind === 'refused') return applied;
    return this.commit(change, before, applied.trial);
  }

  // The entry's row tells a change that was recorded already: the transaction then fails as a whole, and the long way finds out.
  private async onSeen(change: RecordedChange, seen: Trial | undefined): Promise<RecordOutcome | undefined> {
    const before = this.stored.seen(seen);
    if (before === undefined) return undefined;
    refuseBeyond(before);
    const applied = applyChange(before.trial, change);
    if (applied.kind === 'refused') return undefined;
    return this.commit(change, before, applied.trial);
  }

  private async putAgenda(before: StoredTrial): Promise<boolean> {
    const { due, schedule } = this.consequences;
    const { trial } = before;
    if (trial.beyond === true) return true;
    const after = withAgenda(trial, await schedule.next(trial));
    await due.add(agendaDue(after), 'follows');
    const changed = (after.logs ?? []).filter((log) => trial.logs?.includes(log) !== true);
    if (changed.length === 0) return true;
    const actions = await this.fed(
      trialActions(before, after, () => false),
      after,
      before,
    );
    if (!(await unlessRaced(() => this.trials.commit(actions)))) return false;
    await due.drop(without(agendaDue(trial), agendaDue(after))).catch(unlessCoded);
    return true;
  }

  // Hints, mentions and due rows stand in other partitions: new ones before the trial's write, old ones go after it. A crash in between leaves
  // rows that point to nothing new, and those are harmless.
  private async commit(
    change: RecordedChange,
    before: StoredTrial | undefined,
    changed: Trial,
  ): Promise<RecordOutcome | undefined> {
    const { due } = this.consequences;
    const after = await this.scheduled(before?.trial, changed);
    const notices = noticesOf(change, before?.trial, after);
    const woken = [before?.trial, after].flatMap((trial) => (trial ? recipientsOf(trial) : [])).map(({ personId }) => personId);
    const written = trialActions(before, after, (personId) => woken.includes(personId));
    const added = [entryRow(change), ...notices.map(noticeRow)].map((row): TransactionAction => ['create', row]);
    const [oldDue, newDue] = [before ? agendaDue(before.trial) : [], agendaDue(after)];
    const [oldHints, newHints] = [before ? hintsOf(before.trial) : [], hintsOf(after)];
    const [actions] = await Promise.all([
      this.fed([...written, ...added], after, before),
      ...change.people.map((person) => this.people.put(person)),
      this.hints.add(hintsWithout(newHints, oldHints)),
      due.add([...notices.map(noticeDue), ...without(newDue, oldDue)], 'follows'),
    ]);
    if (!(await unlessRaced(() => this.trials.commit(actions)))) return undefined;
    await this.hints.drop(hintsWithout(oldHints, newHints));
    await due.drop(without(oldDue, newDue)).catch(unlessCoded);
    return { kind: 'done', trial: after };
  }

  /** The agenda of everybody; after a change of somebody's own, of that person only. */
  private async scheduled(before: Trial | undefined, after: Trial): Promise<Trial> {
    const { schedule } = this.consequences;
    if (before === undefined || !isSameTrial(before, after)) return withAgenda(after, await schedule.next(after));
    const isMeant = (personId: string): boolean =>
      (after.logs ?? []).some((log) => log.personId === personId && before.logs?.includes(log) !== true);
    return withAgenda(after, await schedule.next(after, isMeant), isMeant);
  }

  private fed(
    actions: readonly TransactionAction[],
    { partnerTenantId, id }: Trial,
    before: StoredTrial | undefined,
  ): Promise<readonly TransactionAction[]> {
    return this.feed.before(actions, trialAddress(partnerTenantId, id), before ? before.named : FRESH);
  }

  private async isRecorded(change: RecordedChange): Promise<boolean> {
    const { partitionKey, rowKey } = entryAddress(change);
    return (await this.trials.get(partitionKey, rowKey, ['RowKey'])) !== undefined;
  }

  private async already(change: RecordedChange): Promise<RecordOutcome> {
    const trial = await this.get(change.tenantId, change.trialId);
    if (trial) return { kind: 'already', trial };
    throw new CodedError('STORAGE_UNREADABLE', 'A timeline entry stands without its trial.');
  }
}

/** What a release can't read whole it changes nothing of: its rules would judge by half of it. */
function refuseBeyond(stored: StoredTrial | undefined): void {
  if (stored?.trial.beyond === true) throw fromNewer('a trial with codes of its own');
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

/** Left-over rows are dropped when they are met. */
function unlessCoded(error: unknown): void {
  if (!(error instanceof CodedError)) throw error;
}

/** Reads what each stands for, some at a time, and leaves out what is not there. */
async function eachOf<T, R>(all: readonly T[], read: (one: T) => Promise<R | undefined>): Promise<readonly R[]> {
  const found: R[] = [];
  for (let i = 0; i < all.length; i += READS_AT_ONCE) {
    const some = await Promise.all(all.slice(i, i + READS_AT_ONCE).map(read));
    found.push(...some.filter((one) => one !== undefined));
  }
  return found;
}

function checkAddressed(change: RecordedChange): void {
  if (change.code !== 'created') return;
  const { trial, trialId, tenantId } = change;
  if (trial.id !== trialId || trial.partnerTenantId !== tenantId)
    throw new Error('A change names another trial than the one it brings.');
}
