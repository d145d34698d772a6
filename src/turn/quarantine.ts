/** Chats that can't be read are set aside before anything takes their place, and can be put back. */

import { z } from 'zod';
import { salvage } from '../../dialogs/engine/salvage';
import { newConversation, type Conversation } from '../../dialogs/engine/state';
import { readConversation } from '../../dialogs/engine/stored-state';
import { CodedError, hasCode, unlessRaced } from '../domain/errors';
import type { Clock } from '../domain/time/clock';
import type { MarkedStorage, StoredItem } from '../domain/record/item-storage';
import { fingerprint, type Log } from '../log/log';
import type { Conversations, Loaded } from './conversations';
import type { OwedBook } from './owed-book';
import { leaseFrom } from './promises';
import { putBack } from './put-back';
import { QUARANTINE, quarantineKey } from './quarantine-keys';

/** What setting aside works with. */
export interface QuarantineParts {
  readonly state: Pick<MarkedStorage, 'remains' | 'read' | 'write' | 'delete' | 'keys'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What putting back works with. */
export interface PutBackParts {
  readonly conversations: Pick<Conversations, 'load' | 'change'>;
  readonly owed: Pick<OwedBook, 'cover'>;
  readonly clock: Clock;
}

const shape = z.looseObject({
  v: z.literal(1),
  /** The key of the chat. */
  chat: z.string(),
  /** When it was set aside. */
  at: z.string(),
  /** What it held, where that is text at all. */
  text: z.string().optional(),
});

/** A chat that was set aside: where it is kept, and what can be read of it by now, nothing where it still can't be read. */
export interface SetAsideChat {
  readonly key: string;
  readonly chat: string;
  readonly at: string;
  readonly conversation: Conversation | undefined;
}

/** What became of putting a chat back. */
export type PutBack = 'done' | 'unreadable' | 'chatUnreadable';

/** Sets chats aside, lists them, and puts them back. */
export class Quarantine {
  constructor(private readonly parts: QuarantineParts) {}

  /**
   * Keeps what stands under a key that can't be read; what it answers takes its place: a fresh conversation with what could still be
   * read, to be saved only while the unreadable one stands. The same row twice is kept once. `undefined` where somebody else put
   * something readable there meanwhile.
   */
  async setAside(chat: string): Promise<Loaded | undefined> {
    const { state, clock, log } = this.parts;
    const remains = await state.remains(chat);
    if (!remains || (await this.isReadable(chat))) return undefined;
    const { eTag, at, ...kept } = remains;
    const item = { v: 1, chat, at: clock.now().toISOString(), ...kept, eTag: 'absent' };
    const isNew = await unlessRaced(() => state.write({ [quarantineKey(chat, at)]: item }));
    if (isNew) log.error('chat set aside', { conversation: fingerprint(chat) });
    return { conversation: { ...newConversation(), ...salvage(remains.text), eTag }, unreadable: true };
  }

  private async isReadable(chat: string): Promise<boolean> {
    try {
      readConversation((await this.parts.state.read([chat]))[chat]);
      return true;
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNREADABLE')) return false;
      throw error;
    }
  }

  /** All that is set aside, in no promised order. */
  async *list(): AsyncGenerator<SetAsideChat> {
    for await (const key of this.parts.state.keys(QUARANTINE)) {
      const found = await this.find(key);
      if (found) yield found;
    }
  }

  /** What is set aside under a key of the list. */
  async find(key: string): Promise<SetAsideChat | undefined> {
    const { data } = shape.safeParse((await this.parts.state.read([key]))[key]);
    return data && { key, chat: data.chat, at: data.at, conversation: readable(data.text) };
  }

  /** Puts a chat back beside what was said in it since, and keeps it here no longer. Nothing is lost where it can't be put back. */
  async putBack(aside: SetAsideChat, { conversations, owed, clock }: PutBackParts): Promise<PutBack> {
    const { key, chat, conversation } = aside;
    if (!conversation) return 'unreadable';
    if ((await conversations.load(chat)).unreadable) return 'chatUnreadable';
    const until = leaseFrom(clock.now());
    await owed.cover(chat, until);
    const saved = await conversations.change(chat, (now) => putBack(conversation, now, until));
    if (!saved) throw new CodedError('STORAGE_CONFLICT', 'The chat changed too often: eTag conflict.');
    await this.parts.state.delete([key]);
    return 'done';
  }
}

/** By the rules of this release, which may read what an earlier one could not. */
function readable(text: string | undefined): Conversation | undefined {
  try {
    return text === undefined ? undefined : readConversation(JSON.parse(text) as StoredItem);
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'STORAGE_UNREADABLE') || hasCode(error, 'ROW_FROM_NEWER_VERSION'))
      return undefined;
    throw error;
  }
}
