/** The same promises as `TableStorage`, kept in this process's memory: for tests and for a try-out without a table. */

import type { FoundItem, MarkedStorage, Remains, StoredItem } from '../domain/record/item-storage';
import type { Instant } from '../domain/time/dates';
import { refuseTooLarge } from './chunks';
import { hashKey } from './keys';
import { conditionOf, conflictOn, toJson } from './stamps';
import type { TableStorageOptions } from './table-storage';

interface Kept {
  readonly json: string;
  readonly eTag: string;
  readonly mark: string | undefined;
  readonly touched: string;
}

/** `MarkedStorage` in memory. Items are kept as JSON, so nothing is shared with the caller. Size limit and errors as in a table. */
export class MemoryStorage implements MarkedStorage {
  /** How many calls of `read` asked for something. */
  reads = 0;
  /** How many calls of `write` brought something. */
  writes = 0;
  private readonly items = new Map<string, Kept>();
  private version = 0;

  constructor(private readonly options: Pick<TableStorageOptions, 'mark' | 'touched'> = {}) {}

  /** The items found, each with its eTag. */
  async read(keys: string[] | null): Promise<Record<string, StoredItem>> {
    const asked = keys ?? [];
    if (asked.length > 0) this.reads++;
    await Promise.resolve();
    const found = asked.map((key) => [key, this.items.get(key)] as const);
    return Object.fromEntries(found.flatMap(([key, kept]) => (kept ? [[key, revive(kept)]] : [])));
  }

  /** Writes each item on the condition its eTag sets, and leaves the items handed in as they are; the first refusal is reported after all had their turn. */
  async write(changes: Record<string, StoredItem> | null): Promise<void> {
    const writes = Object.entries(changes ?? {}).map(([key, item]) => ({ key, item, kept: this.next(item) }));
    if (writes.length > 0) this.writes++;
    await Promise.resolve();
    const refused = writes.filter(({ key, item, kept }) => !this.keep(key, item, kept));
    if (refused[0]) throw conflictOn(refused[0].key);
  }

  /** Writes one item on the condition its eTag sets; answers its new eTag. */
  async put(key: string, item: StoredItem): Promise<string> {
    const kept = this.next(item);
    this.writes++;
    await Promise.resolve();
    if (!this.keep(key, item, kept)) throw conflictOn(key);
    return kept.eTag;
  }

  /** Removes items; an absent one is fine. */
  async delete(keys: string[]): Promise<void> {
    await Promise.resolve();
    for (const key of keys) this.items.delete(key);
  }

  /** The keys of items whose mark is between two bounds, both included. */
  async *marked(upTo: string, from = ''): AsyncGenerator<string> {
    const kept = await Promise.resolve([...this.items]);
    for (const [key, { mark }] of kept) if (mark !== undefined && mark >= from && mark <= upTo) yield key;
  }

  /** The keys that start so, and with a bound only of items not touched since. */
  async *keys(prefix: string, touchedUpTo?: Instant): AsyncGenerator<string> {
    const kept = await Promise.resolve([...this.items]);
    for (const [key, { touched }] of kept)
      if (key.startsWith(prefix) && (touchedUpTo === undefined || touched <= touchedUpTo)) yield key;
  }

  /** The item under the key that has this hash. */
  async find(hash: string): Promise<FoundItem | undefined> {
    await Promise.resolve();
    const found = [...this.items].find(([key]) => hashKey(key) === hash);
    return found && { key: found[0], item: revive(found[1]) };
  }

  /** What is kept under a key, whatever that is. */
  async remains(key: string): Promise<Remains | undefined> {
    await Promise.resolve();
    const kept = this.items.get(key);
    return kept && { eTag: kept.eTag, at: kept.touched, text: kept.json };
  }

  /** Removes an item if it has still this eTag. */
  async remove(key: string, item: StoredItem): Promise<boolean> {
    await Promise.resolve();
    return conditionOf(item.eTag).kind === 'unchanged' && this.allows(key, item) && this.items.delete(key);
  }

  private next(item: StoredItem): Kept {
    // Of the shape that Azure gives, so that the one reader of conditions serves both stores.
    const eTag = `W/"datetime'memory-${++this.version}'"`;
    const touched = this.options.touched?.(item) ?? new Date().toISOString();
    return { json: checkedJson(item), eTag, mark: this.options.mark?.(item), touched };
  }

  private keep(key: string, item: StoredItem, kept: Kept): boolean {
    if (!this.allows(key, item)) return false;
    this.items.set(key, kept);
    return true;
  }

  private allows(key: string, item: StoredItem): boolean {
    const condition = conditionOf(item.eTag);
    const kept = this.items.get(key);
    if (condition.kind === 'overwrite') return true;
    return condition.kind === 'absent' ? !kept : kept?.eTag === condition.stamp.etag;
  }
}

function checkedJson(item: StoredItem): string {
  const json = toJson(item);
  refuseTooLarge(json);
  return json;
}

function revive({ json, eTag }: Kept): StoredItem {
  return { ...(JSON.parse(json) as object), eTag };
}
