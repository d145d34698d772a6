/** Finds out by what the people of an erasure are recognised: before anything goes, for afterwards nobody knows. */

import type { Conversation } from '../../dialogs/engine/state';
import { readConversation } from '../../dialogs/engine/stored-state';
import { valueMentions, valueNames, type Recognised } from '../domain/privacy/erasing';
import { CodedError, hasCode } from '../domain/errors';
import type { FoundMention, Mentions } from '../domain/privacy/mentions';
import type { MarkedStorage } from '../domain/record/item-storage';
import type { PersonRow, Place, RecordWalk } from '../domain/privacy/record-walk';
import type { Trace } from '../domain/privacy/traces';
import type { Erasure } from './erasure';
import { Recognition } from './recognition';
import { chatKey, type Subject } from './subject';

/** What gathering reads. */
export interface GatheringParts {
  readonly state: Pick<MarkedStorage, 'read' | 'keys'>;
  readonly record: Pick<RecordWalk, 'people' | 'person' | 'personAt'>;
  readonly mentions: Pick<Mentions, 'of'>;
}

/** A chat that goes as a whole. */
export interface OwnChat {
  readonly key: string;
  /** Nothing where it can't be read: it is that person's all the same. */
  readonly chat: Conversation | undefined;
}

/** A row of somebody who is meant: met on a walk, or found under a trace. */
export type MeantRow = Pick<PersonRow, 'ref' | 'isLater' | 'name' | 'email' | 'phone'> & {
  readonly place?: Place;
  readonly found?: { readonly trace: Trace; readonly mention: FoundMention };
};

/** What keeps an erasure waiting; whatever else goes wrong with a row would go wrong each time. */
const PASSING = ['STORAGE_UNAVAILABLE', 'STORAGE_CONFLICT', 'ROW_FROM_NEWER_VERSION'] as const;
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

  /** The chats of a person or of a tenant. An address alone has none: it doesn't say whose it is. ROW_FROM_NEWER_VERSION as for people. */
  async *ownChats(subject: Subject): AsyncGenerator<OwnChat> {
    for await (const key of this.ownKeys(subject)) {
      const item = await this.item(key);
      if (item !== 'absent') yield { key, chat: item };
    }
  }

  /**
   * The rows with names of those who are recognised: the ones that the index finds, and all where it doesn't do. Who becomes recognised on
   * the way counts from then on. ROW_FROM_NEWER_VERSION for one that only a later release may write.
   */
  async *people(
    recognised: Recognised,
    { subject, whole, after }: Pick<Erasure, 'subject' | 'whole' | 'after'>,
  ): AsyncGenerator<MeantRow> {
    if (subject.kind === 'person') {
      const own = await this.parts.record.person(subject);
      if (own) yield refuseLater(own);
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
      if (row && valueMentions(row.value, recognised)) yield refuseLater({ ...row, found: { trace, mention } });
    }
  }

  private async *met(recognised: Recognised, subject: Subject, after: Erasure['after']): AsyncGenerator<MeantRow> {
    for await (const row of this.parts.record.people(after?.table === 'people' ? after : undefined))
      if (isMeant(row, recognised, subject)) yield refuseLater(row);
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
      unlessPassing(error);
      return undefined;
    }
  }
}

/** Trouble with one row keeps nobody from being erased; what passes does, for now: a storage that is out, a row of a later release. */
export function unlessPassing(error: unknown): undefined {
  if (error instanceof CodedError && !PASSING.some((code) => hasCode(error, code))) return undefined;
  throw error;
}

/** The row of somebody who goes. ROW_FROM_NEWER_VERSION where only a later release knows what it says, and may remove it. */
export function refuseLater<R extends Pick<MeantRow, 'isLater'>>(row: R): R {
  if (row.isLater === true)
    throw new CodedError('ROW_FROM_NEWER_VERSION', 'A person who is to be erased has a row of a later release.');
  return row;
}

function isMeant({ ref, value }: PersonRow, recognised: Recognised, subject: Subject): boolean {
  if (recognised.ids.has(ref.personId.toLowerCase())) return true;
  if (subject.kind !== 'tenant') return valueNames(value, recognised);
  return ref.tenantId === subject.tenantId || valueMentions(value, recognised);
}
