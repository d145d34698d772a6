/** Writes changes of trials: each is one transaction with its timeline entry, and what follows from it stands in other partitions before it. */

import type { TransactionAction } from '@azure/data-tables';
import { CodedError, unlessCoded, unlessRaced } from '../domain/errors';
import type { RecordedChange } from '../domain/record/changes';
import { applyChange } from '../domain/record/transitions';
import type { Trial } from '../domain/record/trial';
import type { RecordOutcome } from '../domain/record/trials';
import { agendaDue, noticeDue, withAgenda, without } from '../domain/watch/agenda';
import type { DueIndex } from '../domain/watch/due';
import type { Schedule } from '../domain/watch/schedule';
import { writeListed } from './listed-write';
import type { PeopleTable } from './people-table';
import { plannedWrite } from './planned-write';
import { fromNewer } from './rows';
import { isThere, stillThere } from './still-there';
import { isSameTrial, trialActions, type StoredTrial, type StoredTrials } from './stored-trials';
import type { TimedTable } from './timed-table';
import { FRESH, type TrialFeed } from './trial-feed';
import { hintsOf, hintsWithout, type HintTable } from './trial-hints';
import { entryAddress, trialAddress } from './trial-rows';
import { isKeptBy } from '../domain/record/side-on';

/** What follows from a change beside the trial itself: rows that say when somebody has to be told something. */
export interface Consequences {
  readonly due: Pick<DueIndex, 'add' | 'drop'>;
  readonly schedule: Schedule;
}

/** Nobody is told anything by itself. */
export const NO_CONSEQUENCES: Consequences = {
  due: { add: () => Promise.resolve(), drop: () => Promise.resolve() },
  schedule: { next: () => Promise.resolve([]) },
};

/** What writing works with. */
export interface TrialWriterParts {
  readonly trials: TimedTable;
  readonly hints: HintTable;
  readonly people: PeopleTable;
  readonly stored: StoredTrials;
  readonly feed: TrialFeed;
  readonly consequences: Consequences;
}

const ATTEMPTS = 10;

/** Records changes and follows them. Rejects as `TrialTables` says. */
export class TrialWriter {
  constructor(private readonly parts: TrialWriterParts) {}

  /** Applies a change with its timeline entry in one transaction; against another's change it is decided anew. */
  async record(change: RecordedChange, seen?: Trial): Promise<RecordOutcome> {
    checkAddressed(change);
    const quick = await this.onSeen(change, seen);
    if (quick) return quick;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const outcome = await this.attempt(change, attempt === 0);
      if (outcome) return outcome;
    }
    throw new CodedError('STORAGE_CONFLICT', 'Others kept changing the trial: eTag conflict.');
  }

  /** The agenda as it follows from the trial now, with all its rows in the due index. */
  async reschedule(tenantId: string, trialId: string): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await this.parts.stored.get(tenantId, trialId);
      if (!before || (await this.putAgenda(before, attempt === 0))) return;
    }
    throw new CodedError('STORAGE_CONFLICT', 'Others kept changing the trial: eTag conflict.');
  }

  // The trial is read before the entry: the other way round, the same change made in between would look like another's.
  private async attempt(change: RecordedChange, isFirst: boolean): Promise<RecordOutcome | undefined> {
    const before = await this.parts.stored.get(change.tenantId, change.trialId);
    if (await isThere(this.parts.trials, entryAddress(change))) return this.already(change);
    refuseBeyond(before);
    const applied = applyChange(before?.trial, change);
    if (applied.kind === 'refused') return applied;
    return this.commit(change, before, applied.trial, isFirst);
  }

  // The entry's row tells a change that was recorded already: the transaction then fails as a whole, and the long way finds out.
  private async onSeen(change: RecordedChange, seen: Trial | undefined): Promise<RecordOutcome | undefined> {
    const before = this.parts.stored.seen(seen);
    if (before === undefined && !(await this.isNew(change))) return undefined;
    refuseBeyond(before);
    const applied = applyChange(before?.trial, change);
    if (applied.kind === 'refused') return undefined;
    return this.commit(change, before, applied.trial);
  }

  /** Whether it brings a trial that is not there yet. */
  private async isNew({ code, tenantId, trialId }: RecordedChange): Promise<boolean> {
    return code === 'created' && !(await isThere(this.parts.trials, trialAddress(tenantId, trialId)));
  }

  private async putAgenda(before: StoredTrial, isListed: boolean): Promise<boolean> {
    const { due, schedule } = this.parts.consequences;
    const { trial } = before;
    if (trial.beyond === true) return true;
    const after = withAgenda(trial, await schedule.next(trial));
    await due.add(agendaDue(after), 'follows');
    const changed = (after.logs ?? []).filter((log) => trial.logs?.includes(log) !== true);
    if (changed.length === 0) return true;
    const { written, put, gone } = trialActions(before, after, () => false);
    const listed = { put, gone: await this.going(gone, isListed) };
    const actions = await this.fed(written, after, before);
    if (!(await unlessRaced(() => writeListed(this.parts.trials, actions, listed)))) return false;
    await due.drop(without(agendaDue(trial), agendaDue(after))).catch(unlessCoded);
    return true;
  }

  // Hints, mentions and due rows stand in other partitions: new ones before the trial's write, old ones go after it. A crash in between leaves
  // rows that point to nothing new, and those are harmless. Rows of the portfolio go with the write itself (`listed-write.ts`).
  private async commit(
    change: RecordedChange,
    before: StoredTrial | undefined,
    changed: Trial,
    isListed = true,
  ): Promise<RecordOutcome | undefined> {
    const { due } = this.parts.consequences;
    const plan = plannedWrite(change, before, changed, await this.scheduled(before?.trial, changed));
    const { after, notices } = plan;
    const listed = { put: plan.put, gone: await this.going(plan.gone, isListed) };
    const [oldDue, newDue] = [before ? agendaDue(before.trial) : [], agendaDue(after)];
    const [oldHints, newHints] = [before ? hintsOf(before.trial) : [], hintsOf(after)];
    const [actions] = await Promise.all([
      this.fed(plan.written, after, before),
      ...change.people.map((person) => this.parts.people.put(person)),
      this.parts.hints.add(hintsWithout(newHints, oldHints)),
      due.add([...notices.map(noticeDue), ...without(newDue, oldDue)], 'follows'),
    ]);
    if (!(await unlessRaced(() => writeListed(this.parts.trials, actions, listed)))) return undefined;
    await this.parts.hints.drop(hintsWithout(oldHints, newHints));
    await due.drop(without(oldDue, newDue)).catch(unlessCoded);
    return { kind: 'done', trial: plan.isWhole ? this.parts.stored.joinedTo(after) : await this.scheduledLater(after) };
  }

  /** The agenda of everybody; after a change of somebody's own, of that person only. */
  private async scheduled(before: Trial | undefined, after: Trial): Promise<Trial> {
    const { schedule } = this.parts.consequences;
    if (before === undefined || !isSameTrial(before, after)) return withAgenda(after, await schedule.next(after));
    const isMeant = (personId: string): boolean =>
      (after.logs ?? []).some((log) => log.personId === personId && before.logs?.includes(log) !== true);
    return withAgenda(after, await schedule.next(after, isMeant), isMeant);
  }

  /** Agendas that were too much for the transaction of the change follow it at once; where that fails, the next round over all trials does it. */
  private async scheduledLater(trial: Trial): Promise<Trial> {
    await this.reschedule(trial.partnerTenantId, trial.id).catch(unlessCoded);
    return (await this.parts.stored.get(trial.partnerTenantId, trial.id))?.trial ?? trial;
  }

  /** The rows of the portfolio that go: all the trial's row lists; where a write failed, those that are there, for one may have been lost. */
  private async going(gone: readonly TransactionAction[], isListed: boolean): Promise<readonly TransactionAction[]> {
    return isListed ? gone : stillThere(this.parts.trials, gone);
  }

  private fed(
    actions: readonly TransactionAction[],
    { partnerTenantId, id }: Trial,
    before: StoredTrial | undefined,
  ): Promise<readonly TransactionAction[]> {
    return this.parts.feed.before(actions, trialAddress(partnerTenantId, id), before ? before.named : FRESH);
  }

  private async already(change: RecordedChange): Promise<RecordOutcome> {
    const stored = await this.parts.stored.get(change.tenantId, change.trialId);
    if (stored) return { kind: 'already', trial: stored.trial };
    throw new CodedError('STORAGE_UNREADABLE', 'A timeline entry stands without its trial.');
  }
}

/** What a release can't read whole it changes nothing of: its rules would judge by half of it. */
function refuseBeyond(stored: StoredTrial | undefined): void {
  if (stored?.trial.beyond === true) throw fromNewer('a trial with codes of its own');
}

function checkAddressed(change: RecordedChange): void {
  if (change.code !== 'created') return;
  const { trial, trialId, tenantId } = change;
  if (trial.id !== trialId || !isKeptBy(trial, tenantId)) throw new Error('A change names another trial than the one it brings.');
}
