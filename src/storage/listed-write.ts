/** Writes what changes of a trial with its rows in the index of the portfolio: in one transaction where that takes all, and otherwise around it. */

import type { TransactionAction } from '@azure/data-tables';
import { unlessCoded } from '../domain/errors';
import { keysOf } from './erased-rows';
import type { portfolioActions } from './portfolio-rows';
import { MOST_ACTIONS, type Row, type TimedTable } from './timed-table';

/**
 * Where it is too much for one transaction, new rows of the index stand before the trial is written, and old ones go after it, unless somebody
 * wrote them anew meanwhile: a crash in between leaves places where the trial doesn't stand, and the next round drops them. Rejects as `TimedTable` does.
 */
export async function writeListed(
  table: TimedTable,
  rows: readonly TransactionAction[],
  { put, gone }: Readonly<ReturnType<typeof portfolioActions>>,
): Promise<void> {
  if (rows.length + put.length + gone.length <= MOST_ACTIONS) {
    await table.commit([...rows, ...put, ...gone]);
    return;
  }
  const old = await Promise.all(gone.map(([, { partitionKey, rowKey }]) => table.get(partitionKey, rowKey)));
  if (put.length > 0) await table.apply(put);
  await table.commit(rows);
  await Promise.all(old.filter((row) => row !== undefined).map((row) => drop(table, row)));
}

/** What stays after all is met again by the next round. */
async function drop(table: TimedTable, row: Row): Promise<void> {
  const { partitionKey, rowKey } = keysOf(row);
  await table.remove(partitionKey, rowKey, row.etag).catch(unlessCoded);
}
