/** A table whose calls are seen, and interfered with, on their way. */

import type { TransactionAction } from '@azure/data-tables';
import type { Page, Rows, Table } from '../../../src/storage/table';

/** A call as it goes out. */
export interface TappedCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The row that is read. */
  readonly rowKey?: string | undefined;
  /** What a query asks for. */
  readonly filter?: string | undefined;
  /** What a transaction does, as `PUT` and the last part of the row's key. */
  readonly actions?: readonly string[];
}

/** Sees a call and makes it, or does not. */
export type Tap = <T>(call: TappedCall, next: () => Promise<T>) => Promise<T>;

const CHANGES = { Merge: 'PATCH', Replace: 'PUT' } as const;

/** The same table, with a tap on all its calls. */
export function tapped(table: Table, tap: Tap): Table {
  return {
    tableName: table.tableName,
    createTable: (options) => table.createTable(options),
    getEntity: (partitionKey, rowKey, options) =>
      tap({ method: 'GET', rowKey }, () => table.getEntity(partitionKey, rowKey, options)),
    createEntity: (entity, options) => tap({ method: 'POST' }, () => table.createEntity(entity, options)),
    updateEntity: (entity, mode = 'Merge', options) =>
      tap({ method: CHANGES[mode] }, () => table.updateEntity(entity, mode, options)),
    upsertEntity: (entity, mode = 'Merge', options) =>
      tap({ method: CHANGES[mode] }, () => table.upsertEntity(entity, mode, options)),
    deleteEntity: (partitionKey, rowKey, options) =>
      tap({ method: 'DELETE' }, () => table.deleteEntity(partitionKey, rowKey, options)),
    submitTransaction: (actions, options) =>
      tap({ method: 'POST', actions: actions.map(shortly) }, () => table.submitTransaction(actions, options)),
    listEntities: (options) => tappedRows(table.listEntities(options), options?.queryOptions?.filter, tap),
  };
}

function shortly([kind, { rowKey }, mode = 'Merge']: TransactionAction): string {
  const method = kind === 'create' ? 'POST' : kind === 'delete' ? 'DELETE' : CHANGES[mode];
  return method + (/_\d$/.exec(rowKey)?.[0] ?? '');
}

function tappedRows(rows: Rows, filter: string | undefined, tap: Tap): Rows {
  const byPage = (settings: Parameters<Rows['byPage']>[0]): AsyncIterableIterator<Page> => {
    const pages = rows.byPage(settings);
    const next = (): Promise<IteratorResult<Page>> => tap({ method: 'GET', filter }, () => pages.next());
    return { next, [Symbol.asyncIterator]: () => byPage(settings) };
  };
  return {
    byPage,
    async *[Symbol.asyncIterator]() {
      for await (const page of byPage(undefined)) yield* page;
    },
  };
}
