/** The index of mentions in an Azure table: a partition for each trace, a row for each place that holds it. */

import type { TableEntity, TransactionAction } from '@azure/data-tables';
import { odata } from './odata';
import type { Table } from './table';
import { z } from 'zod';
import { hasCode, unlessRaced } from '../domain/errors';
import type { FoundMention, Mention, MentionedAt, Mentions } from '../domain/privacy/mentions';
import type { Trace } from '../domain/privacy/traces';
import type { MentionKeys } from './mention-keys';
import { ROW_VERSION, parseRow } from './rows';
import { MOST_ACTIONS, TimedTable, type Row } from './timed-table';

const schema = z.object({
  v: z.literal(ROW_VERSION),
  rowKey: z.string(),
  at: z.string(),
  etag: z.string(),
  timestamp: z.string(),
});

/** A row of the index, whosever it is; without a place where it can't be opened. */
export interface MentionRow extends Omit<FoundMention, 'at'> {
  readonly partitionKey: string;
  readonly at: MentionedAt | undefined;
}

/** `Mentions` on Azure Tables. Rejects as `TimedTable` does, and as `keys` does. */
export class MentionTable implements Mentions {
  private readonly table: TimedTable;

  /** `keys` gives the locks of this deployment; it is asked at each call. `timeoutMs` holds for each call to the table. */
  constructor(
    client: Table,
    private readonly keys: () => Promise<MentionKeys>,
    timeoutMs?: number,
  ) {
    this.table = new TimedTable(client, timeoutMs);
  }

  async add(mentions: readonly Mention[]): Promise<void> {
    if (mentions.length === 0) return;
    const keys = await this.keys();
    const partitions = new Map<string, Map<string, TableEntity>>();
    for (const { trace, at } of mentions) {
      const [partitionKey, rowKey] = [keys.partition(trace), keys.rowKey(trace, at)];
      const rows = partitions.get(partitionKey) ?? new Map<string, TableEntity>();
      partitions.set(partitionKey, rows.set(rowKey, { partitionKey, rowKey, v: ROW_VERSION, at: keys.seal(at) }));
    }
    await Promise.all([...partitions.values()].map((rows) => this.put([...rows.values()])));
  }

  async *of(trace: Trace, after = ''): AsyncGenerator<FoundMention> {
    const partitionKey = (await this.keys()).partition(trace);
    for await (const { at, ...row } of this.rows(odata`PartitionKey eq ${partitionKey} and RowKey gt ${after}`))
      if (at) yield { ...row, at };
  }

  async drop(trace: Trace, { place, etag }: FoundMention): Promise<boolean> {
    return this.remove({ partitionKey: (await this.keys()).partition(trace), place, etag });
  }

  /** All rows, of everybody, in the order of their keys, from behind one on; page by page. */
  async *all(after?: { readonly partitionKey: string; readonly place: string }): AsyncGenerator<MentionRow> {
    const { partitionKey = '', place = '' } = after ?? {};
    yield* this.rows(odata`PartitionKey gt ${partitionKey} or (PartitionKey eq ${partitionKey} and RowKey gt ${place})`);
  }

  /** Removes a row unless it was added afresh since; answers whether it is gone. */
  remove({ partitionKey, place, etag }: Pick<MentionRow, 'partitionKey' | 'place' | 'etag'>): Promise<boolean> {
    return unlessRaced(() => this.table.remove(partitionKey, place, etag));
  }

  private async put(rows: readonly TableEntity[]): Promise<void> {
    const [first, ...others] = rows;
    if (first && others.length === 0) {
      await this.table.put(first);
      return;
    }
    for (let at = 0; at < rows.length; at += MOST_ACTIONS) {
      const actions = rows.slice(at, at + MOST_ACTIONS).map((row): TransactionAction => ['upsert', row, 'Replace']);
      await this.table.apply(actions);
    }
  }

  private async *rows(filter: string): AsyncGenerator<MentionRow> {
    const keys = await this.keys();
    for await (const row of this.table.query(filter)) yield toMention(row, keys);
  }
}

function toMention(row: Row, keys: MentionKeys): MentionRow {
  const { rowKey, at, etag, timestamp } = parseRow(schema, row);
  const partitionKey = String(row['partitionKey']);
  return { at: opened(at, keys), place: rowKey, etag, addedAt: new Date(timestamp), partitionKey };
}

/** One that was sealed with another key points nowhere any more. */
function opened(sealed: string, keys: MentionKeys): MentionedAt | undefined {
  try {
    return keys.open(sealed);
  } catch (error) {
    if (hasCode(error, 'STORAGE_UNREADABLE')) return undefined;
    throw error;
  }
}
