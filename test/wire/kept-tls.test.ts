/** Requests over TLS: who is believed, by which versions and ciphers, and how trouble is named, all as by node's own client. */

import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { get as overHttps } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { exchange } from '../../src/wire/kept-http';
import { selfSigned } from '../kit/stage/certificate';

/** Whoever asks, the code it failed by. */
const clients = {
  node: (url: string) =>
    new Promise<string | undefined>((resolve) => {
      overHttps(url, { agent: false }).on('error', ({ code }: NodeJS.ErrnoException) => {
        resolve(code);
      });
    }),
  ours: async (url: string) => {
    const failed: unknown = await exchange({ method: 'GET', url, headers: {} }).catch((thrown: unknown) => thrown);
    return (failed as NodeJS.ErrnoException).code;
  },
};

const HTTP_1_1 = '000908687474702f312e31';

/** What a client begins with, but for what is new each time: its version, its ciphers, and its extensions by their numbers. */
function helloOf(bytes: Buffer): object {
  let at = 0;
  const take = (length: number): Buffer => bytes.subarray(at, (at += length));
  const sized = (of: 1 | 2): Buffer => take(take(of).readUIntBE(0, of));
  take(9);
  const version = take(2).toString('hex');
  take(32);
  sized(1);
  const ciphers = sized(2).toString('hex');
  sized(1);
  take(2);
  const extensions: Record<number, string> = {};
  while (at < bytes.length) extensions[take(2).readUInt16BE()] = sized(2).toString('hex');
  // That it speaks HTTP/1.1 (16), which node leaves out; keys of its own for the exchange (51), and a ticket of an earlier one (35).
  equal(extensions[16] ?? HTTP_1_1, HTTP_1_1);
  return { version, ciphers, extensions: { ...extensions, 16: '', 35: '', 51: '' } };
}

describe('a request over TLS', () => {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  after(() => {
    for (const server of servers) server.close();
    for (const socket of sockets) socket.destroy();
  });

  async function listening(server: Server, host = '127.0.0.1'): Promise<string> {
    servers.push(server);
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `https://${host}:${(server.address() as AddressInfo).port}`;
  }

  /** A server that counts what it was told behind the handshake. */
  function tls(options: TlsOptions): { readonly server: Server; readonly told: string[] } {
    const told: string[] = [];
    const server = createTlsServer({ ...selfSigned('localhost'), ...options }, (socket) => {
      socket.on('error', () => undefined).on('data', (bytes: Buffer) => told.push(bytes.toString()));
    });
    return { server: server.on('tlsClientError', () => undefined), told };
  }

  it('tells nothing to whom nobody vouches for', async () => {
    const { server, told } = tls({});
    const url = await listening(server, 'localhost');
    equal(await clients.ours(url), 'DEPTH_ZERO_SELF_SIGNED_CERT');
    equal(await clients.node(url), 'DEPTH_ZERO_SELF_SIGNED_CERT');
    deepEqual(told, []);
  });

  it('takes no version older than 1.2', async () => {
    const { server } = tls({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' });
    const url = await listening(server, 'localhost');
    const ours = await clients.ours(url);
    equal(ours, await clients.node(url));
    match(ours ?? '', /^(ERR_SSL_|EPROTO)/u);
  });

  it('fails by the name node has for it where nobody speaks TLS, or stops in the middle of it', async () => {
    const plain = await listening(createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad\r\n\r\n'))));
    const ours = await clients.ours(plain);
    equal(ours, await clients.node(plain));
    ok(ours !== undefined);
    const mute = await listening(createServer((socket) => socket.once('data', () => socket.end())));
    equal(await clients.ours(mute), 'ECONNRESET');
    equal(await clients.node(mute), 'ECONNRESET');
  });

  for (const host of ['localhost', '127.0.0.1'])
    it(`begins as node's own client does: versions, ciphers, names: ${host}`, async () => {
      const hellos: object[] = [];
      const server = createServer((socket) => {
        socket.once('data', (bytes) => {
          hellos.push(helloOf(bytes));
          socket.destroy();
        });
      });
      const url = await listening(server, host);
      await rejects(exchange({ method: 'GET', url, headers: {} }));
      await clients.node(url);
      deepEqual(hellos[0], hellos[1]);
    });
});
