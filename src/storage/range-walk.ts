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
  let partition = after?.partitionKey ?? (await nextPartition(table, ''));
  let from = after && after.rowKey > beginning ? after.rowKey : beginning;
  while (partition !== undefined) {
    const keys = odata`PartitionKey eq ${partition} and RowKey gt ${from} and RowKey lt ${afterAll(beginning)}`;
    yield* table.query(keys, select, pageSize);
    partition = await nextPartition(table, partition);
    from = beginning;
  }
}

async function nextPartition(table: TimedTable, partition: string): Promise<string | undefined> {
  for await (const row of table.query(odata`PartitionKey gt ${partition}`, ['PartitionKey', 'RowKey'], 1))
    return keysOf(row).partitionKey;
  return undefined;
}
