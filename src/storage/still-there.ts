/** Which rows can be deleted in a transaction: all of it fails where one of them is not there. */

import type { TransactionAction } from '@azure/data-tables';
import type { TimedTable } from './timed-table';

/** Those deletions of some whose row is there. Rejects as `TimedTable` does. */
export async function stillThere(
  table: TimedTable,
  deletions: readonly TransactionAction[],
): Promise<readonly TransactionAction[]> {
  const rows = await Promise.all(deletions.map(([, { partitionKey, rowKey }]) => table.get(partitionKey, rowKey, ['RowKey'])));
  return deletions.filter((_deletion, at) => rows[at] !== undefined);
}
