/**
 * A table service in memory that counts what Azure would charge and be slow by: requests, rows it has to look at, rows it hands out. It looks a
 * range of keys up as the service does, in time that does not grow with what else is there, so that a portfolio of any size can stand behind it.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TransactionAction } from '@azure/data-tables';
import { entityJson } from '../../../src/storage/entity-json';
import type { FilledTables } from './filled-tables';
import { selection, type Bounds } from './key-filter';

/** What was asked since the last look. */
export interface Counted {
  requests: number;
  /** Reads of a range, a page each. */
  pages: number;
  /** Rows in the ranges that were read. */
  examined: number;
  returned: number;
  written: number;
}

interface StoredRow {
  readonly json: string;
  readonly etag: string;
}

/** Rows of a partition by their keys, and the keys in order. */
interface Partition {
  /** Sorted when they are looked at; `late` came since. */
  keys: readonly string[];
  late: string[];
  readonly rows: Map<string, StoredRow>;
}

type Json = Record<string, unknown>;
interface Call {
  readonly method: string;
  readonly path: string;
  readonly ifMatch: string | undefined;
  readonly body: string;
}
interface Answer {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PAGE = 1000;

/** The service. Every account is the same one. */
export class CountingTables implements FilledTables {
  readonly counted: Counted = { requests: 0, pages: 0, examined: 0, returned: 0, written: 0 };
  /** Bytes of all rows as JSON. */
  bytes = 0;
  private readonly tables = new Map<string, Map<string, Partition>>();
  /** Partitions that nobody looked at yet. */
  private readonly waiting = new Map<string, Map<string, () => readonly TransactionAction[]>>();
  private etags = 0;
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** Listens on a free loopback port; resolves with its address. */
  async start(): Promise<string> {
    this.server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  /** Where it listens. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Closes the port and every connection. */
  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** What was asked since this was asked last. */
  take(): Counted {
    const before = { ...this.counted };
    Object.assign(this.counted, { requests: 0, pages: 0, examined: 0, returned: 0, written: 0 } satisfies Counted);
    return before;
  }

  /** Puts rows in without counting. */
  put(table: string, actions: readonly TransactionAction[]): void {
    for (const [, entity] of actions) this.set(table, JSON.parse(entityJson(entity)) as Json);
  }

  /** Puts a whole partition in as soon as somebody looks at it: until then it takes no memory. */
  later(table: string, partitionKey: string, make: () => readonly TransactionAction[]): void {
    const partitions = this.waiting.get(table) ?? new Map<string, () => readonly TransactionAction[]>();
    this.waiting.set(table, partitions.set(partitionKey, make));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.counted.requests++;
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    const path = decodeURIComponent(pathname).replace(/^\/[^/]+\//u, '');
    const ifMatch = request.headers['if-match'];
    const call: Call = { method: request.method ?? 'GET', path, ifMatch, body: Buffer.concat(chunks).toString('utf8') };
    const { status, body = '', headers = {} } = path === '$batch' ? this.batch(call) : this.one(call, searchParams);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  }

  private one(call: Call, query: URLSearchParams): Answer {
    if (call.path === 'Tables') return { status: 204 };
    const [, table = '', keys = ''] = /^([A-Za-z0-9]+)(?:\((.*)\))?$/u.exec(call.path) ?? [];
    if (call.method === 'GET' && keys === '') return this.query(table, query);
    const at = keysIn(keys);
    if (call.method !== 'GET') return this.write(table, call);
    const row = this.rowAt(table, at);
    this.counted.examined++;
    if (!row) return failed(404, 'ResourceNotFound');
    this.counted.returned++;
    return { status: 200, body: row.json };
  }

  private query(table: string, query: URLSearchParams): Answer {
    this.counted.pages++;
    const bounds = selection(query.get('$filter') ?? '');
    const most = Math.min(Number(query.get('$top') ?? PAGE), PAGE);
    const select = query.get('$select')?.split(',');
    const from = [query.get('NextPartitionKey') ?? '', query.get('NextRowKey') ?? ''] as const;
    const found: StoredRow[] = [];
    for (const [partitionKey, rowKey] of this.within(table, bounds, from)) {
      if (found.length === most)
        return {
          ...page(found, select),
          headers: { 'x-ms-continuation-NextPartitionKey': partitionKey, 'x-ms-continuation-NextRowKey': rowKey },
        };
      const row = this.rowAt(table, [partitionKey, rowKey]);
      if (row) this.counted.examined++;
      if (row && bounds.fits(partitionKey, rowKey)) found.push(row);
    }
    this.counted.returned += found.length;
    return page(found, select);
  }

  private rowAt(table: string, [partitionKey, rowKey]: readonly [string, string]): StoredRow | undefined {
    return this.partition(table, partitionKey)?.rows.get(rowKey);
  }

  private partition(table: string, partitionKey: string): Partition | undefined {
    const make = this.waiting.get(table)?.get(partitionKey);
    this.waiting.get(table)?.delete(partitionKey);
    if (make) this.put(table, make());
    return this.tables.get(table)?.get(partitionKey);
  }

  private *within(
    table: string,
    bounds: Bounds,
    [fromPartition, fromRow]: readonly [string, string],
  ): Generator<readonly [string, string]> {
    for (const partitionKey of this.partitionsWithin(table, bounds)) {
      if (partitionKey < fromPartition) continue;
      const keys = sortedKeys(this.partition(table, partitionKey));
      const first = partitionKey === fromPartition && fromRow > bounds.from ? fromRow : bounds.from;
      for (let at = placeOf(keys, first); at < keys.length; at++) {
        const key = keys[at] ?? '';
        if (key >= bounds.below) break;
        yield [partitionKey, key];
      }
    }
  }

  private partitionsWithin(table: string, { partition, fromPartition, toPartition }: Bounds): readonly string[] {
    if (partition !== undefined) return [partition];
    const keys = [this.tables, this.waiting].flatMap((known) => [...(known.get(table)?.keys() ?? [])]);
    return [...new Set(keys)].filter((key) => key >= fromPartition && key <= toPartition).sort();
  }

  private batch({ body }: Call): Answer {
    const parts = [
      ...body.matchAll(/^(POST|PUT|PATCH|MERGE|DELETE) (\S+) HTTP\/1\.1\r\n([^]*?)\r\n\r\n([^]*?)\r\n--changeset/gmu),
    ];
    const calls = parts.map(([, method = '', url = '', head = '', json = '']): readonly [string, Call] => {
      const path = decodeURIComponent(new URL(url).pathname).replace(/^\/[^/]+\//u, '');
      const [, ifMatch] = /^if-match: (.*)$/imu.exec(head) ?? [];
      return [/^([A-Za-z0-9]+)/u.exec(path)?.[1] ?? '', { method, path, ifMatch: ifMatch?.trim(), body: json.trim() }];
    });
    const refused = calls.map(([table, call]) => this.refusal(table, call)).find((one) => one !== undefined);
    const answers = refused ? [refused] : calls.map(([table, call]) => this.write(table, call));
    const lines = answers.map(({ status, headers = {}, body: text = '' }) => {
      const etag = headers['etag'] === undefined ? '' : `ETag: ${headers['etag']}\r\n`;
      return `--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status} x\r\n${etag}\r\n${text}\r\n`;
    });
    return {
      status: 202,
      body: `--batchresponse_1\r\n\r\n${lines.join('')}--changesetresponse_1--\r\n--batchresponse_1--`,
      headers: { 'content-type': 'multipart/mixed' },
    };
  }

  private write(table: string, call: Call): Answer {
    const refused = this.refusal(table, call);
    if (refused) return refused;
    this.counted.written++;
    const json = call.body === '' ? {} : (JSON.parse(call.body) as Json);
    const [partitionKey, rowKey] = keysOf(call, json);
    if (call.method === 'DELETE') return this.remove(table, partitionKey, rowKey);
    const before = this.rowAt(table, [partitionKey, rowKey]);
    const kept = before && call.method !== 'PUT' ? (JSON.parse(before.json) as Json) : {};
    const etag = this.set(table, { ...kept, ...json, PartitionKey: partitionKey, RowKey: rowKey });
    return { status: 204, headers: { etag } };
  }

  private refusal(table: string, call: Call): Answer | undefined {
    const json = call.method === 'POST' ? (JSON.parse(call.body) as Json) : {};
    const [partitionKey, rowKey] = keysOf(call, json);
    const row = this.rowAt(table, [partitionKey, rowKey]);
    if (call.method === 'POST') return row ? failed(409, 'EntityAlreadyExists') : undefined;
    if (call.ifMatch === undefined) return undefined;
    if (!row) return failed(404, 'ResourceNotFound');
    return call.ifMatch === '*' || call.ifMatch === row.etag ? undefined : failed(412, 'UpdateConditionNotSatisfied');
  }

  private set(table: string, json: Json): string {
    const [partitionKey, rowKey] = [String(json['PartitionKey']), String(json['RowKey'])];
    const partitions = this.tables.get(table) ?? new Map<string, Partition>();
    this.tables.set(table, partitions);
    const partition = partitions.get(partitionKey) ?? { keys: [], late: [], rows: new Map<string, StoredRow>() };
    partitions.set(partitionKey, partition);
    if (!partition.rows.has(rowKey)) partition.late.push(rowKey);
    const etag = `W/"datetime'2026-01-01T00%3A00%3A00.${String(++this.etags).padStart(7, '0')}Z'"`;
    const text = JSON.stringify({ ...json, 'odata.etag': etag });
    this.bytes += text.length - (partition.rows.get(rowKey)?.json.length ?? 0);
    partition.rows.set(rowKey, { json: text, etag });
    return etag;
  }

  private remove(table: string, partitionKey: string, rowKey: string): Answer {
    const partition = this.tables.get(table)?.get(partitionKey);
    this.bytes -= partition?.rows.get(rowKey)?.json.length ?? 0;
    partition?.rows.delete(rowKey);
    return { status: 204 };
  }
}

/** The keys in their order; those of rows that are gone among them. */
function sortedKeys(partition: Partition | undefined): readonly string[] {
  if (!partition) return [];
  if (partition.late.length > 0) {
    partition.keys = [...new Set([...partition.keys, ...partition.late])].sort();
    partition.late = [];
  }
  return partition.keys;
}

/** Where a key stands or would stand. */
function placeOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function page(rows: readonly StoredRow[], select: readonly string[] | undefined): Answer {
  if (!select) return { status: 200, body: `{"value":[${rows.map(({ json }) => json).join(',')}]}` };
  const value = rows.map(({ json, etag }) => {
    const row = JSON.parse(json) as Json;
    return { 'odata.etag': etag, ...Object.fromEntries(select.map((name) => [name, row[name]])) };
  });
  return { status: 200, body: JSON.stringify({ value }) };
}

function failed(status: number, code: string): Answer {
  return { status, body: JSON.stringify({ 'odata.error': { code } }) };
}

function keysOf({ method, path }: Call, json: Json): readonly [string, string] {
  return method === 'POST' ? [String(json['PartitionKey']), String(json['RowKey'])] : keysIn(/\((.*)\)$/u.exec(path)?.[1] ?? '');
}

function keysIn(text: string): readonly [string, string] {
  const [, partitionKey = '', rowKey = ''] = /PartitionKey='(.*)',RowKey='(.*)'/u.exec(text) ?? [];
  return [partitionKey.replaceAll("''", "'"), rowKey.replaceAll("''", "'")];
}
