/** Chats as this instance last read or wrote them, so that a turn which saves needs no read: the save's own eTag proves that they still stand so. */

import type { Conversation } from '../../dialogs/engine/state';

/** So many chats are remembered, and none for longer than this: what a person said stays in memory no longer than it serves. */
const REMEMBERED = 2000;
const REMEMBERED_MS = 10 * 60_000;
/** How much the last guess counts in the share of good ones, and the share below which reading first is cheaper. */
const WEIGHT = 1 / 16;
const WORTHWHILE = 0.75;
/** While guessing does not pay, each so many-th chat is guessed all the same: other instances come and go. */
const TRIED_EACH = 16;

interface Remembered {
  readonly conversation: Conversation;
  readonly at: number;
}

/**
 * Guesses what is stored. A bad guess costs a refused save and a read, so it stops where several instances answer the same chats and most
 * guesses are bad.
 */
export class Recall {
  private readonly chats = new Map<string, Remembered>();
  private share = 1;
  private passed = 0;

  /** `now` in ms, for the age of what is remembered alone. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** What was last known of a chat; nothing where that is long ago, or guessing does not pay. */
  guess(key: string): Conversation | undefined {
    const known = this.chats.get(key);
    if (!known || known.at < this.now() - REMEMBERED_MS) return undefined;
    return this.isWorthwhile() ? known.conversation : undefined;
  }

  /** Whether a guess was as the chat stood. */
  judge(isGood: boolean): void {
    this.share += ((isGood ? 1 : 0) - this.share) * WEIGHT;
  }

  /** The chat stands so, with this eTag. */
  know(key: string, conversation: Conversation): void {
    this.chats.delete(key);
    this.chats.set(key, { conversation, at: this.now() });
    this.dropOld();
  }

  /** Nothing is known of the chat any more. */
  forget(key: string): void {
    this.chats.delete(key);
  }

  private isWorthwhile(): boolean {
    return this.share >= WORTHWHILE || ++this.passed % TRIED_EACH === 0;
  }

  /** The first ones were known first. */
  private dropOld(): void {
    for (const [key, { at }] of this.chats) {
      if (this.chats.size <= REMEMBERED && at >= this.now() - REMEMBERED_MS) return;
      this.chats.delete(key);
    }
  }
}
