/** The index of what is owed in an Azure table: past minutes are one range of keys, whatever else is in the table. */

import { odata, type TableClient } from '@azure/data-tables';
import { z } from 'zod';
import { hasCode } from '../domain/errors';
import type { OwedEntry, OwedIndex, PastEntry } from '../domain/watch/owed';
import type { Instant } from '../domain/time/dates';
import { ROW_VERSION } from './rows';
import { TimedTable, type Row } from './timed-table';

/** Below every minute there will be. */
const BEGINNING = '0';
/** Partitions of a minute: one takes 2,000 rows a second (Scalability targets for Table storage). */
const SHARDS = 4;
/** A transaction holds no more (Performing entity group transactions). */
const MOST_IN_ONE = 100;
const LARGEST_PAGE = 1000;

const rowSchema = z.object({ partitionKey: z.string(), rowKey: z.string() });

/** `OwedIndex` on Azure Tables. Rejects as `TimedTable` does. The key says all, so that an older release reads the rows of a newer one. */
export class OwedTable implements OwedIndex {
  private readonly table: TimedTable;

  /** `timeoutMs` holds for each call to the table, `pageTimeoutMs` for each page. */
  constructor(client: TableClient, timeoutMs?: number, pageTimeoutMs?: number) {
    this.table = new TimedTable(client, timeoutMs, pageTimeoutMs);
  }

  async add(entry: OwedEntry): Promise<void> {
    const { until, chat } = entry;
    const partitionKey = `${minuteOf(until)}_${shardOf(chat)}`;
    await this.table.put({ partitionKey, rowKey: rowKeyOf(entry), v: ROW_VERSION });
  }

  async *past(now: Date): AsyncGenerator<readonly PastEntry[]> {
    const last = now.toISOString();
    // `~` sorts behind the shard of a minute, and behind the chat of an instant.
    const filter = odata`PartitionKey ge ${BEGINNING} and PartitionKey le ${`${minuteOf(last)}~`} and RowKey le ${`${last}~`}`;
    for await (const rows of this.table.pages(filter, ['PartitionKey', 'RowKey'], LARGEST_PAGE)) yield rows.flatMap(entryOf);
  }

  async drop(entries: readonly PastEntry[]): Promise<void> {
    for (const batch of batches(entries)) await this.dropBatch(batch);
  }

  /** A transaction fails as a whole when one of its rows is gone: somebody else has looked there as well. */
  private async dropBatch(batch: readonly PastEntry[]): Promise<void> {
    try {
      await this.table.apply(batch.map((entry) => ['delete', addressOf(entry)]));
    } catch (error) {
      if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
      for (const entry of batch) await this.dropOne(entry);
    }
  }

  private async dropOne(entry: PastEntry): Promise<void> {
    const { partitionKey, rowKey } = addressOf(entry);
    await this.table.remove(partitionKey, rowKey).catch((error: unknown) => {
      if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
    });
  }
}

function rowKeyOf({ chat, until }: OwedEntry): string {
  return `${until}_${chat}`;
}

function addressOf(entry: PastEntry) {
  return { partitionKey: entry.place, rowKey: rowKeyOf(entry) };
}

/** A row that is none of ours is left where it is. */
function entryOf(row: Row): readonly PastEntry[] {
  const { data } = rowSchema.safeParse(row);
  const [, until, chat] = /^([^_]+)_(.+)$/.exec(data?.rowKey ?? '') ?? [];
  return data === undefined || until === undefined || chat === undefined ? [] : [{ chat, until, place: data.partitionKey }];
}

function minuteOf(instant: Instant): string {
  return instant.slice(0, 16);
}

function shardOf(chat: string): number {
  return chat.charCodeAt(0) % SHARDS;
}

function batches(entries: readonly PastEntry[]): readonly (readonly PastEntry[])[] {
  const byPartition = new Map<string, PastEntry[]>();
  for (const entry of entries) {
    const found = byPartition.get(entry.place);
    if (found) found.push(entry);
    else byPartition.set(entry.place, [entry]);
  }
  return [...byPartition.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / MOST_IN_ONE) }, (_, i) => all.slice(i * MOST_IN_ONE, (i + 1) * MOST_IN_ONE)),
  );
}
