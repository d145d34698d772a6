/** The steps of an erasure: who is meant, their chats, the record, what points there, what else names them, and the rows with names. */

import { readConversation, type Conversation } from '../../dialogs/state';
import { mentions, mentionsId, mentionsTrace, type Erasing } from '../domain/erasing';
import { CodedError, hasCode, unlessRaced } from '../domain/errors';
import type { MarkedStorage, StoredItem, Trials } from '../domain/ports';
import type { PersonRow, RecordRow, RecordWalk } from '../domain/record-walk';
import { cleanedItem } from './cleaned-item';
import { ERASURES, erasingOf, STAGES, type Erasure, type Stage } from './erasure';
import { chatKey, counted, NONE, ownKeys, type Counts, type Subject } from './subject';

/** What the steps go through. */
export interface StepsParts {
  readonly state: MarkedStorage;
  readonly record: RecordWalk;
  readonly trials: Pick<Trials, 'person' | 'record'>;
}

/** After so many rows of the record the place is saved. */
const SAVE_EVERY = 500;
/** Items that name people only to say what is being done about them. */
const NOT_CLEANED = [ERASURES, 'partners', 'retention'];

/** Takes one step after the other. Each may be taken again from its beginning. */
export class ErasureSteps {
  constructor(private readonly parts: StepsParts) {}

  /** The erasure after its next step, or after a part of a long one. */
  take(erasure: Erasure): Promise<Erasure> {
    const steps: Readonly<Record<Stage, () => Promise<Erasure>>> = {
      gather: () => this.gathered(erasure).then(next),
      chats: () => this.chats(erasure).then(next),
      rows: () => this.rows(erasure),
      pointers: () => this.parts.record.erasePointers(erasingOf(erasure)).then(() => next(erasure)),
      items: () => this.items(erasure).then(next),
      people: () => this.people(erasure),
      done: () => Promise.resolve(erasure),
    };
    return steps[erasure.stage]();
  }

  /** What the steps would take. */
  async look(begun: Erasure): Promise<Counts> {
    const { state, record } = this.parts;
    const erasure = await this.gathered(begun);
    const erasing = erasingOf(erasure);
    let counts = NONE;
    for await (const key of state.keys(''))
      if (await this.isConcerned(key, erasure.subject, erasing)) counts = counted(counts, 'items');
    for await (const row of record.rows()) if (isMeant(row, erasing)) counts = counted(counts, 'rows');
    for await (const row of record.people()) if (isNamed(row, erasing)) counts = counted(counts, 'people');
    return counts;
  }

  /** Finds out by what the people are recognised: before anything goes, for afterwards nobody knows. */
  private async gathered(erasure: Erasure): Promise<Erasure> {
    const { record, trials } = this.parts;
    const { subject } = erasure;
    const ids = new Set(erasure.ids);
    const traces = new Set(erasure.traces);
    if (subject.kind === 'person') lowered(traces, (await trials.person(subject).catch(unlessDown))?.email);
    for await (const key of this.ownKeys(subject)) {
      ids.add(key.split('/')[2] ?? '');
      const chat = await this.chat(key);
      lowered(traces, chat?.reference?.personChannelId, ...(chat?.member?.addresses ?? []));
    }
    for await (const row of record.people()) if (isNamed(row, whole(subject, ids, traces))) ids.add(row.ref.personId);
    ids.delete('');
    return { ...erasure, ids: [...ids], traces: [...traces] };
  }

  /** The chats of the people themselves. What they confirmed and is still owed to the record goes there first. */
  private async chats(erasure: Erasure): Promise<Erasure> {
    const { state, trials } = this.parts;
    let after = erasure;
    for await (const key of this.ownKeys(erasure.subject)) {
      for (const owed of (await this.chat(key))?.owed ?? [])
        if (owed.kind === 'record') await trials.record(owed.change).catch(unlessDown);
      await state.delete([key]);
      after = counts(after, 'items', 1);
    }
    return after;
  }

  private async rows(erasure: Erasure): Promise<Erasure> {
    const erasing = erasingOf(erasure);
    let after = erasure;
    let seen = 0;
    for await (const row of this.parts.record.rows(erasure.after)) {
      if (isMeant(row, erasing)) {
        await this.parts.record.erase(row.place, erasing);
        after = counts(after, 'rows', 1);
      }
      if (++seen === SAVE_EVERY) return { ...after, after: row.place };
    }
    const { after: _place, ...done } = after;
    return next(done);
  }

  private async *ownKeys(subject: Subject): AsyncGenerator<string> {
    const beginning = ownKeys(subject);
    if (beginning === undefined) return;
    for await (const key of this.parts.state.keys(beginning)) if (isOwn(key, subject)) yield key;
  }

  /** Everything else in the state that names them, such as a form that somebody left open. */
  private async items(erasure: Erasure): Promise<Erasure> {
    const { state } = this.parts;
    const erasing = erasingOf(erasure);
    let after = erasure;
    for await (const key of state.keys('')) {
      if (NOT_CLEANED.some((beginning) => key.startsWith(beginning))) continue;
      if (await this.clean(key, erasing)) after = counts(after, 'items', 1);
    }
    return after;
  }

  /** The rows with names go last. Somebody may have been named anew meanwhile: then the record is gone through once more. */
  private async people(erasure: Erasure): Promise<Erasure> {
    const { record } = this.parts;
    const erasing = erasingOf(erasure);
    const added = new Set<string>();
    let after = erasure;
    for await (const row of record.people()) {
      if (!isNamed(row, erasing)) continue;
      if (!erasing.ids.has(row.ref.personId)) added.add(row.ref.personId);
      await record.removePerson(row.ref);
      after = counts(after, 'people', 1);
    }
    return added.size === 0 ? next(after) : { ...after, ids: [...after.ids, ...added], stage: 'rows' };
  }

  /** Tries until nobody changes the item in between; answers whether there was something to clean. */
  private async clean(key: string, erasing: Erasing): Promise<boolean> {
    const { state } = this.parts;
    for (;;) {
      const item = await this.item(key);
      const cleaned = item && cleanedItem(key, item, erasing);
      if (!item || !cleaned || cleaned.kind === 'keep') return false;
      if (cleaned.kind === 'remove' ? await state.remove(key, item) : await this.replaced(key, cleaned.item)) return true;
    }
  }

  private replaced(key: string, item: StoredItem): Promise<boolean> {
    return unlessRaced(() => this.parts.state.write({ [key]: item }));
  }

  private async isConcerned(key: string, subject: Subject, erasing: Erasing): Promise<boolean> {
    if (NOT_CLEANED.some((beginning) => key.startsWith(beginning))) return false;
    if (isOwn(key, subject)) return true;
    return mentions(JSON.stringify([key, await this.item(key)]), erasing);
  }

  /** An item that can't be read names nobody who could be found in it. */
  private async item(key: string): Promise<StoredItem | undefined> {
    try {
      return (await this.parts.state.read([key]))[key];
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNREADABLE') || hasCode(error, 'ROW_FROM_NEWER_VERSION')) return undefined;
      throw error;
    }
  }

  private async chat(key: string): Promise<Conversation | undefined> {
    const item = await this.item(key);
    try {
      return item && readConversation(item);
    } catch (error) {
      unlessDown(error);
      return undefined;
    }
  }
}

function next(erasure: Erasure): Erasure {
  const stage = STAGES[STAGES.indexOf(erasure.stage) + 1];
  return stage === undefined ? erasure : { ...erasure, stage };
}

function counts(erasure: Erasure, kind: keyof Counts, more: number): Erasure {
  return { ...erasure, counts: counted(erasure.counts, kind, more) };
}

function isOwn(key: string, subject: Subject): boolean {
  if (subject.kind === 'tenant') return key.startsWith(`person/${subject.tenantId}/`);
  return subject.kind === 'person' && key === chatKey(subject);
}

function isMeant(row: RecordRow, erasing: Erasing): boolean {
  return row.tenantId === erasing.tenantId || mentionsId(row.text, erasing);
}

function isNamed({ ref, text }: PersonRow, erasing: Pick<Erasing, 'tenantId' | 'ids' | 'traces'>): boolean {
  return ref.tenantId === erasing.tenantId || erasing.ids.has(ref.personId) || mentionsTrace(text, erasing);
}

function whole(
  subject: Subject,
  ids: ReadonlySet<string>,
  traces: ReadonlySet<string>,
): Pick<Erasing, 'tenantId' | 'ids' | 'traces'> {
  return { ...(subject.kind === 'tenant' ? { tenantId: subject.tenantId } : {}), ids, traces };
}

function lowered(traces: Set<string>, ...texts: readonly (string | undefined)[]): void {
  for (const text of texts) if (text !== undefined && text !== '') traces.add(text.toLowerCase());
}

/** Trouble with one row keeps nobody from being erased; a storage that can't be reached does, for now. */
function unlessDown(error: unknown): undefined {
  if (error instanceof CodedError && error.code !== 'STORAGE_UNAVAILABLE') return undefined;
  throw error;
}
