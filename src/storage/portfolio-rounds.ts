/** Goes through all trials, partition by partition, and makes good what the index of each portfolio lacks or has too much. */

import type { TableEntity, TransactionAction } from '@azure/data-tables';
import { CodedError, hasCode, unlessRaced } from '../domain/errors';
import { TRIAL, keysOf } from './erased-rows';
import { startingWith } from './keys';
import { odata } from './odata';
import { listedColumn, listedIn, listedOf, PORTFOLIO, portfolioRow } from './portfolio-rows';
import { rowsBeginning } from './range-walk';
import { ROW_VERSION } from './rows';
import type { Row, TimedTable } from './timed-table';
import { toTrial } from './trial-rows';
import type { Trial } from '../domain/record/trial';

/** The row that says that every trial has its rows; no tenant has such an id. */
const BUILT = { partitionKey: 'portfolios', rowKey: 'portfolios' } as const;
const ROWS_AT_ONCE = 200;

/** Whether all trials had their rows in the index once. */
export async function arePortfoliosBuilt(table: TimedTable): Promise<boolean> {
  return (await table.get(BUILT.partitionKey, BUILT.rowKey, ['RowKey'])) !== undefined;
}

/** Several instances may go at once; doing it twice does no harm. Rejects as `TimedTable` does. */
export class PortfolioRounds {
  constructor(private readonly table: TimedTable) {}

  /** Once through everything; answers how many trials and left-over rows were put right. The index counts from the end of the first on. */
  async run(isStopped: () => boolean): Promise<number> {
    let [count, partition, present]: [number, string, Set<string>] = [0, '', new Set()];
    for await (const row of rowsBeginning(this.table, TRIAL, { pageSize: ROWS_AT_ONCE })) {
      if (isStopped()) return count;
      const { partitionKey } = keysOf(row);
      if (partitionKey !== partition) {
        count += await this.drop(partition, present);
        [partition, present] = [partitionKey, await this.presentIn(partitionKey)];
      }
      count += await this.trial(row, present);
    }
    count += await this.drop(partition, present);
    await this.table.put({ ...BUILT, v: ROW_VERSION });
    return count;
  }

  /** The keys that stand in a partition. Read before its trials, so that none of a trial that changes meanwhile seems left over. */
  private async presentIn(partitionKey: string): Promise<Set<string>> {
    const present = new Set<string>();
    for (const beginning of PORTFOLIO) {
      const { from, below } = startingWith(partitionKey, beginning);
      const keys = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
      for await (const { rowKey } of this.table.query(keys, ['RowKey'])) present.add(String(rowKey));
    }
    return present;
  }

  /** Puts one trial right, and takes its keys out of those that are present. */
  private async trial(row: Row, present: Set<string>): Promise<number> {
    const trial = readable(row);
    if (trial === undefined) return 0;
    const keys = listedOf(trial).map((one) => portfolioRow(trial, one));
    const missing = keys.filter(({ rowKey }) => !present.delete(rowKey));
    if (missing.length === 0 && row['listed'] === listedColumn(trial)) return 0;
    const marked: TableEntity = { ...keysOf(row), listed: listedColumn(trial) };
    const left = leftOver(row, trial, present);
    const actions: TransactionAction[] = [
      ['update', marked, 'Merge', { etag: row.etag }],
      ...keys.map((one): TransactionAction => ['upsert', one, 'Replace']),
      ...left.map((one): TransactionAction => ['delete', one]),
    ];
    // Whoever changed the trial meanwhile wrote its rows as well, or leaves that to the next round.
    if (await unlessRaced(() => this.table.commit(actions))) for (const { rowKey } of left) present.delete(rowKey);
    return 1;
  }

  /** Rows of no trial, or of one that stands elsewhere by now. */
  private async drop(partitionKey: string, present: ReadonlySet<string>): Promise<number> {
    let count = 0;
    for (const rowKey of present) {
      if (await this.isListed(partitionKey, rowKey)) continue;
      if (await unlessRaced(() => this.table.remove(partitionKey, rowKey))) count++;
    }
    return count;
  }

  private async isListed(partitionKey: string, rowKey: string): Promise<boolean> {
    const at = rowKey.lastIndexOf('_');
    const row = await this.table.get(partitionKey, TRIAL + rowKey.slice(at + 1), ['RowKey', 'listed']);
    return listedIn(row?.['listed'])?.includes(rowKey.slice(0, at)) === true;
  }
}

/** What the trial's row lists, and it should have no more. */
function leftOver(row: Row, trial: Trial, present: ReadonlySet<string>): readonly TableEntity[] {
  const now = listedOf(trial);
  const old = (listedIn(row['listed']) ?? []).filter((one) => !now.includes(one)).map((one) => portfolioRow(trial, one));
  return old.filter(({ rowKey }) => present.has(rowKey));
}

/** A trial that only a later release understands is left to that one. */
function readable(row: Row): Trial | undefined {
  try {
    return toTrial(row);
  } catch (error) {
    if (error instanceof CodedError && (hasCode(error, 'ROW_FROM_NEWER_VERSION') || hasCode(error, 'STORAGE_UNREADABLE')))
      return undefined;
    throw error;
  }
}
