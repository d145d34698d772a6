/** Which rows are there: a transaction fails as a whole where one that it deletes is not. */

import type { TransactionAction } from '@azure/data-tables';
import type { TimedTable } from './timed-table';
import type { RowAddress } from './trial-rows';

/** Those deletions of some whose row is there. Rejects as `TimedTable` does. */
export async function stillThere(
  table: TimedTable,
  deletions: readonly TransactionAction[],
): Promise<readonly TransactionAction[]> {
  const found = await Promise.all(deletions.map(([, { partitionKey, rowKey }]) => isThere(table, { partitionKey, rowKey })));
  return deletions.filter((_deletion, at) => found[at]);
}

/** Whether a row is there. Rejects as `TimedTable` does. */
export async function isThere(table: TimedTable, { partitionKey, rowKey }: RowAddress): Promise<boolean> {
  return (await table.get(partitionKey, rowKey, ['RowKey'])) !== undefined;
}
