/** The due index in an Azure table: what is due is read with one query over a range of keys, whatever else is in the table. */

import type { TableEntity } from '@azure/data-tables';
import { odata } from './odata';
import type { Table } from './table';
import type { DeadLetter, DueEntry, DueIndex, DueProgress, DueRow } from '../domain/watch/due';
import { hasCode, unlessRaced } from '../domain/errors';
import { MENTION_RULES, type MentionFeed } from '../domain/privacy/mentions';
import type { Instant } from '../domain/time/dates';
import {
  DEAD_LETTERS,
  UNTOUCHED,
  deadLetterAddress,
  deadLetterEntity,
  checkedInstant,
  dueAddress,
  dueEntity,
  hourOf,
  isOfOtherKind,
  toDueRow,
  toDeadLetter,
  type RowAddress,
} from './due-rows';
import { dueTraces } from './due-traces';
import { isNewer } from './rows';
import { TimedTable, type Row } from './timed-table';

/** Below every hour there will be. */
const BEGINNING = '0';
/** The partition of rows that make no sense. */
const UNREADABLE = 'unreadable';
const CALLS_AT_ONCE = 16;
const LARGEST_PAGE = 1000;

/** `DueIndex` on Azure Tables. Rejects as `TimedTable` does. A row it can't understand is moved out of the way, one of a later release left alone. */
export class DueTable implements DueIndex {
  private readonly table: TimedTable;

  /** `timeoutMs` holds for each call to the table. `feed` is told whom rows name, before they are written; `cause` says what entries without a cause come from. */
  constructor(
    client: Table,
    timeoutMs?: number,
    private readonly feed?: MentionFeed,
    private readonly cause: () => string | undefined = () => undefined,
  ) {
    this.table = new TimedTable(client, timeoutMs);
  }

  async add(entries: readonly DueEntry[], follows?: 'follows'): Promise<void> {
    if (follows === undefined) await this.tell(entries, dueAddress);
    const mark = follows === undefined ? this.mark() : {};
    await someAtOnce(entries, (entry) => this.insert(entry, UNTOUCHED, mark));
  }

  async drop(entries: readonly (DueEntry | DueRow)[]): Promise<void> {
    await someAtOnce(entries, async (entry) => {
      const { partitionKey, rowKey } = dueAddress(entry);
      const etag = 'etag' in entry ? entry.etag : '*';
      await this.table.remove(partitionKey, rowKey, etag).catch(unlessConflict);
    });
  }

  async *dueUntil(until: Date, pageSize = LARGEST_PAGE): AsyncGenerator<DueRow> {
    const last = until.toISOString();
    // `~` sorts behind everything that follows an instant in a row key.
    const filter = odata`PartitionKey ge ${BEGINNING} and PartitionKey le ${hourOf(last)} and RowKey le ${`${last}~`}`;
    for await (const row of this.table.query(filter, undefined, pageSize)) {
      const read = await this.read(row);
      if (read) yield read;
    }
  }

  async find(entry: DueEntry): Promise<DueRow | undefined> {
    const { partitionKey, rowKey } = dueAddress(entry);
    const row = await this.table.get(partitionKey, rowKey);
    return row && readable(row, toDueRow);
  }

  async claim(row: DueRow, progress: Partial<DueProgress>): Promise<DueRow | undefined> {
    const changed = { ...row, ...progress };
    try {
      return { ...changed, etag: await this.table.replace(dueEntity(changed, changed), row.etag) };
    } catch (error) {
      unlessConflict(error);
      return undefined;
    }
  }

  async reschedule(row: DueRow, at: Instant, progress: Partial<DueProgress>): Promise<void> {
    const moved = { ...row, at, until: undefined, takes: 0, ...progress };
    if (at === row.at) {
      await this.claim(row, moved);
      return;
    }
    await this.tell([moved], dueAddress);
    await this.insert(moved, moved, this.mark());
    await this.drop([row]);
  }

  async deadLetter(row: DueRow, reason: string, now: Date): Promise<void> {
    await this.tell([row], deadLetterAddress);
    await this.putLetter({ ...deadLetterEntity(row, reason, now), ...this.mark() });
    await this.drop([row]);
  }

  async setAsideAt(entry: DueEntry): Promise<Instant | undefined> {
    const { partitionKey, rowKey } = deadLetterAddress(entry);
    const at = (await this.table.get(partitionKey, rowKey, ['setAsideAt']))?.['setAsideAt'];
    return typeof at === 'string' ? at : undefined;
  }

  async *deadLetters(): AsyncGenerator<DeadLetter> {
    for await (const row of this.table.query(odata`PartitionKey eq ${DEAD_LETTERS}`)) {
      const read = readable(row, toDeadLetter);
      if (read) yield read;
    }
  }

  async replay(entry: DeadLetter, now: Date): Promise<void> {
    const { partitionKey, rowKey } = deadLetterAddress(entry);
    await this.add([{ ...entry, at: now.toISOString() }]);
    await this.table.remove(partitionKey, rowKey).catch(unlessConflict);
  }

  /** In the place of one that stands from before, for when it was set aside last is what counts; that of a later release stays. */
  private async putLetter(letter: TableEntity): Promise<void> {
    if (await unlessRaced(() => this.table.insert(letter))) return;
    const stands = await this.table.get(letter.partitionKey, letter.rowKey);
    if (stands && !isNewer(stands)) await this.table.replace(letter, stands.etag).catch(unlessConflict);
  }

  private async insert(entry: DueEntry, progress: DueProgress, mark: { readonly named?: number }): Promise<void> {
    checkedInstant(entry.at);
    const cause = entry.cause ?? this.cause();
    await this.table.insert({ ...dueEntity({ ...entry, cause }, progress), ...mark }).catch(unlessConflict);
  }

  private async tell(entries: readonly DueEntry[], addressOf: (entry: DueEntry) => RowAddress): Promise<void> {
    const named = entries.map((entry) => ({ at: { table: 'due', ...addressOf(entry) } as const, traces: dueTraces(entry) }));
    await this.feed?.add(named.flatMap(({ at, traces }) => [...traces].map((trace) => ({ trace, at }))));
  }

  /** Says that the row's mentions were added. */
  private mark(): { readonly named?: number } {
    return this.feed ? { named: MENTION_RULES } : {};
  }

  /** One row that makes no sense must not keep all the others; it goes out of the way as it is. */
  private async read(row: Row): Promise<DueRow | undefined> {
    const read = readable(row, toDueRow);
    if (read || isNewer(row) || isOfOtherKind(row)) return read;
    // Its mentions point to where it stood; the next round adds them anew.
    const { partitionKey, rowKey, etag, timestamp: _timestamp, named: _named, ...columns } = row;
    if (typeof partitionKey !== 'string' || typeof rowKey !== 'string') return undefined;
    await this.table.insert({ ...columns, partitionKey: UNREADABLE, rowKey }).catch(unlessConflict);
    await this.table.remove(partitionKey, rowKey, etag).catch(unlessConflict);
    return undefined;
  }
}

function readable<T>(row: Row, convert: (row: Row) => T): T | undefined {
  try {
    return convert(row);
  } catch (error) {
    if (hasCode(error, 'STORAGE_UNREADABLE') || hasCode(error, 'ROW_FROM_NEWER_VERSION')) return undefined;
    throw error;
  }
}

async function someAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += CALLS_AT_ONCE) await Promise.all(all.slice(i, i + CALLS_AT_ONCE).map(work));
}

function unlessConflict(error: unknown): void {
  if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
}
