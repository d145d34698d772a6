/** The index of who is named where: from an id or an address to the rows that hold it. Nothing in it is the truth; the row is. */

import type { RowPlace } from './kept-rows';
import type { StoredItem } from '../record/item-storage';
import type { Trace } from './traces';
import type { Instant } from '../time/dates';

/** The tables whose rows name people. A trial stands for itself with its timeline, its notices and what people have on it. */
export const MENTIONING_TABLES = ['state', 'trials', 'people', 'due'] as const;

/** One of them, by the name it has without a prefix. */
export type MentioningTable = (typeof MENTIONING_TABLES)[number];

/** Where a row that names somebody stands. */
export interface MentionedAt {
  readonly table: MentioningTable;
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** A trace that a row is about to hold. */
export interface Mention {
  readonly trace: Trace;
  readonly at: MentionedAt;
}

/** A row that held a trace, perhaps still does. */
export interface FoundMention {
  readonly at: MentionedAt;
  /** Sorts all rows of one trace; where a walk through them goes on. */
  readonly place: string;
  /** The version of the entry, for `drop`. */
  readonly etag: string;
  /** When it was added last, by the clock of the storage. */
  readonly addedAt: Date;
}

/**
 * The number of the rules by which traces are found in rows. A row says by which rules its mentions were added; when they find more
 * than before, this goes up, and every row is gone through once more.
 */
export const MENTION_RULES = 1;

/** Told what a row is about to name, before it is written. */
export interface MentionFeed {
  /** Resolves when all can be found. What is there already is there afresh. Rejects as the storage does: then write nothing. */
  add(mentions: readonly Mention[]): Promise<void>;
}

/** The index. */
export interface Mentions extends MentionFeed {
  /** Rows that may hold the trace, in the order of their places, from behind a place on. */
  of(trace: Trace, after?: string): AsyncIterable<FoundMention>;
  /** Takes an entry out, unless it was added afresh since; answers whether it is gone. */
  drop(trace: Trace, found: FoundMention): Promise<boolean>;
}

/** How far all rows have been gone through, so that the index knows those that were written without it, as it is kept. */
export interface MentionProgress extends StoredItem {
  /** By which rules; a later release may have begun anew. */
  readonly rules: number;
  /** Where the round under way stands; absent: at the beginning. */
  readonly after?: RowPlace;
  /** How many rows of this round were not in the index yet. */
  readonly missing: number;
  /** When a whole round found that nothing was missing. While it is absent the index may know less than there is. */
  readonly completeAt?: Instant;
  /** When a round found something last: an instance of an earlier release may still be writing. Absent: never, or an operator vouched. */
  readonly missedAt?: Instant;
  /** Nobody else goes on with the round before. */
  readonly until: Instant;
  /** Where the look at entries that are left over stands; absent: at the beginning. */
  readonly swept?: { readonly partitionKey: string; readonly place: string };
}

/** Adds nothing: where nobody is ever to be found. */
export const noMentions: MentionFeed = { add: () => Promise.resolve() };

/** The rows by their keys as one text, the same for the same row. */
export function placeText({ table, partitionKey, rowKey }: MentionedAt): string {
  return `${table}\n${partitionKey}\n${rowKey}`;
}
