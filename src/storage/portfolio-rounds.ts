/** Goes through all trials, partition by partition, and makes good what the index of each portfolio lacks or has too much. */

import type { TableEntity, TransactionAction } from '@azure/data-tables';
import { unlessRaced } from '../domain/errors';
import { TRIAL, keysOf } from './erased-rows';
import { startingWith } from './keys';
import { odata } from './odata';
import { listedColumn, listedIn, listedOf, PORTFOLIO, PORTFOLIO_RULES, portfolioRow } from './portfolio-rows';
import { partitionsOf } from './range-walk';
import { readable, ROW_VERSION } from './rows';
import type { Row, TimedTable } from './timed-table';
import { toTrial } from './trial-rows';
import type { Trial } from '../domain/record/trial';

/** The row that says that every trial has its rows; no tenant has such an id. */
const BUILT = { partitionKey: 'portfolios', rowKey: 'portfolios' } as const;
const ROWS_AT_ONCE = 200;

/** Whether all trials had their rows in the index once, by the rules of this build. */
export async function arePortfoliosBuilt(table: TimedTable): Promise<boolean> {
  return (await table.get(BUILT.partitionKey, BUILT.rowKey))?.['rules'] === PORTFOLIO_RULES;
}

/** Several instances may go at once; doing it twice does no harm. Rejects as `TimedTable` does. */
export class PortfolioRounds {
  constructor(private readonly table: TimedTable) {}

  /** Once through everything; answers how many trials and left-over rows were put right. The index counts from the end of the first on. */
  async run(isStopped: () => boolean): Promise<number> {
    let count = 0;
    for await (const partitionKey of partitionsOf(this.table)) {
      if (isStopped()) return count;
      count += await this.partition(partitionKey, isStopped);
    }
    if (!isStopped()) await this.table.put({ ...BUILT, v: ROW_VERSION, rules: PORTFOLIO_RULES });
    return count;
  }

  /** A partition without a trial may hold what is left of its last one. */
  private async partition(partitionKey: string, isStopped: () => boolean): Promise<number> {
    const present = await this.presentIn(partitionKey, isStopped);
    let count = 0;
    for await (const row of this.table.query(keysBeginning(partitionKey, TRIAL), undefined, ROWS_AT_ONCE)) {
      if (isStopped()) return count;
      count += await this.trial(row, present);
    }
    return count + (await this.drop(partitionKey, present, isStopped));
  }

  /** The keys that stand in a partition. Read before its trials, so that none of a trial that changes meanwhile seems left over. */
  private async presentIn(partitionKey: string, isStopped: () => boolean): Promise<Set<string>> {
    const present = new Set<string>();
    for (const beginning of PORTFOLIO)
      for await (const { rowKey } of this.table.query(keysBeginning(partitionKey, beginning), ['RowKey'])) {
        if (isStopped()) return present;
        present.add(String(rowKey));
      }
    return present;
  }

  /** Puts one trial right, and takes its keys out of those that are present. */
  private async trial(row: Row, present: Set<string>): Promise<number> {
    const trial = readable(row, toTrial);
    if (trial === undefined) return 0;
    const keys = listedOf(trial).map((one) => portfolioRow(trial, one));
    const unmet = keys.filter(({ rowKey }) => !present.delete(rowKey));
    const isMarked = row['listed'] === listedColumn(trial);
    const put = isMarked ? await this.absent(unmet) : keys;
    if (isMarked && put.length === 0) return 0;
    const left = leftOver(row, trial, present);
    const isDone = await unlessRaced(() => this.table.commit(actionsOf(row, trial, put, left)));
    if (isDone) for (const { rowKey } of left) present.delete(rowKey);
    // Whoever changed the trial meanwhile wrote its rows as well, unless that was an older release.
    return isDone || !isMarked ? 1 : 0;
  }

  /** Those of some rows that are not there: one that was written since the keys were read is. */
  private async absent(some: readonly TableEntity[]): Promise<readonly TableEntity[]> {
    const found = await Promise.all(some.map(({ partitionKey, rowKey }) => this.table.get(partitionKey, rowKey, ['RowKey'])));
    return some.filter((_one, at) => found[at] === undefined);
  }

  /** Rows of no trial, or of one that stands elsewhere by now; as they were seen, for one may be put there at this moment. */
  private async drop(partitionKey: string, present: ReadonlySet<string>, isStopped: () => boolean): Promise<number> {
    let count = 0;
    for (const rowKey of present) {
      if (isStopped()) return count;
      const row = await this.table.get(partitionKey, rowKey);
      if (!row || (await this.isListed(partitionKey, rowKey))) continue;
      if (await unlessRaced(() => this.table.remove(partitionKey, rowKey, row.etag))) count++;
    }
    return count;
  }

  private async isListed(partitionKey: string, rowKey: string): Promise<boolean> {
    const at = rowKey.lastIndexOf('_');
    const row = await this.table.get(partitionKey, TRIAL + rowKey.slice(at + 1), ['RowKey', 'listed']);
    return listedIn(row?.['listed'])?.includes(rowKey.slice(0, at)) === true;
  }
}

function keysBeginning(partitionKey: string, beginning: string): string {
  const { from, below } = startingWith(partitionKey, beginning);
  return odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
}

function actionsOf(
  row: Row,
  trial: Trial,
  put: readonly TableEntity[],
  left: readonly TableEntity[],
): readonly TransactionAction[] {
  const marked: TableEntity = { ...keysOf(row), listed: listedColumn(trial) };
  return [
    ['update', marked, 'Merge', { etag: row.etag }],
    ...put.map((one): TransactionAction => ['upsert', one, 'Replace']),
    ...left.map((one): TransactionAction => ['delete', one]),
  ];
}

/** What the trial's row lists, and it should have no more. */
function leftOver(row: Row, trial: Trial, present: ReadonlySet<string>): readonly TableEntity[] {
  const now = listedOf(trial);
  const old = (listedIn(row['listed']) ?? []).filter((one) => !now.includes(one)).map((one) => portfolioRow(trial, one));
  return old.filter(({ rowKey }) => present.has(rowKey));
}
