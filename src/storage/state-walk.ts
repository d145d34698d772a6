/** Walks through all items of the state by keys alone: a page is handed out whatever it holds, so nobody waits for a filter to find something. */

import { odata } from './odata';
import { CodedError } from '../domain/errors';
import type { HashWalk, MarkedHash } from '../domain/watch/owed';
import type { Instant } from '../domain/time/dates';
import type { Row, TimedTable } from './timed-table';

/** Small, so that a slow service hands a page out in time. */
const WALK_PAGE = 500;

/** What stands where in the state. A walk costs a request for each 500 rows there are, however few it finds. */
export class StateWalk implements HashWalk {
  constructor(private readonly table: Pick<TimedTable, 'pages'>) {}

  /** The keys of items whose mark is between two bounds, both included. */
  async *marked(upTo: string, from: string): AsyncGenerator<string> {
    for await (const { key, mark } of this.firstRows(['key', 'mark'])) {
      if (typeof mark !== 'string' || mark < from || mark > upTo) continue;
      if (typeof key !== 'string') throw new CodedError('STORAGE_UNREADABLE', 'A marked row has no key.');
      yield key;
    }
  }

  /** The keys that start so, and with a bound only of items not touched since. */
  async *keys(prefix: string, touchedUpTo?: Instant): AsyncGenerator<string> {
    for await (const row of this.firstRows(['key', 'touched', 'Timestamp'])) {
      const { key, touched = row['timestamp'] } = row;
      if (typeof key !== 'string' || !key.startsWith(prefix)) continue;
      if (touchedUpTo === undefined || String(touched) <= touchedUpTo) yield key;
    }
  }

  /** All items, by the hashes of their keys, from behind a hash on. */
  async *hashes(after: string): AsyncGenerator<readonly MarkedHash[]> {
    for await (const rows of this.pages(after, ['mark'])) yield rows.map(markedHash);
  }

  private async *firstRows(columns: readonly string[]): AsyncGenerator<Row> {
    for await (const rows of this.pages('', columns)) yield* rows;
  }

  private async *pages(after: string, columns: readonly string[]): AsyncGenerator<readonly Row[]> {
    const all = this.table.pages(odata`PartitionKey gt ${after}`, ['PartitionKey', 'RowKey', ...columns], WALK_PAGE);
    for await (const rows of all) yield rows.filter(isFirst);
  }
}

/** Overflow rows stand under other row keys. */
function isFirst({ partitionKey, rowKey }: Row): boolean {
  return typeof partitionKey === 'string' && partitionKey === rowKey;
}

function markedHash({ partitionKey, mark }: Row): MarkedHash {
  return { hash: String(partitionKey), mark: typeof mark === 'string' ? mark : undefined };
}
