/** The index of chats that may owe something: what a crash left undone is found by it, without a look at all chats. */

import type { Instant } from '../time/dates';

/** The message in which a journey's card stands, as long as the journey is still at this revision. */
export interface LiveCard {
  readonly id: string;
  readonly at: Instant;
  readonly revision: number;
}

/** A chat, by the hash of its key, and the instant from which somebody is to look whether it still owes something. */
export interface OwedEntry {
  readonly chat: string;
  readonly until: Instant;
}

/** An entry as it was found, with the place where it stands: another release may have put it elsewhere than this one would. */
export interface PastEntry extends OwedEntry {
  readonly place: string;
}

/** Where a promised card was shown: the message, and the live card of a journey where it is one. */
export interface ShownIn {
  readonly message?: string | undefined;
  readonly card?: LiveCard | undefined;
}

/** A promise of the chat of an entry that was kept, and where. */
export interface KeptPromise extends OwedEntry, ShownIn {
  readonly promise: string;
}

/** What was noted as kept: the ids of promises, and where they were kept. */
export interface NotedKept {
  has(promise: string): boolean;
  shownIn(promise: string): ShownIn;
}

/**
 * Entries in the order of their instants, as far as pages go. One that is left over does no harm: whoever finds it looks at the chat.
 * One that is missing may leave a promise unkept, so it is added before the save that needs it, and dropped only after the look.
 */
export interface OwedIndex {
  /** Adds an entry; a second time is the same. Resolves when it is certain to be there. */
  add(entry: OwedEntry): Promise<void>;
  /** Notes promises as kept with the entries that cover them, together. A second time is the same; notes go with their entries. */
  noteKept(kept: readonly KeptPromise[]): Promise<void>;
  /** What was noted with an entry; `undefined` where the entry is gone. */
  notedKept(entry: OwedEntry): Promise<NotedKept | undefined>;
  /** What is to be looked at until now, in pages. */
  past(now: Date): AsyncIterable<readonly PastEntry[]>;
  /** Removes entries that were found; one that is gone is fine. */
  drop(entries: readonly PastEntry[]): Promise<void>;
}

/** An item of the state: the hash of its key, and the mark release 0.1.0 found owing chats by. */
export interface MarkedHash {
  readonly hash: string;
  readonly mark: string | undefined;
}

/** All items of the state in pages, in the order of their hashes, from behind one on. */
export interface HashWalk {
  hashes(after: string): AsyncIterable<readonly MarkedHash[]>;
}
