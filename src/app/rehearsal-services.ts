/** Stands in for storage and channel while a start is rehearsed: on this machine, empty, and content with whatever it is told. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// The account and the key every emulator of Azure Storage has.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Where they are, and what the channel was given to show. */
export interface RehearsalServices {
  readonly connectionString: string;
  readonly channelUrl: string;
  /** Resolves with the next message that arrives. */
  readonly shown: () => Promise<string>;
  readonly close: () => void;
}

/** Starts them on a free port of this machine. */
export async function startServices(): Promise<RehearsalServices> {
  let tell: (message: string) => void = () => undefined;
  const rows = new Map<string, string>();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      answer(request, body, response, rows);
      if (request.method === 'POST' && request.url?.startsWith('/v3/') === true) tell(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const of = (service: string): string => `${service}Endpoint=${url}/${ACCOUNT};`;
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};${of('Table')}${of('Queue')}${of('Blob')}`,
    channelUrl: url,
    shown: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Rows are kept as they came: who wrote one finds it again. */
function answer(
  { method = '', url = '' }: IncomingMessage,
  body: string,
  response: ServerResponse,
  rows: Map<string, string>,
): void {
  if (url.startsWith('/v3/')) {
    say(response, method === 'POST' ? 201 : 200, { id: '1' });
  } else if (method === 'GET') {
    const row = rows.get(url);
    if (row !== undefined) say(response, 200, JSON.parse(row) as object);
    else if (url.includes("RowKey='")) say(response, 404, { 'odata.error': { code: 'ResourceNotFound' } });
    else say(response, 200, { value: [] });
  } else {
    rows.set(rowOf(method, url, body), body);
    say(response, url.endsWith('/Tables') ? 201 : 204);
  }
}

function rowOf(method: string, url: string, body: string): string {
  const [, partition = '', row = ''] = /"PartitionKey":"([^"]*)","RowKey":"([^"]*)"/u.exec(body) ?? [];
  return method === 'POST' ? `${url}(PartitionKey='${partition}',RowKey='${row}')` : url;
}

function say(response: ServerResponse, status: number, body?: object): void {
  response.writeHead(status, { 'content-type': 'application/json', etag: 'W/"1"' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  let whole = '';
  for await (const part of request.setEncoding('utf8')) whole += String(part);
  return whole;
}
