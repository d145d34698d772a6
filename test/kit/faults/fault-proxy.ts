/** A small HTTP proxy on loopback that stands between the bot and a service (Azurite) and can fail the way networks fail. */

import {
  Agent,
  createServer,
  request as open,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { wholeBody } from '../whole-body';

/** `refuse` resets every connection; `hang` reads and never answers; `delay` waits before passing on, `hold` until it may; `answer` answers itself. */
export type ProxyMode = { readonly only?: RequestFilter } & (
  | { readonly kind: 'pass' }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'hold'; readonly until: Promise<void> }
  | { readonly kind: 'answer'; readonly status: number }
);

/** A request as the proxy saw it. */
export interface ProxiedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
}

/** Chooses requests. */
export type RequestFilter = (request: ProxiedRequest) => boolean;

interface Whole {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The proxy; `mode` can be switched at any time and holds for requests (all, or `only` some) that arrive from then on. */
export class FaultProxy {
  mode: ProxyMode = { kind: 'pass' };
  readonly requests: ProxiedRequest[] = [];
  private readonly losses: RequestFilter[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly target: { readonly host: string; readonly port: number }) {
    this.server = createServer((request, response) => void this.serve(request, response));
    // A client that is slow to come back would find its connection just being closed.
    this.server.keepAliveTimeout = 0;
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** Where it listens. */
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Its address, without a slash at the end. */
  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens on a free loopback port. */
  async start(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return this;
  }

  /** Closes the port and every connection, the hung ones too. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    this.agent.destroy();
    await closed;
  }

  /** Cuts every open connection, hung requests with them. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** The next request that matches is done by the target, but its answer never arrives: the connection is reset. */
  loseNextAnswer(matches: RequestFilter = () => true): void {
    this.losses.push(matches);
  }

  /** How many requests came, all or by method and start of the path. */
  count(method?: string, pathStart = ''): number {
    return this.requests.filter((one) => (method === undefined || one.method === method) && one.path.startsWith(pathStart))
      .length;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const seen = { method: request.method ?? 'GET', path: request.url ?? '/' };
    this.requests.push(seen);
    const mode = this.modeFor(seen);
    if (mode.kind === 'hang') return;
    try {
      if (mode.kind === 'refuse') throw new Error('refused');
      const body = await wholeBody(request);
      if (mode.kind === 'delay') await sleep(mode.ms);
      if (mode.kind === 'hold') await mode.until;
      const answer = mode.kind === 'answer' ? empty(mode.status) : await this.forward(request, body);
      if (this.isLost(seen)) throw new Error('answer lost');
      // Restify, once loaded, takes the `return this` out of every `writeHead` of the process.
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body);
    } catch {
      response.socket?.resetAndDestroy();
    }
  }

  private modeFor(seen: ProxiedRequest): ProxyMode {
    const { only } = this.mode;
    return !only || only(seen) ? this.mode : { kind: 'pass' };
  }

  private isLost(seen: ProxiedRequest): boolean {
    const index = this.losses.findIndex((matches) => matches(seen));
    if (index < 0) return false;
    this.losses.splice(index, 1);
    return true;
  }

  private forward(request: IncomingMessage, body: Buffer): Promise<Whole> {
    const { method, url, headers } = request;
    return new Promise((resolve, reject) => {
      const sent = open({ ...this.target, method, path: url, headers: framed(headers, body), agent: this.agent }, (answer) => {
        wholeBody(answer).then((content) => {
          resolve({ status: answer.statusCode ?? 502, headers: framed(answer.headers, content), body: content });
        }, reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** A started proxy before the tables of an account. */
export function proxyBefore(connectionString: string): Promise<FaultProxy> {
  const [, host = '', port] = /TableEndpoint=http:\/\/([\d.]+):(\d+)/.exec(connectionString) ?? [];
  return new FaultProxy({ host, port: Number(port) }).start();
}

function empty(status: number): Whole {
  return { status, headers: { 'content-length': '0' }, body: Buffer.alloc(0) };
}

// The body is passed on in one piece, so chunking and keep-alive are between the proxy and each side.
function framed(headers: IncomingHttpHeaders, body: Buffer): IncomingHttpHeaders {
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.includes(name)));
  return body.length > 0 ? { ...rest, 'content-length': String(body.length) } : rest;
}

const hopByHop: readonly string[] = ['transfer-encoding', 'connection', 'keep-alive'];
