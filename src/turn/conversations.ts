/** Loads and saves conversations on the real ETag, and knows its own writes again when the storage's answer was lost. */

import { newConversation, type Conversation } from '../../dialogs/engine/state';
import { readConversation } from '../../dialogs/engine/stored-state';
import { hasCode } from '../domain/errors';
import type { Ids } from '../domain/record/ids';
import type { MarkedStorage } from '../domain/record/item-storage';
import type { Applied, KeptBook } from './kept-book';
import { Recall } from './recall';

/** Not an eTag of the store: inserts when the row is absent and conflicts otherwise. */
const ABSENT = 'absent';

/** A conversation as loaded; `unreadable` when what is stored makes no sense, and a fresh one stands for it. */
export interface Loaded {
  readonly conversation: Conversation;
  readonly unreadable: boolean;
  /** Not read now: as this instance knew it last. A save proves it, and where there is none `stands` does. */
  readonly recalled?: true;
}

/** The entities of all conversations. */
export class Conversations {
  constructor(
    private readonly storage: MarkedStorage,
    private readonly ids: Ids,
    private readonly kept: Pick<KeptBook, 'apply' | 'saved' | 'forget'>,
    private readonly recall = new Recall(),
  ) {}

  /** A conversation as this instance knew it last, without a read; nothing where it knows none. */
  async recalled(key: string): Promise<Loaded | undefined> {
    const known = this.recall.guess(key);
    if (!known) return undefined;
    const { conversation } = await this.kept.apply(key, known);
    return { conversation, unreadable: false, recalled: true };
  }

  /** Whether a recalled conversation is stored as it was recalled. One read. */
  async stands(key: string, { eTag }: Conversation): Promise<boolean> {
    const { conversation, unreadable } = await this.load(key);
    const isGood = !unreadable && conversation.eTag === eTag;
    this.recall.judge(isGood);
    return isGood;
  }

  /** `save` for a conversation that was recalled. */
  async saveRecalled(key: string, conversation: Conversation): Promise<Conversation | undefined> {
    const saved = await this.save(key, conversation);
    this.recall.judge(saved !== undefined);
    return saved;
  }

  /**
   * One read, and one more for each promise that only another instance can have kept; none that was kept is in what is loaded. Rejects
   * with STORAGE_UNAVAILABLE or ROW_FROM_NEWER_VERSION.
   */
  async load(key: string): Promise<Loaded> {
    try {
      this.recall.forget(key);
      const { [key]: item } = await this.storage.read([key]);
      const stored = readConversation(item);
      if (item) this.recall.know(key, stored);
      const { conversation } = await this.kept.apply(key, stored);
      return {
        conversation: conversation.eTag === undefined ? { ...conversation, eTag: ABSENT } : conversation,
        unreadable: false,
      };
    } catch (error) {
      if (!hasCode(error, 'STORAGE_UNREADABLE')) throw error;
      return { conversation: { ...newConversation(), eTag: ABSENT }, unreadable: true };
    }
  }

  /** A conversation as its row has it: promises that were kept may still stand in it. One read. Rejects as `load` does, and with STORAGE_UNREADABLE. */
  async stored(key: string): Promise<Conversation> {
    return readConversation((await this.storage.read([key]))[key]);
  }

  /**
   * One write, if nobody wrote since the load. Answers the saved conversation with its new eTag, or `undefined` when somebody
   * was faster. An answer that got lost on the way is looked up by the write's id, so that it is not taken for a conflict.
   */
  async save(key: string, conversation: Conversation): Promise<Conversation | undefined> {
    const item: Conversation = { ...conversation, writeId: this.ids.next() };
    try {
      const eTag = await this.storage.put(key, item);
      this.kept.saved(key, item);
      const saved = { ...item, eTag };
      this.recall.know(key, saved);
      return saved;
    } catch (error) {
      if (!hasCode(error, 'STORAGE_CONFLICT') && !hasCode(error, 'STORAGE_UNAVAILABLE')) throw error;
      const { conversation: stored } = await this.load(key);
      if (stored.writeId === item.writeId) return stored;
      if (hasCode(error, 'STORAGE_CONFLICT')) return undefined;
      throw error;
    }
  }

  /**
   * Changes a conversation whatever else happens to it meanwhile; `change` may run more than once and may decline. `from` is the
   * conversation as it probably stands: the first try then needs no read. One that can't be read is left as it is: only a turn takes
   * its place, once it is set aside.
   */
  async change(
    key: string,
    change: (conversation: Conversation) => Conversation | undefined,
    { from, tries = 20 }: { readonly from?: Conversation; readonly tries?: number } = {},
  ): Promise<Conversation | undefined> {
    let current = from;
    for (let lost = 0; lost < tries; lost++) {
      current ??= await this.readable(key);
      const changed = current && change(current);
      if (!changed) return undefined;
      const saved = await this.save(key, changed);
      if (saved) return saved;
      current = undefined;
      await pause(lost);
    }
    return undefined;
  }

  private async readable(key: string): Promise<Conversation | undefined> {
    const { conversation, unreadable } = await this.load(key);
    return unreadable ? undefined : conversation;
  }

  /** Removes a conversation, whatever is in it. */
  async forget(key: string): Promise<void> {
    this.recall.forget(key);
    await this.storage.delete([key]);
    this.recall.forget(key);
    this.kept.forget(key);
  }

  /** A conversation by the hash of its key. Reads as `load` does; rejects as `load` does, and with STORAGE_UNREADABLE. */
  async find(hash: string): Promise<({ readonly key: string } & Applied) | undefined> {
    const found = await this.storage.find(hash);
    return found && { key: found.key, ...(await this.kept.apply(found.key, readConversation(found.item))) };
  }

  /** Writes down in the row itself what was kept, where nobody has saved it since. Answers whether nothing is left to write. */
  async clearKept(hash: string): Promise<boolean> {
    const found = await this.find(hash);
    return !found?.isBehind || (await this.save(found.key, found.conversation)) !== undefined;
  }
}

/** Waits a little, longer after each lost race, and never the same time as the one who won. */
export async function pause(lost: number): Promise<void> {
  const ms = Math.random() * Math.min(100, 5 * 2 ** lost);
  await new Promise((resolve) => setTimeout(resolve, ms));
}
