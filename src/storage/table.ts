/** One table of the service: the calls that the storage room makes, named as in @azure/data-tables, whose client is one as well. */

import type { TableEntity, TransactionAction } from '@azure/data-tables';
import type { Ending } from '../bounds/timely';

/** What every call takes: when its signal ends, it rejects. */
export interface CallOptions {
  readonly abortSignal?: Ending;
}

/** A row as it is read: its columns, unchecked, and its version. */
export type ReadRow = Record<string, unknown> & {
  readonly etag: string;
  readonly partitionKey?: string;
  readonly rowKey?: string;
};

/** What a write answers: the version of the row that was written. */
export interface Written {
  readonly etag?: string;
}

/** Rows as the service hands them out, and where it goes on. */
export type Page = ReadRow[] & { readonly continuationToken?: string };

/** The rows that were asked for, one by one or by pages. */
export interface Rows extends AsyncIterable<ReadRow> {
  byPage(settings?: { continuationToken?: string; maxPageSize?: number }): AsyncIterableIterator<Page>;
}

/** A table. Every call rejects with what the service answered, or with why there was no answer; `storageFailure` gives that a name. */
export interface Table {
  readonly tableName: string;
  createTable(options?: CallOptions): Promise<void>;
  getEntity(
    partitionKey: string,
    rowKey: string,
    options?: CallOptions & { queryOptions?: { select?: string[] } },
  ): Promise<ReadRow>;
  createEntity(entity: TableEntity, options?: CallOptions): Promise<Written>;
  /** `*`, or no eTag, matches any row that is there. */
  updateEntity(entity: TableEntity, mode?: 'Merge' | 'Replace', options?: CallOptions & { etag?: string }): Promise<Written>;
  upsertEntity(entity: TableEntity, mode?: 'Merge' | 'Replace', options?: CallOptions): Promise<Written>;
  deleteEntity(partitionKey: string, rowKey: string, options?: CallOptions & { etag?: string }): Promise<unknown>;
  /** All or nothing, within one partition. */
  submitTransaction(actions: TransactionAction[], options?: CallOptions): Promise<{ readonly subResponses: readonly Written[] }>;
  listEntities(options?: CallOptions & { queryOptions?: { filter?: string; select?: string[] } }): Rows;
}
