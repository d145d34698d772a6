import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { request as httpRequest, Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { createServer, type MessageServer, type ServerParts } from '../../src/http/server';
import { memoryLog, type LogLine } from '../kit/stage/memory-log';

type RequestBody = NonNullable<RequestInit['body']>;

interface Running {
  readonly server: MessageServer;
  readonly port: number;
  readonly url: string;
  readonly bodies: readonly Record<string, unknown>[];
  readonly lines: readonly LogLine[];
}

const running: MessageServer[] = [];

/** Resolves when the connection is gone, whether it was ended or cut: `once` would reject over the error of a cut one. */
function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.resume().on('close', () => {
      resolve();
    });
  });
}

async function start(parts: Partial<ServerParts> = {}): Promise<Running> {
  const { log, lines } = memoryLog();
  const bodies: Record<string, unknown>[] = [];
  const server = createServer({
    log,
    host: '127.0.0.1',
    knock: () => undefined,
    ready: () => Promise.resolve(),
    file: () => Promise.resolve({ kind: 'nothing' }),
    proxies: 0,
    pages: {},
    onMessage: (request, reply) => {
      bodies.push(request.body);
      reply.give(200, undefined);
      return Promise.resolve();
    },
    ...parts,
  });
  running.push(server);
  const port = await server.listen(0);
  return { server, port, url: `http://127.0.0.1:${port}`, bodies, lines };
}

function post(url: string, body: RequestBody, headers: Record<string, string> = {}): Promise<Response> {
  const all = { 'content-type': 'application/json', ...headers };
  return fetch(`${url}/api/messages`, { method: 'POST', body, headers: all, duplex: 'half' });
}

const padded = (bytes: number) => JSON.stringify({ type: 'message', text: 'x'.repeat(bytes - 30) });

describe('server', () => {
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.close()));
  });

  it('hands a message over and answers as told', async () => {
    const { url, bodies } = await start();
    const response = await post(url, JSON.stringify({ type: 'message', text: 'hé 😀' }), {
      'content-type': 'application/json; charset=utf-8',
    });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
    assert.equal(response.headers.get('server'), null);
    assert.deepEqual(bodies, [{ type: 'message', text: 'hé 😀' }]);
  });

  it('sends an invoke answer as JSON', async () => {
    const { url } = await start({
      onMessage: (_request, reply) => {
        reply.give(200, { statusCode: 200, value: 'card' });
        return Promise.resolve();
      },
    });
    const response = await post(url, '{"type":"invoke"}');
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.deepEqual(await response.json(), { statusCode: 200, value: 'card' });
  });

  const nested = (levels: number) => `{"type":"message","value":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
  const cases: readonly (readonly [string, number, RequestBody, Record<string, string>?])[] = [
    ['256 KiB', 200, padded(256 * 1024)],
    ['300 KB', 413, padded(300_000)],
    ['300 KB in chunks', 413, new Blob([padded(300_000)]).stream()],
    ['a gzip bomb', 415, gzipSync(Buffer.alloc(20_000_000, 32)), { 'content-encoding': 'gzip' }],
    ['brotli', 415, 'x', { 'content-encoding': 'br' }],
    ['the encoding identity', 200, '{"type":"message"}', { 'content-encoding': 'identity' }],
    ['plain text', 415, '{"type":"message"}', { 'content-type': 'text/plain' }],
    ['a form', 415, 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['another charset', 415, '{"type":"message"}', { 'content-type': 'application/json; charset=utf-16' }],
    ['nothing', 400, ''],
    ['broken JSON', 400, '{"type":"message"'],
    ['broken UTF-8', 400, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
    ['an array', 400, '[{"type":"message"}]'],
    ['null', 400, 'null'],
    ['a string', 400, '"message"'],
    ['no type', 400, '{"text":"x"}'],
    ['a type that is a number', 400, '{"type":1}'],
    ['an empty type', 400, '{"type":""}'],
    ['64 levels', 200, nested(64)],
    ['65 levels', 400, nested(65)],
    ['40,000 levels', 400, nested(40_000)],
    ['a quarter of a megabyte of quotes', 400, `{${'"\\"'.repeat(80_000)}`],
  ];
  for (const [title, status, body, headers] of cases) {
    it(`answers ${status} to ${title}`, async () => {
      const { url, bodies, lines } = await start();
      const response = await post(url, body, headers);
      assert.equal(response.status, status);
      assert.equal(bodies.length, status === 200 ? 1 : 0);
      if (status !== 200) assert.deepEqual(Object.keys((await response.json()) as object), ['error']);
      assert.deepEqual(
        lines.map((line) => line['status']),
        status === 200 ? [] : [status],
      );
    });
  }

  it('refuses multipart and writes nothing to the temporary folder', async () => {
    const { url } = await start();
    const before = await readdir(tmpdir());
    const form = new FormData();
    form.append('file', new Blob(['planted']), 'planted.txt');
    const response = await fetch(`${url}/api/messages`, { method: 'POST', body: form });
    assert.equal(response.status, 415);
    const fresh = (await readdir(tmpdir())).filter((name) => !before.includes(name));
    assert.deepEqual(
      fresh.filter((name) => /^[0-9a-f]{20,}|upload|planted/.test(name)),
      [],
    );
  });

  it('takes __proto__ out at every level', async () => {
    const { url, bodies } = await start();
    await post(url, '{"type":"message","__proto__":{"admin":true},"value":[{"\\u005f_proto__":{"admin":true},"a":1}]}');
    assert.deepEqual(Object.getOwnPropertyNames(bodies[0]), ['type', 'value']);
    const copy = Object.assign({}, (bodies[0]!['value'] as object[])[0]);
    assert.deepEqual([Object.keys(copy), 'admin' in copy, 'admin' in {}], [['a'], false, false]);
  });

  it('takes it out also where all of it is written with escapes', async () => {
    const { url, bodies } = await start();
    await post(url, '{"type":"message","\\u005f_proto_\\u005f":{"admin":true},"value":1}');
    assert.deepEqual(Object.getOwnPropertyNames(bodies[0]), ['type', 'value']);
  });

  it('gives up on a body that dribbles in', async () => {
    const { port, bodies } = await start({ times: { body: 100 } });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"ty');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    assert.match(answer.toString(), /^HTTP\/1\.1 408/);
    assert.deepEqual(bodies, []);
  });

  it('forgets a sender that leaves in the middle', async () => {
    const { port, bodies, lines } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"ty');
    await delay(30);
    socket.destroy();
    await delay(30);
    assert.deepEqual([bodies, lines], [[], []]);
  });

  it('refuses by the head before the body has come, and says nothing', async () => {
    const knock = () => ({ status: 401, kind: 'authorization', reason: 'no token' });
    const { port, bodies, lines } = await start({ knock });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: 5000000\r\n\r\nx');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    assert.match(answer.toString(), /^HTTP\/1\.1 401 [\s\S]*\r\n\r\n(0\r\n\r\n)?$/);
    assert.deepEqual(bodies, []);
    assert.deepEqual(lines, [
      { level: 'warn', event: 'request refused', kind: 'authorization', reason: 'no token', status: 401 },
    ] as LogLine[]);
  });

  it('hangs up on a body it has refused that does not end', async () => {
    const { port } = await start({ knock: () => ({ status: 401, kind: 'x', reason: 'x' }), times: { drain: 50 } });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-length: 5000000\r\n\r\n');
    const drip = setInterval(() => socket.write('x'), 10);
    await closed(socket);
    clearInterval(drip);
  });

  it('answers others while 200 senders dribble, and hangs up on those', async () => {
    const { port, url, bodies } = await start({ times: { headers: 600, request: 900, look: 100, body: 700 } });
    const head = 'POST /api/messages HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';
    const slow = Array.from({ length: 200 }, (_, index) => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(index % 2 === 0 ? head : `${head}content-length: 1000\r\n\r\n{`);
      const drip = setInterval(() => socket.write('x'), 50);
      return closed(socket).then(() => {
        clearInterval(drip);
      });
    });
    for (let time = 0; time < 20; time++) assert.equal((await post(url, '{"type":"message"}')).status, 200);
    await Promise.all(slow);
    assert.equal(bodies.length, 20);
  });

  it('answers 405 to HEAD and GET, and 404 elsewhere', async () => {
    const { url } = await start();
    const statuses = [
      (await fetch(`${url}/api/messages`, { method: 'HEAD' })).status,
      (await fetch(`${url}/api/messages`)).status,
      (await fetch(`${url}/else`)).status,
    ];
    assert.deepEqual(statuses, [405, 405, 404]);
  });

  it('does not upgrade', async () => {
    const { port } = await start();
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /api/messages HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    assert.match(answer.toString(), /^HTTP\/1\.1 405/);
  });

  it('says whether it is up and whether it is ready', async () => {
    const ask = async (parts: Partial<ServerParts>, path: string) => {
      const { url } = await start(parts);
      const response = await fetch(`${url}${path}`);
      return [response.status, await response.json()];
    };
    const down = { ready: () => Promise.reject(new Error('planted')) };
    const hanging = { ready: () => delay(10_000, undefined, { ref: false }), times: { ready: 50 } };
    assert.deepEqual(await ask(down, '/healthz'), [200, { status: 'ok' }]);
    assert.deepEqual(await ask({}, '/readyz'), [200, { status: 'ready' }]);
    assert.deepEqual(await ask(down, '/readyz'), [503, { status: 'not ready' }]);
    assert.deepEqual(await ask(hanging, '/readyz'), [503, { status: 'not ready' }]);
  });

  it('answers a failure with a reference that stands in the log, and nothing else', async () => {
    const { url, lines } = await start({ onMessage: () => Promise.reject(new Error('planted')) });
    const response = await post(url, '{"type":"message"}');
    const body = (await response.json()) as Record<string, unknown>;
    assert.equal(response.status, 500);
    assert.deepEqual(Object.keys(body), ['error', 'reference']);
    assert.deepEqual([body['error'], body['reference']], ['internal', lines[0]?.['reference']]);
    assert.doesNotMatch(JSON.stringify(lines), /planted/);
  });

  it('answers 500 when a message is left without an answer', async () => {
    const { url, lines } = await start({ onMessage: () => Promise.resolve() });
    assert.equal((await post(url, '{"type":"message"}')).status, 500);
    assert.equal(lines[0]?.event, 'message failed');
  });

  it('lets no text out with a status from 400 on', async () => {
    const { url } = await start({
      onMessage: (_request, reply) => {
        reply.give(401, 'planted');
        reply.answer(200, { late: 'planted' });
        return Promise.resolve();
      },
    });
    const response = await post(url, '{"type":"message"}');
    assert.deepEqual([response.status, await response.text()], [401, '']);
  });

  it('prints nothing of a request, whatever happens', async () => {
    const { url, lines } = await start({ onMessage: () => Promise.reject(new TypeError('planted')) });
    const printed: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk: unknown) => printed.push(String(chunk)) > 0;
    try {
      await post(url, '{"type":"planted"}', { authorization: 'Bearer planted' });
      await fetch(`${url}/planted?planted`);
    } finally {
      process.stdout.write = write;
    }
    assert.doesNotMatch(printed.join('') + JSON.stringify(lines), /planted|Bearer/);
  });

  it('says when a port is taken', async () => {
    const { port } = await start();
    const second = createServer({
      log: memoryLog().log,
      host: '127.0.0.1',
      onMessage: () => Promise.resolve(),
      knock: () => undefined,
      ready: () => Promise.resolve(),
      file: () => Promise.resolve({ kind: 'nothing' }),
      proxies: 0,
      pages: {},
    });
    await assert.rejects(second.listen(port), { code: 'EADDRINUSE' });
    await second.close();
  });

  it('closes after the running requests, and does not wait for idle connections', async () => {
    const { server, port, bodies } = await start({
      onMessage: async (_request, reply) => {
        await delay(150);
        reply.give(200, undefined);
      },
    });
    const agent = new Agent({ keepAlive: true });
    const headers = { 'content-type': 'application/json' };
    const request = httpRequest({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', agent, headers });
    request.end('{"type":"message"}');
    await delay(50);
    const began = Date.now();
    const isClosed = server.close();
    const [response] = (await once(request, 'response')) as [{ statusCode: number; resume(): void }];
    response.resume();
    await isClosed;
    assert.equal(response.statusCode, 200);
    assert.ok(Date.now() - began < 1000);
    assert.deepEqual(bodies, []);
    agent.destroy();
  });

  it('cuts off what does not end in time', async () => {
    const { server, url } = await start({ onMessage: () => new Promise(() => undefined), times: { grace: 100 } });
    const lost = assert.rejects(post(url, '{"type":"message"}'));
    await delay(50);
    await server.close();
    await lost;
  });
});
