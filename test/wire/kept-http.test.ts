/** One request over kept connections: what goes out and comes back, and how trouble on the way is named. */

import { deepEqual, equal, match, rejects, throws } from 'node:assert/strict';
import { get as overHttp } from 'node:http';
import { get as overHttps } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
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

/** `resetAndDestroy` says first that nothing more comes; this does not. */
function reset(socket: Socket): void {
  Object.assign(socket, { resetAndClosing: true }).destroy();
}

/** The code by which node's own client fails, and that of `exchange` has to be. */
function nodeSays(url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fail = ({ code }: NodeJS.ErrnoException): void => {
      resolve(code);
    };
    const ask = url.startsWith('https:') ? overHttps : overHttp;
    const sent = ask(url, { agent: false }, (response) => response.on('error', fail).resume());
    sent.on('error', fail).on('close', () => setImmediate(resolve, undefined));
  });
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
    for (let n = 0; n < 5; n++) await get();
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

  const CLOSING = `${OK}connection: close\r\n`;
  const halves = {
    'nothing of it': '',
    'half its head': OK,
    'half its body': `${OK}content-length: 9\r\n\r\n1234`,
    'half its body, and it is the last': `${CLOSING}content-length: 9\r\n\r\n1234`,
    'nothing of its body, and it is the last': `${CLOSING}content-length: 9\r\n\r\n`,
    'half a piece': `${OK}transfer-encoding: chunked\r\n\r\n9\r\n1234`,
    'one piece of more': `${OK}transfer-encoding: chunked\r\n\r\n4\r\n1234\r\n`,
    'one piece of more, and it is the last': `${CLOSING}transfer-encoding: chunked\r\n\r\n4\r\n1234\r\n`,
  };
  const ends: Readonly<Record<string, (socket: Socket) => void>> = {
    'is closed': (socket) => socket.end(),
    'is reset': reset,
  };

  for (const [end, ended] of Object.entries(ends)) {
    for (const [what, bytes] of Object.entries(halves))
      it(`is sent once, and fails as reset where the connection ${end} and ${what} came`, async () => {
        other.answer = (socket) => socket.write(bytes, () => setTimeout(ended, 5, socket));
        await rejects(get(), { code: 'ECONNRESET' });
        equal(await nodeSays(url), 'ECONNRESET');
        equal(other.heard.length, 2);
      });
  }

  it('comes back whole where its end is that of the connection, and fails as reset where that is reset', async () => {
    other.answer = (socket) => socket.end(`${CLOSING}\r\n1234`);
    equal((await get()).body, '1234');
    other.answer = (socket) => socket.write(`${CLOSING}\r\n1234`, () => setTimeout(reset, 5, socket));
    const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;
    equal(await often(() => get().then(({ body }) => body, codeOf)), 'ECONNRESET');
    equal(await often(() => nodeSays(url)), 'ECONNRESET');
  });

  /** What most of some tries say: on a busy machine the system itself calls a reset an end, once in some thousands. */
  async function often<T>(say: () => Promise<T>): Promise<T | undefined> {
    const said = [await say(), await say(), await say()];
    return said.find((one, at) => said.indexOf(one) !== at);
  }

  it('fails by a name where what comes is no HTTP, or more of it than anybody says', async () => {
    for (const bytes of ['hello\r\n\r\n', `${OK}content-length: x\r\n\r\n`]) {
      other.answer = (socket) => socket.end(bytes);
      await rejects(get(), { code: 'HPE_INVALID' });
      match((await nodeSays(url)) ?? '', /^HPE_INVALID/u);
    }
    other.answer = (socket) => socket.end(`${OK}x: ${'x'.repeat(20_000)}\r\n\r\n`);
    await rejects(get(), { code: 'HPE_HEADER_OVERFLOW' });
    equal(await nodeSays(url), 'HPE_HEADER_OVERFLOW');
  });

  it('is not sent, and fails by the name node has for it, with a header that is none', async () => {
    const headers = { authorization: 'a\nb: c' };
    await rejects(exchange({ method: 'GET', url, headers }), { code: 'ERR_INVALID_CHAR' });
    throws(() => overHttp(url, { headers }), { code: 'ERR_INVALID_CHAR' });
    equal(other.connections, 0);
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
