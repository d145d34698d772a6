/**
 * A table over kept connections. A turn is little beside its calls to tables, and these take a third of the processor that the pipeline of
 * @azure/data-tables takes (docs/decisions.md); what an account key or an identity can't enter stays with that client (`tables.ts`).
 */

import type { Ending } from '../bounds/timely';
import type { TableEntity, TransactionAction } from '@azure/data-tables';
import { columnName, entityJson, entityOf } from './entity-json';
import { quoted } from './odata';
import type { CallOptions, Page, ReadRow, Rows, Table, Written } from './table';
import { TableAnswer } from './table-answer';
import { batchAnswers, batchCall, checkActions } from './table-batch';
import type { TableCall, TableWire } from './table-wire';

type Mode = 'Merge' | 'Replace';
type Query = { filter?: string; select?: string[] };

const READING = { accept: 'application/json;odata=minimalmetadata', dataserviceversion: '3.0' };
const WRITING = { accept: 'application/json', 'content-type': 'application/json', dataserviceversion: '3.0' };
const METHODS = { Merge: 'PATCH', Replace: 'PUT' } as const;

/** `Table` by its own calls. */
export class LeanTable implements Table {
  constructor(
    private readonly wire: TableWire,
    readonly tableName: string,
  ) {}

  /** Makes it unless it is there: whoever makes several at once asks only once which are. */
  async createTable({ abortSignal }: CallOptions = {}): Promise<void> {
    if ((await this.wire.tables(abortSignal)).has(this.tableName)) return;
    const headers = { ...WRITING, prefer: 'return-no-content' };
    const body = JSON.stringify({ TableName: this.tableName });
    try {
      await this.wire.call({ method: 'POST', path: '/Tables', headers, body }, abortSignal);
    } catch (error) {
      if (!(error instanceof TableAnswer) || error.code !== 'TableAlreadyExists') throw error;
    }
  }

  async getEntity(
    partitionKey: string,
    rowKey: string,
    { queryOptions: { select } = {}, abortSignal }: CallOptions & { queryOptions?: { select?: string[] } } = {},
  ): Promise<ReadRow> {
    const path = this.rowPath(partitionKey, rowKey) + queryText({ $select: selected(select) });
    const { body } = await this.wire.call({ method: 'GET', path, headers: READING }, abortSignal);
    return entityOf(JSON.parse(body) as Record<string, unknown>);
  }

  createEntity(entity: TableEntity, { abortSignal }: CallOptions = {}): Promise<Written> {
    return this.write(this.insertion(entity), abortSignal);
  }

  updateEntity(
    entity: TableEntity,
    mode: Mode = 'Merge',
    { etag = '*', abortSignal }: CallOptions & { etag?: string } = {},
  ): Promise<Written> {
    return this.write(this.change(entity, mode, etag), abortSignal);
  }

  upsertEntity(entity: TableEntity, mode: Mode = 'Merge', { abortSignal }: CallOptions = {}): Promise<Written> {
    return this.write(this.change(entity, mode), abortSignal);
  }

  async deleteEntity(
    partitionKey: string,
    rowKey: string,
    { etag = '*', abortSignal }: CallOptions & { etag?: string } = {},
  ): Promise<void> {
    await this.wire.call(this.deletion(partitionKey, rowKey, etag), abortSignal);
  }

  async submitTransaction(
    actions: TransactionAction[],
    { abortSignal }: CallOptions = {},
  ): Promise<{ readonly subResponses: readonly Written[] }> {
    checkActions(actions);
    const call = batchCall(
      actions.map((action) => this.callOf(action)),
      this.wire.site.url,
    );
    return { subResponses: batchAnswers(await this.wire.call(call, abortSignal)) };
  }

  listEntities({ queryOptions = {}, abortSignal }: CallOptions & { queryOptions?: Query } = {}): Rows {
    const pages = (from?: string, top?: number): AsyncGenerator<Page> => this.pages(queryOptions, abortSignal, from, top);
    return {
      byPage: ({ continuationToken, maxPageSize } = {}) => pages(continuationToken, maxPageSize),
      async *[Symbol.asyncIterator]() {
        for await (const page of pages()) yield* page;
      },
    };
  }

  private async *pages(query: Query, signal: Ending | undefined, from?: string, top?: number): AsyncGenerator<Page> {
    let token = from;
    do {
      const page = await this.page(query, signal, token, top);
      yield page;
      token = page.continuationToken;
    } while (token !== undefined);
  }

  private async page({ filter, select }: Query, signal?: Ending, from?: string, top?: number): Promise<Page> {
    const [NextPartitionKey, NextRowKey] = from === undefined ? [] : (JSON.parse(from) as [string, string?]);
    const query = queryText({ $top: top?.toString(), $select: selected(select), $filter: filter, NextPartitionKey, NextRowKey });
    const call = { method: 'GET', path: `/${this.tableName}()${query}`, headers: READING };
    const { body, headers } = await this.wire.call(call, signal);
    const { value } = JSON.parse(body) as { readonly value: readonly Record<string, unknown>[] };
    const next = [headers['x-ms-continuation-nextpartitionkey'], headers['x-ms-continuation-nextrowkey']];
    return Object.assign(value.map(entityOf), next[0] === undefined ? {} : { continuationToken: JSON.stringify(next) });
  }

  private async write(call: TableCall, signal: Ending | undefined): Promise<Written> {
    const { etag } = (await this.wire.call(call, signal)).headers;
    return etag === undefined ? {} : { etag };
  }

  private callOf([kind, entity, mode, options]: TransactionAction): TableCall {
    if (kind === 'create') return this.insertion(entity);
    if (kind === 'delete') return this.deletion(entity.partitionKey, entity.rowKey, '*');
    return this.change(entity, mode ?? 'Merge', kind === 'update' ? (options?.etag ?? '*') : undefined);
  }

  private insertion(entity: TableEntity): TableCall {
    const headers = { ...WRITING, prefer: 'return-no-content' };
    return { method: 'POST', path: `/${this.tableName}`, headers, body: entityJson(entity) };
  }

  private change(entity: TableEntity, mode: Mode, etag?: string): TableCall {
    const headers = etag === undefined ? WRITING : { ...WRITING, 'if-match': etag };
    const path = this.rowPath(entity.partitionKey, entity.rowKey);
    return { method: METHODS[mode], path, headers, body: entityJson(entity) };
  }

  private deletion(partitionKey: string, rowKey: string, etag: string): TableCall {
    const headers = { ...READING, 'if-match': etag };
    return { method: 'DELETE', path: this.rowPath(partitionKey, rowKey), headers };
  }

  private rowPath(partitionKey: string, rowKey: string): string {
    return `/${this.tableName}(PartitionKey='${inPath(partitionKey)}',RowKey='${inPath(rowKey)}')`;
  }
}

function inPath(key: string): string {
  return encodeURIComponent(quoted(key));
}

function selected(select: readonly string[] | undefined): string | undefined {
  return select
    ?.filter((name) => name !== 'etag')
    .map(columnName)
    .join(',');
}

function queryText(parts: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return given.length === 0 ? '' : `?${given.join('&')}`;
}
