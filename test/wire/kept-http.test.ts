/** One request over kept connections: what goes out and comes back, and how trouble on the way is named. */

import { deepEqual, equal, rejects } from 'node:assert/strict';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { exchange } from '../../src/wire/kept-http';

const OK = 'HTTP/1.1 200 OK\r\netag: "1"\r\nx-ms-retry-after-ms: 5\r\n';

/** Answers each request in the bytes it is told to; counts connections, and keeps what came in. */
class Scripted {
  connections = 0;
  readonly heard: string[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => {
    this.connections++;
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      this.heard.push(bytes.toString());
      this.answer(socket);
    });
  });
  answer: (socket: Socket) => void = () => undefined;

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

describe('a request over kept connections', () => {
  let other: Scripted;
  let url: string;
  beforeEach(async () => {
    other = new Scripted();
    url = await other.start();
  });
  afterEach(() => {
    other.stop();
  });

  const get = (path = '/', signal?: AbortSignal) => exchange({ method: 'GET', url: url + path, headers: {}, signal });

  it('comes back with status, headers and text, over the connection of the one before', async () => {
    other.answer = (socket) => socket.write(Buffer.from(`${OK}content-length: 6\r\n\r\ngr\u00fc\u00df`));
    const { status, headers, body } = await get();
    deepEqual([status, headers.etag, headers['x-ms-retry-after-ms'], body], [200, '"1"', '5', 'gr\u00fc\u00df']);
    // A connection is free again with the next turn of the loop: a server may yet close it behind its answer.
    await setImmediate();
    await get();
    await setImmediate();
    await get();
    equal(other.connections, 1);
  });

  it('goes out with the path as it is written, and the body in UTF-8', async () => {
    other.answer = (socket) => socket.write('HTTP/1.1 204 No Content\r\n\r\n');
    const path = "/state(PartitionKey='a%20b',RowKey='c')?$filter=x%20eq%20'y'";
    const { status, body } = await exchange({ method: 'PUT', url: url + path, headers: { 'if-match': '*' }, body: '\u00fc' });
    deepEqual([status, body], [204, '']);
    const [head = '', sent] = other.heard.join('').split('\r\n\r\n');
    equal(head.startsWith(`PUT ${path} HTTP/1.1\r\n`), true);
    deepEqual([/content-length: 2\b/u.test(head), /if-match: \*/u.test(head), sent], [true, true, '\u00fc']);
  });

  it('leaves out what is longer than allowed', async () => {
    other.answer = (socket) => socket.write(`${OK}content-length: 9\r\n\r\n123456789`);
    const { status, body } = await exchange({ method: 'GET', url, headers: {} }, 8);
    deepEqual([status, body], [200, '']);
  });

  it('is sent once, and fails as a connection that was reset where nothing or half an answer comes', async () => {
    other.answer = (socket) => socket.end();
    await rejects(get(), { code: 'ECONNRESET' });
    other.answer = (socket) => socket.end(`${OK}content-length: 9\r\n\r\n1234`);
    await rejects(get(), { code: 'ECONNRESET' });
    equal(other.heard.length, 2);
  });

  it('fails as refused where nobody listens', async () => {
    other.stop();
    await rejects(get(), { code: 'ECONNREFUSED' });
  });

  it('ends as its signal says, before it is sent and while it waits', async () => {
    const reason = new DOMException('late', 'TimeoutError');
    await rejects(get('/', AbortSignal.abort(reason)), reason);
    const stop = new AbortController();
    const waiting = get('/', stop.signal);
    stop.abort(reason);
    await rejects(waiting, reason);
    const later = new AbortController();
    other.answer = () => {
      later.abort(reason);
    };
    await rejects(get('/', later.signal), reason);
    equal(other.heard.length, 1);
  });
});
