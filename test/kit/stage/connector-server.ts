/** The connector over real HTTP on loopback: reads requests, lets the fault plan spoil them, keeps the log. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { answerCall, type ConnectorAnswer, type ConnectorCall, type Directory, kindOf } from './connector-routes';
import { type FaultEffect, FaultPlan, type SeenRequest } from '../faults/faults';
import { parsed } from '../json';
import { wholeBody } from '../whole-body';

/** The HTTP server that bots send to, in this process or another. */
export class ConnectorServer {
  readonly faults = new FaultPlan();
  readonly requests: SeenRequest[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  private busy = 0;
  private lastEnd = 0;

  constructor(private readonly directory: Directory) {
    this.server = createServer((request, response) => void this.serve(request, response));
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
  }

  /** Where it listens, without a path. */
  get origin(): string {
    const address = this.server.address() as AddressInfo | null;
    if (!address) throw new Error('the channel is not started');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Listens on a free loopback port. */
  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
  }

  /** Closes the port and every connection, the hung ones too. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Resolves when no request is being answered and none came for `ms`; hung ones don't count. */
  async idle(ms: number, limitMs: number): Promise<void> {
    const limit = Date.now() + limitMs;
    const since = Date.now();
    while (this.busy > 0 || Date.now() - Math.max(this.lastEnd, since) < ms) {
      if (Date.now() > limit) throw new Error(`the bot kept the channel busy for ${limitMs} ms`);
      await sleep(Math.min(Math.max(ms, 1), 5));
    }
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.busy += 1;
    try {
      await this.answer(request, response);
    } catch {
      response.destroy();
    } finally {
      this.busy -= 1;
      this.lastEnd = Date.now();
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    const { method, path, body } = call;
    const seen: SeenRequest = { kind: kindOf(method, path), method, path, body, headers: request.headers, at: new Date() };
    this.requests.push(seen);
    const effect = this.faults.take(seen);
    if (effect?.kind === 'delay') await sleep(effect.ms);
    if (!effect || effect.kind === 'delay') send(response, seen, answerCall(this.directory, call));
    else this.spoil(effect, call, seen, response);
  }

  private spoil(
    effect: Exclude<FaultEffect, { kind: 'delay' }>,
    call: ConnectorCall,
    seen: SeenRequest,
    response: ServerResponse,
  ): void {
    switch (effect.kind) {
      case 'hang':
        return;
      case 'answer':
        send(response, seen, effect);
        return;
      case 'loseAnswer':
        answerCall(this.directory, call);
        response.socket?.resetAndDestroy();
        return;
      case 'reset':
        response.socket?.resetAndDestroy();
    }
  }
}

async function read(request: IncomingMessage): Promise<ConnectorCall> {
  const whole = await wholeBody(request);
  const url = new URL(request.url ?? '/', 'http://channel');
  const path = url.pathname.slice(Math.max(0, url.pathname.indexOf('/v3/')));
  const body = parsed(whole.toString('utf8'));
  return { method: request.method ?? 'GET', path, query: url.searchParams, body };
}

type Sendable = ConnectorAnswer | Extract<FaultEffect, { kind: 'answer' }>;

function send(response: ServerResponse, seen: SeenRequest, answer: Sendable): void {
  seen.status = answer.status;
  const headers = 'headers' in answer ? answer.headers : {};
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}
