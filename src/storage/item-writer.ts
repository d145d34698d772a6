/** Writes and removes one item of the bot's state with all its rows. */

import type { TransactionAction } from '@azure/data-tables';
import { hasCode } from '../domain/errors';
import type { StoredItem } from '../domain/record/item-storage';
import { hashKey } from './keys';
import { parseRow } from './rows';
import { conditionOf, conflictOn, formatStamp, type Stamp } from './stamps';
import { headSchema, overflowCount, overflowRowKey, tombstone, type ItemRows } from './state-rows';
import type { Row, TimedTable } from './timed-table';

/** Each lost race means somebody else's write went through, so this many are lost only under a storm. */
const ATTEMPTS = 20;

/** Writes items. An item that is larger than one row is one transaction. */
export class ItemWriter {
  constructor(private readonly table: TimedTable) {}

  /** Writes an item on the condition its eTag sets; answers its new eTag. STORAGE_CONFLICT where it doesn't hold. */
  async write({ eTag }: StoredItem, rows: ItemRows): Promise<string> {
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

  /** Removes an item with all its rows, whatever its version; an absent one is fine. */
  async delete(key: string): Promise<void> {
    await this.whateverStands(key, async (stamp) => {
      if (stamp) await this.deleteAt(key, stamp);
    });
  }

  /** Removes an item with all its rows if it still has this stamp; rejects with STORAGE_CONFLICT otherwise. */
  async deleteAt(key: string, stamp: Stamp): Promise<void> {
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
