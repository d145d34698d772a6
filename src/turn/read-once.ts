/**
 * The record as one attempt of a turn sees it: what it asks a second time it is told as the first time, without a call. Deciding, looking
 * up and drawing ask for the same trials over and over; a portfolio is read whole each time.
 */

import type { RecordedChange } from '../domain/record/changes';
import type { TimelineEntry } from '../domain/record/timeline';
import type { Trial } from '../domain/record/trial';
import type { RecordOutcome, Trials } from '../domain/record/trials';
import type { Person, PersonRef } from '../domain/people/person';
import type { CalendarDate } from '../domain/time/dates';
import type { KeptNotices } from '../domain/watch/kept-notices';
import type { IdsOf, Places, PlacesOf, Portfolio, TrialRecord, Worded } from '../domain/watch/portfolio';
import type { Notice } from '../domain/watch/notices';
import { Carried } from '../log/carried';
import { Memory, personQuestion, type Question } from './memory';

const memories = new Carried<Memory>();

/**
 * `Trials` over another one. Within `during` each question is put once until something is written or `forget` is called; outside of it, and
 * after its end, each one goes through. Writes always do, and whoever writes decides on what stands. A failure is told to whoever asked, and asked again.
 */
export class ReadOnce implements Trials, KeptNotices, Portfolio {
  constructor(private readonly trials: TrialRecord) {}

  /** Does a turn; what goes on behind its end by itself remembers nothing. */
  async during<T>(turn: () => Promise<T>): Promise<T> {
    const memory = new Memory(this);
    try {
      return await memories.along(memory, turn);
    } finally {
      memory.end();
    }
  }

  /** The next questions are put anew. */
  forget(): void {
    this.memory()?.forget();
  }

  get(tenantId: string, trialId: string): Promise<Trial | undefined> {
    return (
      this.memory()?.trial(tenantId, trialId) ?? this.once(['get', tenantId, trialId], () => this.trials.get(tenantId, trialId))
    );
  }

  list(tenantId: string): Promise<readonly Trial[]> {
    return this.listOnce(['list', tenantId], () => this.trials.list(tenantId));
  }

  each(tenantId: string): AsyncIterable<Trial> {
    return this.trials.each(tenantId);
  }

  ids(tenantId: string, of?: IdsOf): AsyncIterable<string> {
    return this.trials.ids(tenantId, of);
  }

  few(tenantId: string): Promise<readonly Trial[] | undefined> {
    return this.listOnce(['few', tenantId], () => this.trials.few(tenantId));
  }

  places(tenantId: string, of: PlacesOf, day: CalendarDate): Promise<Places> {
    return this.once(['places', tenantId, JSON.stringify(of), day], () => this.trials.places(tenantId, of, day));
  }

  line(tenantId: string, trialId: string): Promise<Trial | undefined> {
    return this.once(['line', tenantId, trialId], () => this.trials.line(tenantId, trialId));
  }

  worded(tenantId: string, word: string): Promise<readonly Worded[]> {
    return this.once(['worded', tenantId, word], () => this.trials.worded(tenantId, word));
  }

  findByName(tenantId: string, name: string): Promise<readonly Trial[]> {
    return this.listOnce(['name', tenantId, name], () => this.trials.findByName(tenantId, name));
  }

  ofCustomer(tenantId: string): Promise<readonly Trial[]> {
    return this.listOnce(['customer', tenantId], () => this.trials.ofCustomer(tenantId));
  }

  openedTo(tenantId: string): Promise<readonly Trial[]> {
    return this.listOnce(['opened', tenantId], () => this.trials.openedTo(tenantId));
  }

  timeline(tenantId: string, trialId: string): Promise<readonly TimelineEntry[]> {
    return this.once(['timeline', tenantId, trialId], () => this.trials.timeline(tenantId, trialId));
  }

  person({ tenantId, personId }: PersonRef): Promise<Person | undefined> {
    return this.once(personQuestion({ tenantId, personId }), () => this.trials.person({ tenantId, personId }));
  }

  colleagues(tenantId: string): Promise<readonly Person[]> {
    return this.once(['colleagues', tenantId], () => this.trials.colleagues(tenantId));
  }

  notice(tenantId: string, trialId: string, id: string): Promise<Notice | undefined> {
    return this.once(['notice', tenantId, trialId, id], () => this.trials.notice(tenantId, trialId, id));
  }

  /** On the trial as this attempt was told of it, while it stands so; what it became is told without a question. */
  async record(change: RecordedChange, seen?: Trial): Promise<RecordOutcome> {
    const before =
      seen ??
      (await this.memory()
        ?.trial(change.tenantId, change.trialId)
        ?.catch(() => undefined));
    const outcome = await this.writing(() => this.trials.record(change, before), change.people);
    if (outcome.kind === 'done') this.memory()?.became(outcome.trial);
    return outcome;
  }

  reschedule(tenantId: string, trialId: string): Promise<void> {
    return this.writing(() => this.trials.reschedule(tenantId, trialId));
  }

  remember(person: Person): Promise<void> {
    return this.writing(() => this.trials.remember(person));
  }

  settleNotice(notice: Notice): Promise<void> {
    return this.writing(() => this.trials.settleNotice(notice));
  }

  private memory(): Memory | undefined {
    const memory = memories.get();
    return memory?.of === this ? memory : undefined;
  }

  private once<T>(question: Question, ask: () => Promise<T>): Promise<T> {
    return this.memory()?.once(question, ask) ?? ask();
  }

  private listOnce<T extends readonly Trial[] | undefined>(question: Question, ask: () => Promise<T>): Promise<T> {
    return this.memory()?.listOnce(question, ask) ?? ask();
  }

  /** Before and after: what is asked meanwhile may be told either. */
  private async writing<T>(write: () => Promise<T>, brought?: readonly PersonRef[]): Promise<T> {
    this.memory()?.forget(brought);
    try {
      return await write();
    } finally {
      this.memory()?.forget(brought);
    }
  }
}
