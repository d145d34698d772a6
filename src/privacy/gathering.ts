/** Finds out by what the people of an erasure are recognised: before anything goes, for afterwards nobody knows. */

import { readConversation, type Conversation } from '../../dialogs/state';
import { valueMentions, type Recognised } from '../domain/erasing';
import { CodedError, hasCode } from '../domain/errors';
import type { FoundMention, Mentions } from '../domain/mentions';
import type { MarkedStorage, Trials } from '../domain/ports';
import type { PersonRow, Place, RecordWalk } from '../domain/record-walk';
import type { Trace } from '../domain/traces';
import type { Erasure } from './erasure';
import { Recognition } from './recognition';
import { chatKey, type Subject } from './subject';

/** What gathering reads. */
export interface GatheringParts {
  readonly state: Pick<MarkedStorage, 'read' | 'keys'>;
  readonly record: Pick<RecordWalk, 'people' | 'personAt'>;
  readonly trials: Pick<Trials, 'person'>;
  readonly mentions: Pick<Mentions, 'of'>;
}

/** A chat that goes as a whole. */
export interface OwnChat {
  readonly key: string;
  /** Nothing where it can't be read: it is that person's all the same. */
  readonly chat: Conversation | undefined;
}

/** A row of somebody who is meant: met on a walk, or found under a trace. */
export type MeantRow = Pick<PersonRow, 'ref' | 'name' | 'email' | 'phone'> & {
  readonly place?: Place;
  readonly found?: { readonly trace: Trace; readonly mention: FoundMention };
};

/** After so many rows of people the place is saved. */
const SAVE_EVERY = 2000;

/** Gathers. */
export class Gathering {
  constructor(private readonly parts: GatheringParts) {}

  /** The erasure with everything by which its people are recognised, or with a part of it and the place to go on from. */
  async take(erasure: Erasure, next: (erasure: Erasure) => Erasure): Promise<Erasure> {
    const people = new Recognition(erasure);
    if (erasure.after === undefined) await this.ownChatsSay(erasure.subject, people);
    let seen = 0;
    for await (const row of this.people(people, erasure)) {
      people.add(row);
      if (row.place && ++seen === SAVE_EVERY) return { ...people.in(erasure), after: { table: 'people', ...row.place } };
    }
    return next(people.in(erasure));
  }

  /** The chats of a person or of a tenant. An address alone has none: it doesn't say whose it is. */
  async *ownChats(subject: Subject): AsyncGenerator<OwnChat> {
    for await (const key of this.ownKeys(subject)) {
      const item = await this.item(key);
      if (item !== 'absent') yield { key, chat: item };
    }
  }

  /**
   * The rows with names of those who are recognised: the ones that the index finds, and all where it doesn't do. Who becomes recognised on
   * the way counts from then on.
   */
  async *people(recognised: Recognised, { subject, whole, after }: Pick<Erasure, 'subject' | 'whole' | 'after'>) {
    if (subject.kind === 'person') {
      const own = await this.parts.trials.person(subject).catch(unlessDown);
      if (own) yield { ...own, ref: { tenantId: own.tenantId, personId: own.personId } } satisfies MeantRow;
    }
    if (whole) yield* this.met(recognised, subject, after);
    else for (const trace of recognised.traces) yield* this.named(trace, recognised);
  }

  private async ownChatsSay(subject: Subject, people: Recognition): Promise<void> {
    for await (const { key, chat } of this.ownChats(subject)) {
      people.addId(key.split('/')[2] ?? '');
      if (chat) people.addChat(chat);
    }
  }

  private async *named(trace: Trace, recognised: Recognised): AsyncGenerator<MeantRow> {
    for await (const mention of this.parts.mentions.of(trace)) {
      const row = mention.at.table === 'people' ? await this.parts.record.personAt(mention.at) : undefined;
      if (row && valueMentions(row.value, recognised)) yield { ...row, found: { trace, mention } };
    }
  }

  private async *met(recognised: Recognised, subject: Subject, after: Erasure['after']): AsyncGenerator<MeantRow> {
    for await (const row of this.parts.record.people(after?.table === 'people' ? after : undefined))
      if (isMeant(row, recognised, subject)) yield row;
  }

  private async *ownKeys(subject: Subject): AsyncGenerator<string> {
    if (subject.kind === 'person') yield chatKey(subject);
    if (subject.kind === 'tenant') yield* this.parts.state.keys(`person/${subject.tenantId}/`);
  }

  private async item(key: string): Promise<Conversation | undefined | 'absent'> {
    try {
      const item = (await this.parts.state.read([key]))[key];
      return item ? readConversation(item) : 'absent';
    } catch (error) {
      unlessDown(error);
      return undefined;
    }
  }
}

/** Trouble with one row keeps nobody from being erased; a storage that can't be reached does, for now. */
export function unlessDown(error: unknown): undefined {
  if (error instanceof CodedError && !hasCode(error, 'STORAGE_UNAVAILABLE')) return undefined;
  throw error;
}

function isMeant({ ref, value }: PersonRow, recognised: Recognised, subject: Subject): boolean {
  if (subject.kind === 'tenant' && ref.tenantId === subject.tenantId) return true;
  return recognised.ids.has(ref.personId.toLowerCase()) || valueMentions(value, recognised);
}
