/** Goes through the rows of all partitions whose keys begin alike, partition by partition: a range of keys each, and no filter over everything. */

import { odata } from './odata';
import type { Place } from '../domain/privacy/record-walk';
import { keysOf } from './erased-rows';
import { afterAll } from './keys';
import type { Row, TimedTable } from './timed-table';

/**
 * The rows whose row keys begin so, from behind a place on, in the order of the keys. Costs a request to find each partition beside those
 * that read it, whatever else stands in there.
 */
export async function* rowsBeginning(
  table: TimedTable,
  beginning: string,
  {
    after,
    select,
    pageSize,
  }: { readonly after?: Place | undefined; readonly select?: readonly string[]; readonly pageSize?: number } = {},
): AsyncGenerator<Row> {
  const below = afterAll(beginning);
  let from = after && after.rowKey > beginning ? after.rowKey : beginning;
  for await (const partition of partitionsOf(table, after?.partitionKey)) {
    const keys = odata`PartitionKey eq ${partition} and RowKey gt ${from} and RowKey lt ${below}`;
    yield* table.query(keys, select, pageSize);
    from = beginning;
  }
}

/** The keys of all partitions, in their order; `first`, where it is given, whether anything is in there or not, and those behind it. A request each. */
export async function* partitionsOf(table: TimedTable, first?: string): AsyncGenerator<string> {
  let partition = first ?? (await nextPartition(table, ''));
  while (partition !== undefined) {
    yield partition;
    partition = await nextPartition(table, partition);
  }
}

async function nextPartition(table: TimedTable, partition: string): Promise<string | undefined> {
  for await (const row of table.query(odata`PartitionKey gt ${partition}`, ['PartitionKey', 'RowKey'], 1))
    return keysOf(row).partitionKey;
  return undefined;
}
