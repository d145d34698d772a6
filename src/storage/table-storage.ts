/** The bot's state in an Azure table, one item a row: read with one call, written with one call, never lost to a race. */

import type { Table } from './table';
import { CodedError, unlessRaced } from '../domain/errors';
import type { FoundItem, MarkedStorage, Remains, StoredItem } from '../domain/record/item-storage';
import type { HashWalk, MarkedHash } from '../domain/watch/owed';
import type { Instant } from '../domain/time/dates';
import { ItemReader, type Assembled } from './item-reader';
import { ItemWriter } from './item-writer';
import { hashKey, startingWith } from './keys';
import { remainsOf } from './remains';
import { refuseNewer } from './rows';
import type { StateFeed } from './state-feed';
import { itemRows, type ItemRows } from './state-rows';
import { StateWalk } from './state-walk';
import { conditionOf } from './stamps';
import { TimedTable } from './timed-table';

/** How a `TableStorage` may differ from the usual. */
export interface TableStorageOptions {
  /** Takes from an item the sortable string that `marked` looks at; `undefined` leaves the item out. */
  readonly mark?: (item: StoredItem) => string | undefined;
  /** Takes from an item the instant at which somebody last did something with it, for `keys`; `undefined`: its last write counts. */
  readonly touched?: (item: StoredItem) => Instant | undefined;
  /** Milliseconds for one call, the client's retries included. */
  readonly timeoutMs?: number;
  /** Milliseconds for one page of a query. */
  readonly pageTimeoutMs?: number;
  /** Is told whom items name, before they are written. */
  readonly feed?: StateFeed;
}

/**
 * `MarkedStorage` on Azure Tables. Several keys in one `write` are not one transaction: each stands for itself, and the first
 * failure is reported after all have ended. An item larger than its packing allows (`chunks.ts`) is STORAGE_TOO_LARGE, and then
 * no key of that `write` is touched. STORAGE_CONFLICT may be about the caller's own write when an answer was lost on the way
 * (`TimedTable`): keep an id of the write inside the item, read again and compare.
 */
export class TableStorage implements MarkedStorage, HashWalk {
  private readonly table: TimedTable;
  private readonly walk: StateWalk;
  private readonly reader: ItemReader;
  private readonly writer: ItemWriter;

  constructor(
    client: Table,
    private readonly options: TableStorageOptions = {},
  ) {
    this.table = new TimedTable(client, options.timeoutMs, options.pageTimeoutMs);
    this.walk = new StateWalk(this.table);
    this.reader = new ItemReader(this.table);
    this.writer = new ItemWriter(this.table);
  }

  /** The items found, each with its eTag. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if one can't be understood. */
  async read(keys: string[] | null): Promise<Record<string, StoredItem>> {
    const found = await Promise.all([...new Set(keys)].map(async (key) => [key, await this.reader.read(hashKey(key))] as const));
    return Object.fromEntries(found.flatMap(([key, one]) => (one ? [[key, this.known(key, one)]] : [])));
  }

  /** Writes each item on the condition its eTag sets. The items handed in stay as they are. */
  async write(changes: Record<string, StoredItem> | null): Promise<void> {
    const writes = Object.entries(changes ?? {}).map(([key, item]) => ({ item, rows: this.rowsOf(key, item) }));
    const ended = await Promise.allSettled(writes.map(({ item, rows }) => this.writeFed(item, rows)));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  /** Writes one item on the condition its eTag sets; answers its new eTag. */
  async put(key: string, item: StoredItem): Promise<string> {
    return this.writeFed(item, this.rowsOf(key, item));
  }

  /** Removes items with all their rows, whatever their version of the item; an absent one is fine. */
  async delete(keys: string[]): Promise<void> {
    for (const key of keys) this.options.feed?.removed(key);
    await Promise.all([...new Set(keys)].map((key) => this.writer.delete(key)));
  }

  /** The keys of items whose mark is between two bounds, both included, in no promised order. All keys are walked through. */
  marked(upTo: string, from = ''): AsyncGenerator<string> {
    return this.walk.marked(upTo, from);
  }

  /** The keys that start so, and with a bound only of items not touched since. All keys are walked through. */
  keys(prefix: string, touchedUpTo?: Instant): AsyncGenerator<string> {
    return this.walk.keys(prefix, touchedUpTo);
  }

  /** All items, by the hashes of their keys, from behind a hash on. */
  hashes(after: string): AsyncGenerator<readonly MarkedHash[]> {
    return this.walk.hashes(after);
  }

  /** Removes an item with all its rows if its eTag still holds. */
  async remove(key: string, { eTag }: StoredItem): Promise<boolean> {
    const condition = conditionOf(eTag);
    if (condition.kind !== 'unchanged') return false;
    this.options.feed?.removed(key);
    return unlessRaced(() => this.writer.deleteAt(key, condition.stamp));
  }

  /** The item under the key that has this hash; rejects as `read` does. */
  async find(hash: string): Promise<FoundItem | undefined> {
    const found = await this.reader.read(hash);
    if (!found) return undefined;
    const { key } = found.row;
    if (typeof key !== 'string') throw new CodedError('STORAGE_UNREADABLE', 'A stored item has no key.');
    return { key, item: this.known(key, found) };
  }

  /** What is left of an item that can't be read. One query within its partition. */
  async remains(key: string): Promise<Remains | undefined> {
    const hash = hashKey(key);
    const rows = await this.table.range(startingWith(hash, hash), (row) => row);
    const head = rows.find(({ rowKey }) => rowKey === hash);
    if (!head) return undefined;
    refuseNewer(head);
    return remainsOf(head, rows);
  }

  private known(key: string, { row, item }: Assembled): StoredItem {
    this.options.feed?.read(key, item, row['named']);
    return item;
  }

  private rowsOf(key: string, item: StoredItem): ItemRows {
    const { mark, touched, feed } = this.options;
    return itemRows(key, item, { mark: mark?.(item), touched: touched?.(item), named: feed?.mark });
  }

  private async writeFed(item: StoredItem, rows: ItemRows): Promise<string> {
    const written = await this.options.feed?.writing(rows.key, item, rows.fields);
    const eTag = await this.writer.write(item, rows);
    written?.(eTag);
    return eTag;
  }
}
