/** Adds to the index of mentions what rows hold that were written without it: a page of rows a request, and work only where a row lacks its mark. */

import type { TableEntity } from '@azure/data-tables';
import type { Table } from './table';
import { unlessRaced } from '../domain/errors';
import type { RowPlace } from '../domain/privacy/kept-rows';
import {
  MENTIONING_TABLES,
  MENTION_RULES,
  type MentionedAt,
  type MentionFeed,
  type MentioningTable,
} from '../domain/privacy/mentions';
import { NEXT } from '../domain/watch/agenda';
import { tracesIn, type Trace } from '../domain/privacy/traces';
import { dueRowTraces } from './due-traces';
import { BESIDE, keysOf, TRIAL, trialPartOf } from './erased-rows';
import { behind, columnsOf, contentOf, PAGE_TIMEOUT_MS, unopenedText } from './kept-tables';
import { startingWith } from './keys';
import { rowsBeginning } from './range-walk';
import type { MentionKeys } from './mention-keys';
import { BEGINNING, beginningAfter } from './mention-way';
import { digestsIn, namedColumn } from './named-column';
import { tracesInPerson } from './person-traces';
import { isNewer, ROW_VERSION } from './rows';
import type { TracesOfItem } from './state-feed';
import { headSchema, overflowCount, overflowRowKey } from './state-rows';
import { TimedTable, type Row } from './timed-table';
import { TRIAL_VERSION } from './trial-schemas';

/** What filling works with. */
export interface MentionFillParts {
  readonly clients: Readonly<Record<MentioningTable, Table>>;
  readonly feed: MentionFeed;
  readonly keys: () => Promise<MentionKeys>;
  readonly tracesOf: TracesOfItem;
  /** How many rows are a page (1000). */
  readonly rowsAtOnce?: number;
}

/** A part of the way through all rows: where to go on, and how many of the rows lacked something. */
export interface FilledPage {
  readonly next: RowPlace | undefined;
  readonly missing: number;
}

const ROWS_AT_ONCE = 1000;
/** So many are filled in the same time. */
const FILLED_AT_ONCE = 8;

/** Whom a row names, and the columns by which it says that they were added. */
interface Named {
  readonly traces: ReadonlySet<Trace>;
  readonly mark: Readonly<Record<string, string | number>>;
}

/** Fills the index. Several may at once; doing it twice does no harm. Rejects as `TimedTable` does. */
export class MentionFill {
  private readonly tables: Readonly<Record<MentioningTable, TimedTable>>;

  constructor(private readonly parts: MentionFillParts) {
    const timed = MENTIONING_TABLES.map((name) => [name, new TimedTable(parts.clients[name], PAGE_TIMEOUT_MS)] as const);
    this.tables = Object.fromEntries(timed) as Record<MentioningTable, TimedTable>;
  }

  /** Goes through the rows behind a place, into the next tables where one ends; absent: from the beginning. */
  async page(after?: RowPlace): Promise<FilledPage> {
    let [next, left, missing] = [after ?? BEGINNING, this.parts.rowsAtOnce ?? ROWS_AT_ONCE, 0] as [
      RowPlace | undefined,
      number,
      number,
    ];
    while (next && left > 0) {
      const table = MENTIONING_TABLES.find((name) => name === next?.table) ?? BEGINNING.table;
      const rows = await this.rows(table, next, left);
      missing += await this.fillAll(
        table,
        rows.filter((row) => !isMarked(table, row)),
      );
      const last = rows[left - 1];
      next = last ? { table, ...keysOf(last) } : beginningAfter(table);
      left -= rows.length;
    }
    return { next, missing };
  }

  /** Whether a row still holds the trace of a partition of the index. A trial stands for everything beside it, which only ever grows. */
  async holds({ table, partitionKey, rowKey }: MentionedAt, partition: string): Promise<boolean> {
    const row = await this.tables[table].get(partitionKey, rowKey);
    if (!row || table === 'trials') return row !== undefined;
    const keys = await this.parts.keys();
    const { traces } = await this.named(table, row);
    return [...traces].some((trace) => keys.partition(trace) === partition);
  }

  private async rows(table: MentioningTable, after: RowPlace, most: number): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for await (const row of this.behind(table, after)) {
      rows.push(row);
      if (rows.length === most) break;
    }
    return rows;
  }

  private behind(table: MentioningTable, after: RowPlace): AsyncIterable<Row> {
    const rows = this.tables[table];
    if (table === 'trials') return rowsBeginning(rows, TRIAL, { after, select: COLUMNS, pageSize: ROWS_AT_ONCE });
    return rows.query(behind(after.partitionKey === '' ? undefined : after), COLUMNS, ROWS_AT_ONCE);
  }

  /** Answers how many lacked something. */
  private async fillAll(table: MentioningTable, rows: readonly Row[]): Promise<number> {
    let missing = 0;
    for (let at = 0; at < rows.length; at += FILLED_AT_ONCE) {
      const filled = await Promise.all(rows.slice(at, at + FILLED_AT_ONCE).map((row) => this.fill(table, row)));
      missing += filled.filter(Boolean).length;
    }
    return missing;
  }

  /**
   * Adds what one row names, and then marks the row; answers `false` for a row that lacked nothing. An entry of the due index that follows
   * from its trial is found by that one; it is added all the same, for a crash may have left it without. One that only a later release may
   * write is left to that one, and lacks something until then.
   */
  private async fill(table: MentioningTable, { partitionKey, rowKey }: Row): Promise<boolean> {
    const keys = keysOf({ partitionKey, rowKey, etag: '' });
    if (table === 'state' && keys.rowKey !== keys.partitionKey) return false;
    const row = await this.tables[table].get(keys.partitionKey, keys.rowKey);
    if (!row || isMarked(table, row)) return false;
    if (isNewer(row, table === 'trials' ? TRIAL_VERSION : ROW_VERSION)) return true;
    const { traces, mark } = await this.named(table, row);
    await this.parts.feed.add([...traces].map((trace) => ({ trace, at: { table, ...keys } })));
    const marked: TableEntity = { ...keys, ...mark };
    // Whoever changed the row meanwhile has added what it names now, or leaves it to the next round.
    await unlessRaced(() => this.tables[table].merge(marked, row.etag));
    return table !== 'due' || !mayFollow(row);
  }

  private named(table: MentioningTable, row: Row): Promise<Named> | Named {
    if (table === 'trials') return this.trial(row);
    if (table === 'state') return this.item(row);
    const traces = table === 'due' ? dueRowTraces(columnsOf(row)) : tracesInPerson(row);
    return { traces, mark: { named: MENTION_RULES } };
  }

  /** A trial stands for itself with everything beside it. */
  private async trial(row: Row): Promise<Named> {
    const { partitionKey, rowKey } = keysOf(row);
    const trial = trialPartOf(rowKey) ?? '';
    const ranges = BESIDE.map((kind) => this.tables.trials.range(startingWith(partitionKey, `${kind}${trial}_`), (one) => one));
    const rows = [row, ...(await Promise.all(ranges)).flat()];
    const traces = new Set(rows.flatMap((one) => [...tracesIn(columnsOf(one))]));
    const keys = await this.parts.keys();
    return { traces, mark: { named: namedColumn([...traces].map((trace) => keys.digest(trace))) } };
  }

  /** An item that nobody has touched since keeps the instant from which its time counts: the mark is a write, too. */
  private async item(row: Row): Promise<Named> {
    const others = await this.overflow(row);
    const key = typeof row['key'] === 'string' ? row['key'] : '';
    const item: object = contentOf(row, others) ?? { raw: unopenedText(row, others) };
    const traces = this.parts.tracesOf(key, item);
    const touched = row['touched'] ?? row['timestamp'];
    return { traces, mark: { named: MENTION_RULES, ...(typeof touched === 'string' ? { touched } : {}) } };
  }

  private async overflow(row: Row): Promise<readonly Row[]> {
    const { partitionKey } = keysOf(row);
    const count = overflowCount(headSchema.safeParse(row).data?.chunks ?? 0);
    const keys = Array.from({ length: count }, (_, i) => overflowRowKey(partitionKey, i + 1));
    const rows = await Promise.all(keys.map((key) => this.tables.state.get(partitionKey, key)));
    return rows.filter((one) => one !== undefined);
  }
}

const COLUMNS = ['PartitionKey', 'RowKey', 'named'];

function mayFollow({ kind, id }: Row): boolean {
  return kind === 'notice' || (kind === 'reminder' && id === NEXT);
}

function isMarked(table: MentioningTable, { named }: Row): boolean {
  return table === 'trials' ? digestsIn(named) !== undefined : typeof named === 'number' && named >= MENTION_RULES;
}
