/**
 * Knows which promises of stored chats were kept, until the chats' next saves clear them: one's own from memory, those of other
 * instances by the notes with the index of what is owed.
 */

import { RecentlyUsed } from '../bounds/recently-used';
import { isKnownPromise, type Conversation, type Owed } from '../../dialogs/engine/state';
import type { Clock } from '../domain/time/clock';
import type { KeptPromise, OwedIndex, ShownIn } from '../domain/watch/owed';
import { hashKey } from '../storage/keys';
import type { Log } from '../log/log';
import { slotOf } from './owed-book';
import { NEVER } from './promises';
import { withShown } from './shown';

/** So many chats are remembered; what was kept in one that is forgotten is noted by then. */
const REMEMBERED = 10_000;
/** How long a kept promise waits for the chat's next save, or for others to be noted with, in ms. Others wait for a card longer than that. */
const NOTE_AFTER_MS = 200;
/** A storage that is away is asked again after so long. */
const AGAIN_MS = 1000;

/** What works with the book. */
export interface KeptBookParts {
  readonly index: Pick<OwedIndex, 'noteKept' | 'notedKept'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A chat as stored, but for what was kept. */
export interface Applied {
  readonly conversation: Conversation;
  /** The stored row still holds promises that were kept. */
  readonly isBehind: boolean;
}

/** The book of one process. A note that can't be written now is tried again until its promise's lease is over. */
export class KeptBook {
  private readonly known = new RecentlyUsed<ReadonlyMap<string, ShownIn>>(REMEMBERED);
  private readonly waiting = new Map<string, readonly KeptPromise[]>();
  private timer: NodeJS.Timeout | undefined;
  private noting: Promise<void> = Promise.resolve();

  constructor(private readonly parts: KeptBookParts) {}

  /** These promises of a chat were kept, there. Others hear of it soon, unless the chat is saved before. */
  keep(key: string, promised: readonly Owed[], shown: ShownIn): void {
    const chat = hashKey(key);
    const kept = promised.map(({ id, until }) => ({ chat, until: slotOf(until), promise: id, ...shown }));
    this.known.set(key, new Map([...(this.known.get(key) ?? []), ...promised.map(({ id }) => [id, shown] as const)]));
    this.wait(key, kept, NOTE_AFTER_MS);
  }

  /** A stored chat without the promises that were kept. Asks the index about those that this process has not kept itself. */
  async apply(key: string, conversation: Conversation): Promise<Applied> {
    const known = this.known.get(key);
    let applied = conversation;
    for (const owed of conversation.owed) {
      if (known?.has(owed.id)) applied = without(applied, owed, known.get(owed.id) ?? {});
      else if (isDoubtful(owed)) applied = await this.withNotes(key, applied, owed);
    }
    return { conversation: applied, isBehind: applied !== conversation };
  }

  /** The chat was saved as it is here: what it owes no more needs no note. */
  saved(key: string, { owed }: Conversation): void {
    if (owed.some(({ id }) => this.known.get(key)?.has(id))) return;
    this.forget(key);
  }

  /** Nothing is known of this chat any more. */
  forget(key: string): void {
    this.known.delete(key);
    this.waiting.delete(key);
  }

  /** Resolves when what waits is noted, or could not be. */
  async idle(): Promise<void> {
    await this.noting;
    await this.note();
  }

  private async withNotes(key: string, conversation: Conversation, owed: Owed): Promise<Conversation> {
    const noted = await this.parts.index.notedKept({ chat: hashKey(key), until: slotOf(owed.until) });
    return noted?.has(owed.id) ? without(conversation, owed, noted.shownIn(owed.id)) : conversation;
  }

  private wait(key: string, kept: readonly KeptPromise[], ms: number): void {
    this.waiting.set(key, [...(this.waiting.get(key) ?? []), ...kept]);
    this.timer ??= setTimeout(() => void this.note(), ms);
  }

  private note(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const kept = new Map(this.waiting);
    this.waiting.clear();
    if (kept.size > 0) this.noting = this.noting.then(() => this.write(kept));
    return this.noting;
  }

  private async write(kept: ReadonlyMap<string, readonly KeptPromise[]>): Promise<void> {
    try {
      await this.parts.index.noteKept([...kept.values()].flat());
    } catch (error) {
      this.parts.log.warn('kept promises not noted', { count: kept.size }, error);
      const now = this.parts.clock.now().toISOString();
      for (const [key, promises] of kept) {
        const left = promises.filter(({ until, promise }) => until > now && this.known.get(key)?.has(promise) === true);
        if (left.length > 0) this.wait(key, left, AGAIN_MS);
      }
    }
  }
}

/** Whether it may have been kept by another instance. One that was lost was written down as lost. */
function isDoubtful(owed: Owed): boolean {
  return isKnownPromise(owed) && owed.tries === undefined && owed.until < NEVER;
}

function without(conversation: Conversation, promise: Owed, shown: ShownIn): Conversation {
  const owed = conversation.owed.filter(({ id }) => id !== promise.id);
  return withShown({ ...conversation, owed }, [promise], shown);
}
