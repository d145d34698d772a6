/** The bot's state in an Azure table, one item a row: read with one call, written with one call, never lost to a race. */

import type { TableClient, TransactionAction } from '@azure/data-tables';
import { CodedError, hasCode, unlessRaced } from '../domain/errors';
import type { FoundItem, MarkedStorage, Remains, StoredItem } from '../domain/record/item-storage';
import type { HashWalk, MarkedHash } from '../domain/watch/owed';
import type { Instant } from '../domain/time/dates';
import { unpack } from './chunks';
import { hashKey, startingWith } from './keys';
import { remainsOf } from './remains';
import { parseJson, parseRow, refuseNewer } from './rows';
import type { StateFeed } from './state-feed';
import { chunksOf, headSchema, itemRows, overflowCount, overflowRowKey, tombstone } from './state-rows';
import type { Head, ItemRows } from './state-rows';
import { StateWalk } from './state-walk';
import { conditionOf, conflictOn, formatStamp } from './stamps';
import type { Stamp } from './stamps';
import { TimedTable } from './timed-table';
import type { Row } from './timed-table';

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

interface Assembled {
  readonly row: Row;
  readonly item: StoredItem;
}

/** Each lost race means somebody else's write went through, so this many are lost only under a storm. */
const ATTEMPTS = 20;

/**
 * `MarkedStorage` on Azure Tables. Several keys in one `write` are not one transaction: each stands for itself, and the first
 * failure is reported after all have ended. An item larger than its packing allows (`chunks.ts`) is STORAGE_TOO_LARGE, and then
 * no key of that `write` is touched. STORAGE_CONFLICT may be about the caller's own write when an answer was lost on the way
 * (`TimedTable`): keep an id of the write inside the item, read again and compare.
 */
export class TableStorage implements MarkedStorage, HashWalk {
  private readonly table: TimedTable;
  private readonly walk: StateWalk;

  constructor(
    client: TableClient,
    private readonly options: TableStorageOptions = {},
  ) {
    this.table = new TimedTable(client, options.timeoutMs, options.pageTimeoutMs);
    this.walk = new StateWalk(this.table);
  }

  /** The items found, each with its eTag. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if one can't be understood. */
  async read(keys: string[] | null): Promise<Record<string, StoredItem>> {
    const found = await Promise.all([...new Set(keys)].map(async (key) => [key, await this.readHashed(hashKey(key))] as const));
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
    await Promise.all([...new Set(keys)].map((key) => this.deleteOne(key)));
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
    return unlessRaced(() => this.deleteRows(key, condition.stamp));
  }

  /** The item under the key that has this hash; rejects as `read` does. */
  async find(hash: string): Promise<FoundItem | undefined> {
    const found = await this.readHashed(hash);
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

  // A writer may come between the reads of the first row and of its overflow; the first row then has another eTag.
  private async readHashed(hash: string): Promise<Assembled | undefined> {
    let seen: string | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const row = await this.table.get(hash, hash);
      if (!row) return undefined;
      const head = parseRow(headSchema, row);
      if (head.chunks === 0) return undefined;
      const item = await this.assemble(row, head, hash);
      if (item) return { row, item };
      if (row.etag === seen) break;
      seen = row.etag;
    }
    throw new CodedError('STORAGE_UNREADABLE', 'A stored item is not complete.');
  }

  private async assemble(row: Row, head: Head, partitionKey: string): Promise<StoredItem | undefined> {
    const overflow = overflowCount(head.chunks);
    const indexes = Array.from({ length: overflow }, (_, i) => i + 1);
    const others = await Promise.all(indexes.map((i) => this.table.get(partitionKey, overflowRowKey(partitionKey, i))));
    if (others.some((other) => other?.['write'] !== head.write)) return undefined;
    const chunks = chunksOf([row, ...others.flatMap((other) => other ?? [])], head.chunks);
    if (!chunks) return undefined;
    const content = parseJson(unpack({ chunks, deflated: head.deflated })) as object;
    return { ...content, eTag: formatStamp({ etag: row.etag, overflow }) };
  }

  private async writeFed(item: StoredItem, rows: ItemRows): Promise<string> {
    const written = await this.options.feed?.writing(rows.key, item);
    const eTag = await this.writeOne(item, rows);
    written?.(eTag);
    return eTag;
  }

  private async writeOne({ eTag }: StoredItem, rows: ItemRows): Promise<string> {
    const condition = conditionOf(eTag);
    if (condition.kind === 'overwrite') return this.whateverStands(rows.key, (stamp) => this.putRows(rows, stamp));
    try {
      return await this.putRows(rows, condition.kind === 'unchanged' ? condition.stamp : undefined);
    } catch (error) {
      throw hasCode(error, 'STORAGE_CONFLICT') ? conflictOn(rows.key, error) : error;
    }
  }

  private async putRows({ head, overflow }: ItemRows, before: Stamp | undefined): Promise<string> {
    const surplus = overflowDeletions(head.partitionKey, overflow.length, before?.overflow ?? 0);
    const rest = [...overflow.map((row): TransactionAction => ['upsert', row, 'Replace']), ...surplus];
    const stamp = (etag: string) => formatStamp({ etag, overflow: overflow.length });
    if (rest.length === 0) return stamp(before ? await this.table.replace(head, before.etag) : await this.table.insert(head));
    const first: TransactionAction = before ? ['update', head, 'Replace', { etag: before.etag }] : ['create', head];
    return stamp(await this.table.commit([first, ...rest]));
  }

  private async deleteOne(key: string): Promise<void> {
    await this.whateverStands(key, async (stamp) => {
      if (stamp) await this.deleteRows(key, stamp);
    });
  }

  private async deleteRows(key: string, stamp: Stamp): Promise<void> {
    const partitionKey = hashKey(key);
    const etag = stamp.overflow === 0 ? stamp.etag : await this.putRows(tombstone(key), stamp);
    await this.table.remove(partitionKey, partitionKey, etag);
  }

  private async whateverStands<T>(key: string, act: (stamp: Stamp | undefined) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await act(await this.stamp(hashKey(key)));
      } catch (error) {
        if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
        if (attempt === ATTEMPTS) throw conflictOn(key, error);
      }
    }
  }

  private async stamp(rowKey: string): Promise<Stamp | undefined> {
    const row = await this.table.get(rowKey, rowKey, Object.keys(headSchema.shape));
    return row && { etag: row.etag, overflow: overflowOf(row) };
  }
}

/** A row that makes no sense may be overwritten too; overflow rows it may have had are never read again. */
function overflowOf(row: Row): number {
  try {
    return overflowCount(parseRow(headSchema, row).chunks);
  } catch (error) {
    if (hasCode(error, 'STORAGE_UNREADABLE')) return 0;
    throw error;
  }
}

function overflowDeletions(partitionKey: string, kept: number, before: number): readonly TransactionAction[] {
  const indexes = Array.from({ length: Math.max(0, before - kept) }, (_, i) => kept + i + 1);
  return indexes.map((i) => ['delete', { partitionKey, rowKey: overflowRowKey(partitionKey, i) }]);
}
