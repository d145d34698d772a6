/** Where single things are kept by their keys: conversations first of all. */

import type { Instant } from '../time/dates';

/** One stored thing with the version of the row it came from. */
export interface StoredItem {
  eTag?: string;
}

/**
 * The three-method storage of the Bot Framework, stated here so that neither SDK owns it.
 * `read` answers only the keys it found, each with its `eTag`. `write` overwrites on an absent, empty or `*` eTag and is
 * conditional otherwise; a refused condition rejects with a message that holds "eTag conflict". The objects handed in stay as they
 * are: whoever writes on needs the new `eTag`, from `read` or from `put`.
 */
export interface ItemStorage {
  read(keys: string[]): Promise<Record<string, StoredItem>>;
  write(changes: Record<string, StoredItem>): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

/** An item and the key it stands under. */
export interface FoundItem {
  readonly key: string;
  readonly item: StoredItem;
}

/** What is left of an item that can't be read. */
export interface Remains {
  /** The version in which it stands: what takes its place on this condition takes the place of nothing else. */
  readonly eTag: string;
  /** When it was written last. */
  readonly at: Instant;
  /** Its text, where the bytes still make one; it need not be JSON. */
  readonly text?: string;
  /** Where they don't: its rows as they are, bytes in base64. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Storage that can also list keys: those whose mark (a sortable string taken from the item) is at or below a bound and not below
 * another, and those that start alike. Lists are streams, in no promised order; an item may be gone when its key is met.
 */
export interface MarkedStorage extends ItemStorage {
  /** Writes one item on the condition its eTag sets, as `write` does; answers the item's new eTag. */
  put(key: string, item: StoredItem): Promise<string>;
  marked(upTo: string, from?: string): AsyncIterable<string>;
  /** The keys that start so. With a bound only of items last touched until then: by what the item says, else by its last write. */
  keys(prefix: string, touchedUpTo?: Instant): AsyncIterable<string>;
  /** An item by the hash of its key (`hashKey`), for those who keep no key; rejects as `read` does. */
  find(hash: string): Promise<FoundItem | undefined>;
  /** What is left of an item that can't be read; `undefined` when there is none. ROW_FROM_NEWER_VERSION where a newer program wrote it. */
  remains(key: string): Promise<Remains | undefined>;
  /** Removes an item if it is still as it was read; answers whether it is gone. */
  remove(key: string, item: StoredItem): Promise<boolean>;
}
