/** A record of trials in memory that counts what is read of it. Trials are made when they are first asked for, so that there may be millions. */

import { agendaDue, noticeDue, withAgenda, without } from '../../src/domain/watch/agenda';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { Notice } from '../../src/domain/watch/notices';
import { noticesOf } from '../../src/domain/watch/notices';
import type { RecordOutcome, Trials } from '../../src/domain/record/trials';
import type { KeptNotices } from '../../src/domain/watch/kept-notices';
import type { Places, Portfolio, Worded } from '../../src/domain/watch/portfolio';
import { applyChange } from '../../src/domain/record/transitions';
import type { Person, PersonRef } from '../../src/domain/people/person';
import type { TimelineEntry } from '../../src/domain/record/timeline';
import type { Trial } from '../../src/domain/record/trial';
import type { Consequences } from '../../src/storage/trial-writer';

/** `Trials` with a counter; nobody is scheduled by it unless it is told what follows from changes. */
export class MemoryTrials implements Trials, KeptNotices, Portfolio {
  /** Rows of trials and notices that were read one by one. */
  reads = 0;
  readonly changes: RecordedChange[] = [];
  readonly known: Person[] = [];
  private readonly changed = new Map<string, Trial>();
  private readonly notices = new Map<string, Notice>();

  /** `original` makes a trial of an id as it was at the beginning. */
  constructor(
    private readonly original: (id: string) => Trial | undefined,
    private readonly consequences?: Consequences,
  ) {}

  async record(change: RecordedChange, seen?: Trial): Promise<RecordOutcome> {
    const before = seen ?? (await this.get(change.tenantId, change.trialId));
    if (this.changes.some(({ id }) => id === change.id) && before) return { kind: 'already', trial: before };
    const applied = applyChange(before, change);
    if (applied.kind === 'refused') return applied;
    this.changes.push(change);
    const trial = await this.scheduled(before, applied.trial);
    this.changed.set(change.trialId, trial);
    const notices = noticesOf(change, before, trial);
    for (const notice of notices) this.notices.set(notice.id, notice);
    await this.consequences?.due.add(notices.map(noticeDue));
    return { kind: 'done', trial };
  }

  async get(tenantId: string, trialId: string): Promise<Trial | undefined> {
    this.reads++;
    const found = this.changed.get(trialId) ?? this.original(trialId);
    return Promise.resolve(found?.partnerTenantId === tenantId ? found : undefined);
  }

  async openedTo(): Promise<readonly Trial[]> {
    return Promise.resolve([]);
  }

  async notice(_tenantId: string, _trialId: string, id: string): Promise<Notice | undefined> {
    this.reads++;
    return Promise.resolve(this.notices.get(id));
  }

  async settleNotice({ id }: Notice): Promise<void> {
    await Promise.resolve(this.notices.delete(id));
  }

  async colleagues(tenantId: string): Promise<readonly Person[]> {
    return Promise.resolve(this.known.filter((one) => one.tenantId === tenantId));
  }

  async person({ personId }: PersonRef): Promise<Person | undefined> {
    this.reads++;
    return Promise.resolve(this.known.find((one) => one.personId === personId));
  }

  async timeline(_tenantId: string, trialId: string): Promise<readonly TimelineEntry[]> {
    const mine = this.changes.filter((change) => change.trialId === trialId);
    return Promise.resolve(mine.map(({ id, at, by, code }) => ({ v: 1, id, at, by, code, params: {} })));
  }

  async list(): Promise<readonly Trial[]> {
    return Promise.resolve([]);
  }

  async *each(): AsyncGenerator<Trial> {
    yield* await this.list();
  }

  async *ids(): AsyncGenerator<string> {
    for await (const { id } of this.each()) yield id;
  }

  few(): Promise<readonly Trial[] | undefined> {
    return this.list();
  }

  places(): Promise<Places> {
    throw new Error('few are never asked for places');
  }

  line(tenantId: string, trialId: string): Promise<Trial | undefined> {
    return this.get(tenantId, trialId);
  }

  worded(): Promise<readonly Worded[]> {
    throw new Error('few are never asked for words');
  }

  async findByName(): Promise<readonly Trial[]> {
    return Promise.resolve([]);
  }

  async ofCustomer(tenantId: string): Promise<readonly Trial[]> {
    return Promise.resolve([...this.changed.values()].filter(({ customer }) => customer.tenantId === tenantId));
  }

  async reschedule(tenantId: string, trialId: string): Promise<void> {
    const before = await this.get(tenantId, trialId);
    if (!before || !this.consequences) return;
    const after = await this.scheduled(before, before);
    this.changed.set(trialId, after);
    await this.consequences.due.add(agendaDue(after));
  }

  async remember(person: Person): Promise<void> {
    await Promise.resolve(this.known.push(person));
  }

  private async scheduled(before: Trial | undefined, changed: Trial): Promise<Trial> {
    if (!this.consequences) return changed;
    const { due, schedule } = this.consequences;
    const after = withAgenda(changed, await schedule.next(changed));
    const [oldDue, newDue] = [before ? agendaDue(before) : [], agendaDue(after)];
    await due.add(without(newDue, oldDue));
    await due.drop(without(oldDue, newDue));
    return after;
  }
}
