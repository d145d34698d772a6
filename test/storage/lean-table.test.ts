/** The bot's own table client beside that of @azure/data-tables: what one writes the other reads, and the service says the same to both. */

import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { TableClient, type TableEntity } from '@azure/data-tables';
import { hasCode } from '../../src/domain/errors';
import { LeanTable } from '../../src/storage/lean-table';
import { sdkTables } from '../../src/storage/sdk-tables';
import type { Table } from '../../src/storage/table';
import { identitySite, keySite } from '../../src/storage/table-account';
import { TableWire } from '../../src/storage/table-wire';
import { tableOpener } from '../../src/storage/tables';
import { TimedTable } from '../../src/storage/timed-table';
import { respond, startStub, type Stub } from '../kit/stage/stub';
import { startAzurite, type Azurite } from '../kit/storage/azurite';

const RETRIES = { most: 2, firstMs: 5, longestMs: 20 };

describe('the own table client', () => {
  let azurite: Azurite;
  let lean: Table;
  let sdk: TableClient;

  before(async () => {
    azurite = await startAzurite();
    const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString });
    lean = open('both');
    ok(lean instanceof LeanTable);
    await lean.createTable();
    sdk = TableClient.fromConnectionString(azurite.connectionString, 'both', { allowInsecureConnection: true });
  });
  after(() => azurite.close());

  const keys = (rowKey = randomUUID()): { partitionKey: string; rowKey: string } => ({ partitionKey: 'p', rowKey });
  const clients = (): readonly Table[] => [lean, sdk];
  const columns = ({ etag: _etag, timestamp: _timestamp, 'odata.metadata': _metadata, ...own }: Record<string, unknown>) => own;

  const full: Readonly<Record<string, unknown>> = {
    text: 'ünï \' " \u{1F600}',
    empty: '',
    whole: 7,
    broken: 1.5,
    yes: true,
    bytes: Buffer.from([0, 255, 128]),
    at: new Date('2026-11-29T06:00:00.123Z'),
    long: 9_007_199_254_740_993n,
    guid: { type: 'Guid', value: randomUUID() },
  };

  it('makes a table that is there already', async () => {
    await lean.createTable();
    await sdk.createTable();
  });

  it('reads every type of column that the other writes, and the other way round', async () => {
    for (const [writer, reader] of [clients(), clients().toReversed()]) {
      const row = { ...keys(), ...full };
      await writer?.createEntity(row);
      deepEqual(columns((await reader?.getEntity(row.partitionKey, row.rowKey)) ?? {}), row);
    }
  });

  for (const key of ["o'brien", 'a b', '100%', 'x=1&y', 'ü', '+', '(', '', "''", '..', '\u{1F600}'])
    it(`finds a row by the key ${JSON.stringify(key)} where the other put it`, async () => {
      for (const [writer, reader] of [clients(), clients().toReversed()]) {
        const row = { partitionKey: `${key}${randomUUID()}`, rowKey: key };
        await writer?.createEntity({ ...row, n: 1 });
        equal((await reader?.getEntity(row.partitionKey, row.rowKey))?.['n'], 1);
        await reader?.deleteEntity(row.partitionKey, row.rowKey);
      }
    });

  it('gives the eTag the other reads, for each way of writing', async () => {
    const row = keys();
    const read = async (): Promise<string> => (await sdk.getEntity(row.partitionKey, row.rowKey)).etag;
    equal((await lean.createEntity({ ...row, a: 1, b: 1 })).etag, await read());
    const merged = await lean.updateEntity({ ...row, a: 2 }, 'Merge', { etag: await read() });
    equal(merged.etag, await read());
    equal((await sdk.getEntity(row.partitionKey, row.rowKey))['b'], 1);
    equal((await lean.updateEntity({ ...row, a: 3 }, 'Replace', { etag: merged.etag ?? '' })).etag, await read());
    equal((await sdk.getEntity(row.partitionKey, row.rowKey))['b'], undefined);
    equal((await lean.upsertEntity({ ...row, c: 1 }, 'Replace')).etag, await read());
    const { subResponses } = await lean.submitTransaction([['upsert', { ...row, c: 2 }, 'Merge']]);
    equal(subResponses[0]?.etag, await read());
  });

  const refusals: readonly (readonly [string, (table: Table, row: TableEntity) => Promise<unknown>])[] = [
    ['a row that is there', (table, row) => table.createEntity(row)],
    ['a condition that does not hold', (table, row) => table.updateEntity(row, 'Replace', { etag: STALE })],
    ['a row that is not there', (table, { partitionKey }) => table.getEntity(partitionKey, 'nowhere')],
    ['the removal of what is not there', (table, { partitionKey }) => table.deleteEntity(partitionKey, 'nowhere')],
    ['a condition in a transaction', (table, row) => table.submitTransaction([['update', row, 'Merge', { etag: STALE }]])],
    [
      'one of several actions',
      (table, row) =>
        table.submitTransaction([
          ['upsert', { ...row, rowKey: 'new' }],
          ['create', row],
        ]),
    ],
    ['a long text', (table, row) => table.upsertEntity({ ...row, text: 'x'.repeat(40_000) })],
    ['a key', (table, row) => table.upsertEntity({ ...row, rowKey: 'a#b' })],
  ];
  for (const [what, act] of refusals)
    it(`is refused ${what} as the other is`, async () => {
      const row = { ...keys(), n: 1 };
      await sdk.createEntity(row);
      const failures = await Promise.all(clients().map((table) => refusalOf(act(table, row))));
      deepEqual(failures[0], failures[1]);
      await rejects(sdk.getEntity(row.partitionKey, 'new'));
    });

  it('does a transaction whole, its actions in order', async () => {
    const rows = ['a', 'b', 'c'].map((end) => keys(`${randomUUID()}${end}`));
    const [first, second, third] = rows as [TableEntity, TableEntity, TableEntity];
    await sdk.createEntity(second);
    await sdk.createEntity(third);
    await lean.submitTransaction([
      ['create', { ...first, text: 'ü\r\n--x' }],
      ['update', { ...second, n: 2 }],
      ['delete', third],
    ]);
    equal((await sdk.getEntity(first.partitionKey, first.rowKey))['text'], 'ü\r\n--x');
    equal((await sdk.getEntity(second.partitionKey, second.rowKey))['n'], 2);
    await rejects(sdk.getEntity(third.partitionKey, third.rowKey));
    await rejects(
      lean.submitTransaction([
        ['upsert', first],
        ['upsert', { ...second, partitionKey: 'other' }],
      ]),
      /one partition/,
    );
  });

  it('goes through pages as the other does, with a filter and some columns', async () => {
    const partitionKey = "pages'";
    for (let i = 0; i < 5; i++) await sdk.createEntity({ partitionKey, rowKey: String(i), even: i % 2 === 0, more: 'x' });
    const queryOptions = { filter: "PartitionKey eq 'pages'''", select: ['rowKey', 'even'] };
    const pages: unknown[] = [];
    for await (const page of lean.listEntities({ queryOptions }).byPage({ maxPageSize: 2 })) pages.push(page.map(columns));
    const others: unknown[] = [];
    for await (const page of sdk.listEntities({ queryOptions }).byPage({ maxPageSize: 2 })) others.push(page.map(columns));
    equal(pages.length, 3);
    deepEqual(pages, others);
  });
});

const STALE = 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"';

async function refusalOf(work: Promise<unknown>): Promise<unknown> {
  const { statusCode, code, details } = (await work.then(
    () => ({}),
    (error: unknown) => error,
  )) as { statusCode?: number; code?: string; details?: { odataError?: { code?: string } } };
  return { statusCode, code: details?.odataError?.code ?? code };
}

describe('the own table client and a service in trouble', () => {
  let answers: ((response: ServerResponse) => void)[];
  let stub: Stub;
  let earlier = 0;
  let table: Table;

  before(async () => {
    stub = await startStub((_, response) => {
      (answers.shift() ?? fine)(response);
    });
    table = new LeanTable(new TableWire(keySite(account(stub))!, RETRIES), 'rows');
  });
  beforeEach(() => {
    answers = [];
    earlier = stub.asked.length;
  });
  after(() => stub.close());

  const status =
    (code: number, headers: Record<string, string> = {}) =>
    (response: ServerResponse): void => {
      response.writeHead(code, headers);
      response.end();
    };
  const fine = status(204, { etag: 'W/"1"' });
  const write = (): Promise<unknown> => table.upsertEntity({ partitionKey: 'p', rowKey: 'r' });

  for (const code of [408, 500, 502, 503, 504])
    it(`asks again after ${code}, twice at most`, async () => {
      answers = [status(code), status(code)];
      await write();
      answers = [status(code), status(code), status(code), fine];
      await rejects(write(), { statusCode: code });
      equal(stub.asked.length - earlier, 6);
    });

  it('asks again when the connection is reset', async () => {
    answers = [(response) => response.destroy()];
    await write();
    equal(stub.asked.length - earlier, 2);
  });

  for (const code of [400, 401, 403, 404, 409, 412, 413, 429, 501])
    it(`asks once where it is told ${code}`, async () => {
      answers = [status(code)];
      await rejects(write(), { statusCode: code });
      equal(stub.asked.length - earlier, 1);
    });

  for (const [code, headers] of [
    [429, { 'retry-after': '1' }],
    [503, { 'x-ms-retry-after-ms': '700' }],
  ] as const)
    it(`waits as long as it is told with ${code}`, async () => {
      answers = [status(code, headers)];
      const began = performance.now();
      await write();
      ok(performance.now() - began > 600);
    });

  const tables =
    (...names: readonly string[]) =>
    (response: ServerResponse): void => {
      respond(response, 200, JSON.stringify({ value: names.map((TableName) => ({ TableName })) }));
    };
  const made = (): readonly string[] => stub.asked.slice(earlier).map(({ method, body }) => method + body);

  it('asks once which tables are there, and makes the others', async () => {
    const wire = new TableWire(keySite(account(stub))!, RETRIES);
    answers = [tables('rows', 'others')];
    await Promise.all(['rows', 'more', 'others'].map((name) => new LeanTable(wire, name).createTable()));
    deepEqual(made(), ['GET', 'POST{"TableName":"more"}']);
    answers = [tables()];
    await new LeanTable(wire, 'rows').createTable();
    deepEqual(made().slice(2), ['GET', 'POST{"TableName":"rows"}'], 'what was there once may be gone');
  });

  it('makes its table where it may not ask which are there', async () => {
    answers = [status(403)];
    await table.createTable();
    deepEqual(made(), ['GET', 'POST{"TableName":"rows"}']);
    answers = [status(403), status(403)];
    await rejects(table.createTable(), { statusCode: 403 });
  });

  it('makes no table of a service that is away', async () => {
    answers = [status(500), status(500), status(500)];
    await rejects(table.createTable(), { statusCode: 500 });
    deepEqual(made(), ['GET', 'GET', 'GET']);
  });

  it('waits no longer than its caller does', async () => {
    answers = [status(503, { 'retry-after': '3600' })];
    await rejects(new TimedTable(table, 50).put({ partitionKey: 'p', rowKey: 'r' }), (error) =>
      hasCode(error, 'STORAGE_UNAVAILABLE'),
    );
    answers = [() => undefined];
    await rejects(new TimedTable(table, 50).get('p', 'r'), (error) => hasCode(error, 'STORAGE_UNAVAILABLE'));
  });

  it('asks with the newest token: one for all, a new one in time, and none that is over', async () => {
    let given = 0;
    let lastsMs = 60_000;
    const getToken = () => Promise.resolve({ token: `t${++given}`, expiresOnTimestamp: Date.now() + lastsMs });
    const site = { ...identitySite('store', { getToken }), url: stub.url };
    const rows = new LeanTable(new TableWire(site, RETRIES), 'rows');
    const bearer = async (): Promise<string | undefined> => {
      await rows.upsertEntity({ partitionKey: 'p', rowKey: 'r' });
      return stub.asked.at(-1)?.headers.authorization;
    };
    await Promise.all([bearer(), bearer()]);
    equal(given, 1);
    lastsMs = 3_600_000;
    equal(await bearer(), 'Bearer t1', 'the old one serves while the new one comes');
    equal(await bearer(), 'Bearer t2');
    equal(given, 2);
    const old = { getToken: () => Promise.resolve({ token: `o${++given}`, expiresOnTimestamp: Date.now() + 10_000 }) };
    const hasty = new LeanTable(new TableWire({ ...identitySite('store', old), url: stub.url }, RETRIES), 'rows');
    for (const expected of ['Bearer o3', 'Bearer o4']) {
      await hasty.upsertEntity({ partitionKey: 'p', rowKey: 'r' });
      equal(stub.asked.at(-1)?.headers.authorization, expected);
    }
  });
});

describe('a connection string', () => {
  it('is read as the other client reads it', () => {
    equal(
      keySite('DefaultEndpointsProtocol=https;AccountName=a;AccountKey=aGk=;EndpointSuffix=core.chinacloudapi.cn')?.url,
      'https://a.table.core.chinacloudapi.cn',
    );
    equal(keySite('AccountName=a;AccountKey=aGk=')?.url, 'https://a.table.core.windows.net');
    equal(keySite('UseDevelopmentStorage=true')?.url, 'http://127.0.0.1:10002/devstoreaccount1');
    equal(keySite('AccountName=a;AccountKey=aGk=;TableEndpoint=http://127.0.0.1:1/a/;')?.url, 'http://127.0.0.1:1/a');
  });

  it('with a shared access signature is left to the other client', async () => {
    const shared = 'TableEndpoint=https://a.table.core.windows.net;SharedAccessSignature=sv=2019-02-02&sig=x';
    equal(keySite(shared), undefined);
    ok(sdkTables(shared, RETRIES)('rows') instanceof TableClient);
    ok((await tableOpener({ kind: 'connectionString', connectionString: shared }))('rows') instanceof TableClient);
  });
});

function account({ url }: Stub): string {
  return `AccountName=acc;AccountKey=aGVsbG8=;TableEndpoint=${url}/acc`;
}
