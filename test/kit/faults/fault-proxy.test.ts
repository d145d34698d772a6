import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { FaultProxy } from './fault-proxy';

describe('fault proxy', () => {
  let proxy: FaultProxy;
  let target: Server;
  let applied: string[];

  beforeEach(async () => {
    applied = [];
    target = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        applied.push(`${request.method ?? ''} ${request.url ?? ''} ${body}`.trim());
        response.writeHead(request.method === 'DELETE' ? 204 : 200, { etag: 'W/"1"' });
        response.end(body === '' ? undefined : `got ${body}`);
      });
    });
    await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
    proxy = await new FaultProxy({ host: '127.0.0.1', port: (target.address() as AddressInfo).port }).start();
  });

  afterEach(async () => {
    await proxy.stop();
    target.closeAllConnections();
    await new Promise((resolve) => target.close(resolve));
  });

  it('passes requests and answers on, and counts them', async () => {
    const answer = await send('PUT', '/table?x=1', 'row');
    deepStrictEqual([answer.status, answer.headers.get('etag'), await answer.text()], [200, 'W/"1"', 'got row']);
    strictEqual((await send('DELETE', '/table')).status, 204);
    deepStrictEqual([proxy.count(), proxy.count('PUT', '/table'), proxy.count('GET')], [2, 1, 0]);
    deepStrictEqual(applied, ['PUT /table?x=1 row', 'DELETE /table']);
  });

  it('loses the answer of the next request that matches, after it was done', async () => {
    proxy.loseNextAnswer((request) => request.method === 'PUT');
    strictEqual((await send('POST', '/a', '1')).status, 200);
    await rejects(send('PUT', '/a', '2'));
    strictEqual((await send('PUT', '/a', '3')).status, 200);
    deepStrictEqual(applied, ['POST /a 1', 'PUT /a 2', 'PUT /a 3']);
  });

  it('refuses, hangs and delays, switched while it runs', async () => {
    proxy.mode = { kind: 'refuse' };
    await rejects(send('POST', '/a', 'refused'));
    proxy.mode = { kind: 'hang' };
    await rejects(fetch(proxy.url, { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
    proxy.mode = { kind: 'delay', ms: 40 };
    const start = performance.now();
    await send('POST', '/a', 'late');
    ok(performance.now() - start >= 35);
    proxy.mode = { kind: 'pass' };
    await send('POST', '/a', 'prompt');
    deepStrictEqual(applied, ['POST /a late', 'POST /a prompt']);
  });

  it('resets the client when the target is gone', async () => {
    target.closeAllConnections();
    await new Promise((resolve) => target.close(resolve));
    await rejects(send('POST', '/a', 'x'));
  });

  function send(method: string, path: string, body?: string): Promise<Response> {
    return fetch(`${proxy.url}${path}`, { method, ...(body === undefined ? {} : { body }) });
  }
});
