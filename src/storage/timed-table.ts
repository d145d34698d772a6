/** One table whose every call ends in time and fails by name. Both the state and the record of trials stand on it. */

import { odata } from './odata';
import { setImmediate } from 'node:timers/promises';
import type { TableEntity, TransactionAction } from '@azure/data-tables';
import { timely, type Ending } from '../bounds/timely';
import type { Table } from './table';
import { CodedError } from '../domain/errors';
import { isAbsentRow, storageFailure } from './table-errors';
import type { KeyRange } from './keys';

/** A row as it was read: its columns, unchecked, and its version. */
export type Row = Readonly<Record<string, unknown>> & { readonly etag: string };

/** What one transaction takes (Performing entity group transactions). */
export const MOST_ACTIONS = 100;

/** A row takes up to a tenth of a millisecond. */
const CONVERTED_AT_ONCE = 100;

interface PageSettings {
  readonly continuationToken: string | undefined;
  readonly maxPageSize: number | undefined;
}

/** What a call may take, in milliseconds, where nothing else is said. Without a bound the client waits for ever on a hanging server. */
export const DEFAULT_TIMEOUT_MS = 2000;

/**
 * What one page of a query may take. The service may work 5 s on a query that finds little before it answers with a continuation
 * (Query timeout and pagination, Table service).
 */
export const PAGE_TIMEOUT_MS = 10_000;

/**
 * A table client with a timeout (milliseconds, the client's own retries included) on every call, and one for each page. Rejects with STORAGE_CONFLICT,
 * STORAGE_UNAVAILABLE or STORAGE_TOO_LARGE. A conflict is no proof that nothing was written: when an answer is lost, the client
 * asks again and is told 409, 412 or 404 about its own first attempt. After STORAGE_UNAVAILABLE, too, the write may have happened.
 */
export class TimedTable {
  constructor(
    private readonly client: Table,
    private readonly timeoutMs: number = DEFAULT_TIMEOUT_MS,
    private readonly pageTimeoutMs: number = Math.max(PAGE_TIMEOUT_MS, timeoutMs),
  ) {}

  /** One row by its keys; `undefined` when it is not there. */
  async get(partitionKey: string, rowKey: string, select?: readonly string[]): Promise<Row | undefined> {
    try {
      const queryOptions = select ? { queryOptions: { select: [...select] } } : {};
      const read = (abortSignal: Ending) => this.client.getEntity(partitionKey, rowKey, { ...queryOptions, abortSignal });
      return toRow(await timely(this.timeoutMs, read));
    } catch (error) {
      if (isAbsentRow(error)) return undefined;
      throw storageFailure(error);
    }
  }

  /** Writes a row that must not be there yet; gives its eTag. */
  async insert(entity: TableEntity): Promise<string> {
    return etagOf(await this.call((abortSignal) => this.client.createEntity(entity, { abortSignal })));
  }

  /** Replaces a row that must still have this eTag; gives the new one. */
  async replace(entity: TableEntity, etag: string): Promise<string> {
    return etagOf(await this.call((abortSignal) => this.client.updateEntity(entity, 'Replace', { etag, abortSignal })));
  }

  /** Changes these columns of a row that must still have this eTag, and leaves all others; gives the new eTag. */
  async merge(entity: TableEntity, etag: string): Promise<string> {
    return etagOf(await this.call((abortSignal) => this.client.updateEntity(entity, 'Merge', { etag, abortSignal })));
  }

  /** Writes a row whether it is there or not; gives its eTag. `Merge` leaves the columns it does not name. */
  async put(entity: TableEntity, mode: 'Replace' | 'Merge' = 'Replace'): Promise<string> {
    return etagOf(await this.call((abortSignal) => this.client.upsertEntity(entity, mode, { abortSignal })));
  }

  /** Removes a row; `*` matches any eTag, but an absent row is a conflict all the same. */
  async remove(partitionKey: string, rowKey: string, etag = '*'): Promise<void> {
    await this.call((abortSignal) => this.client.deleteEntity(partitionKey, rowKey, { etag, abortSignal }));
  }

  /** All or nothing, within one partition, at most 100 actions and 4 MB. Gives the eTag of the first action's row. Rejects with TRANSACTION_TOO_LARGE beyond. */
  async commit(actions: readonly TransactionAction[]): Promise<string> {
    refuseTooMany(actions);
    const answer = await this.call((abortSignal) => this.client.submitTransaction([...actions], { abortSignal }));
    return etagOf(answer.subResponses[0] ?? {});
  }

  /** The same, where nobody asks for an eTag: a row that is deleted has none. */
  async apply(actions: readonly TransactionAction[]): Promise<void> {
    refuseTooMany(actions);
    await this.call((abortSignal) => this.client.submitTransaction([...actions], { abortSignal }));
  }

  /** What a range of keys holds, converted, in the order of the keys. */
  async range<T>({ partitionKey, from, below }: KeyRange, convert: (row: Row) => T): Promise<readonly T[]> {
    const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
    const found: T[] = [];
    for await (const row of this.query(filter)) {
      found.push(convert(row));
      // Others have their turn in between.
      if (found.length % CONVERTED_AT_ONCE === 0) await setImmediate();
    }
    return found;
  }

  /** The first rows of a range of keys, no more than so many; up to a thousand come in one page. */
  async first({ partitionKey, from, below }: KeyRange, most: number, select?: readonly string[]): Promise<readonly Row[]> {
    const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
    const found: Row[] = [];
    for await (const page of this.pages(filter, select, most)) {
      found.push(...page);
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  /** The rows that match a filter. */
  async *query(filter: string, select?: readonly string[], pageSize?: number): AsyncGenerator<Row> {
    for await (const rows of this.pages(filter, select, pageSize)) yield* rows;
  }

  /**
   * The rows that match a filter, as the service hands them out; a page may be empty. Each page may take the time of a page; the
   * next one is asked for only when somebody wants it.
   */
  async *pages(filter: string, select?: readonly string[], pageSize?: number): AsyncGenerator<readonly Row[]> {
    let token: string | undefined;
    do {
      const page = await this.page(filter, select, { continuationToken: token, maxPageSize: pageSize });
      yield page.rows;
      token = page.next;
    } while (token !== undefined);
  }

  private async page(filter: string, select: readonly string[] | undefined, { continuationToken, maxPageSize }: PageSettings) {
    const queryOptions = { filter, ...(select ? { select: [...select] } : {}) };
    const settings = {
      ...(continuationToken === undefined ? {} : { continuationToken }),
      ...(maxPageSize === undefined ? {} : { maxPageSize }),
    };
    const first = (abortSignal: Ending) => this.client.listEntities({ queryOptions, abortSignal }).byPage(settings).next();
    const result = await this.call(first, this.pageTimeoutMs);
    const page = result.done === true ? undefined : result.value;
    return { rows: (page ?? []).map(toRow), next: page?.continuationToken };
  }

  private async call<T>(ask: (abortSignal: Ending) => Promise<T>, ms = this.timeoutMs): Promise<T> {
    try {
      return await timely(ms, ask);
    } catch (error) {
      throw storageFailure(error);
    }
  }
}

function refuseTooMany({ length }: readonly TransactionAction[]): void {
  if (length > MOST_ACTIONS)
    throw new CodedError(
      'TRANSACTION_TOO_LARGE',
      `A change needs ${length} rows at once, and the table service writes ${MOST_ACTIONS}.`,
    );
}

function toRow(entity: object): Row {
  if (hasVersion(entity)) return entity;
  return { ...entity, etag: '' };
}

/** What the lean client hands out is a row already, and nobody else's: a list of a thousand need not be copied. */
function hasVersion(entity: object): entity is Row {
  return 'etag' in entity && typeof entity.etag === 'string';
}

function etagOf(answer: { readonly etag?: string }): string {
  if (answer.etag === undefined)
    throw new CodedError('STORAGE_UNAVAILABLE', 'The table service answered a write without an eTag.');
  return answer.etag;
}
