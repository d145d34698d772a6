/** The HTTP door: messages of the channel, and two questions of whoever watches over the process. */

import type { Server as HttpServer } from 'node:http';
import type { Request, Response, Server, ServerOptions } from 'restify';
// From their own files: the package as a whole loads thirty plugins and what they stand on, a twentieth of the start, and we use none.
import Router from 'restify/lib/router';
import RestifyServer from 'restify/lib/server';
import { within } from '../bounds/within';
import { answerFile, askFirst, type FilePageParts } from './file-page';
import { close, listen, setLimits, type RequestTimes } from './http-lifecycle';
import type { Log } from '../log/log';
import { newReference } from '../log/reference';
import type { HeadRefusal, MessageHead, MessageRequest } from './message-request';
import { Reply } from './reply';
import { answerPage } from './text-page';
import { letGo, readBody, type BodyReading } from './request-body';

/** Bounds of the server, in ms, with their usual values. */
export interface ServerTimes extends RequestTimes {
  /** The body of a message must be complete (10 s). */
  readonly body?: number;
  /** `ready` must answer (2 s). */
  readonly ready?: number;
  /** The rest of a refused body may come in before we hang up (5 s). */
  readonly drain?: number;
  /** Requests that run when the server closes may end (10 s). */
  readonly grace?: number;
}

/** What the server needs. */
export interface ServerParts extends FilePageParts {
  readonly log: Log;
  /** Address to listen on. */
  readonly host: string;
  /** Looks at a message before its body is read; what it refuses gets a status and an empty body. */
  readonly knock: (head: MessageHead) => HeadRefusal | undefined;
  /** Answers a message by `reply`. What it throws is logged with a reference, and answered with 500 and that reference. */
  readonly onMessage: (request: MessageRequest, reply: Reply) => Promise<void>;
  /** Resolves when the bot can work; rejects when something it needs is missing. */
  readonly ready: () => Promise<void>;
  readonly times?: ServerTimes;
  /** The public pages. */
  readonly pages: PublicPages;
}

/** Public pages as HTML, by their path. */
export type PublicPages = Readonly<Record<string, string>>;

/** A server that can be started once and closed. */
export interface MessageServer {
  /** Resolves with the port once connections are accepted; rejects with Node's error (`EADDRINUSE`, `EACCES`). */
  listen(port: number): Promise<number>;
  /** Takes no more requests, lets running ones end for a while, then cuts them off. */
  close(): Promise<void>;
}

const largestBody = 256 * 1024;

/** Builds the server; nothing listens before `listen`. */
export function createServer(parts: ServerParts): MessageServer {
  // Restify's own logger prints whole requests, tokens included, when a handler returns a value.
  const options = { name: '', log: mute };
  const server = new RestifyServer({ ...options, router: new Router(options) });
  const http = server.server as HttpServer;
  setLimits(http, parts.times);
  server.on('error', (thrown: unknown) => {
    parts.log.error('server failed', {}, thrown);
  });
  server.post('/api/messages', async (request, response) => {
    await answerMessage(parts, request, response);
  });
  serveFiles(server, parts);
  servePages(server, parts.pages);
  server.get('/healthz', (_request, response, next) => {
    new Reply(response).answer(200, { status: 'ok' });
    next();
  });
  server.get('/readyz', async (_request, response) => {
    const isReady = await isReadyWithin(parts.times?.ready ?? 2000, parts.ready);
    new Reply(response).answer(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready' });
  });
  return { listen: (port) => listen(http, port, parts.host), close: () => close(http, parts.times?.grace ?? 10_000) };
}

function serveFiles(server: Server, parts: FilePageParts): void {
  server.get('/files/:token', (_request, response, next) => {
    askFirst(response);
    next();
  });
  server.post('/files/:token', async (request, response) => {
    await answerFile(parts, request, response);
  });
}

function servePages(server: Server, pages: PublicPages): void {
  for (const [path, html] of Object.entries(pages)) {
    server.get(path, (_request, response, next) => {
      answerPage(response, html);
      next();
    });
  }
}

async function answerMessage(parts: ServerParts, request: Request, response: Response): Promise<void> {
  const reply = new Reply(response);
  const refusal = parts.knock({ headers: request.headers, from: request.socket.remoteAddress });
  if (refusal) {
    parts.log.warn('request refused', { ...refusal });
    letGo(request, parts.times?.drain);
    reply.refuse(refusal.status);
    return;
  }
  const reading = withType(
    await readBody(request, { bytes: largestBody, ms: parts.times?.body ?? 10_000, drain: parts.times?.drain }),
  );
  if (reading.kind === 'gone') return;
  if (reading.kind === 'refused') {
    parts.log.warn('request refused', { kind: 'body', status: reading.status });
    reply.answer(reading.status, { error: refusals[reading.status] });
    return;
  }
  await answerOrApologize(parts, { headers: request.headers, body: reading.body }, reply);
}

const refusals = {
  400: 'The body must be a JSON object with a type.',
  408: 'The body took too long.',
  413: 'The body is too large.',
  415: 'Only plain application/json in UTF-8 is accepted.',
} as const;

/** Without a type the SDK throws before it authenticates. */
function withType(reading: BodyReading): BodyReading {
  const type = reading.kind === 'read' ? reading.body['type'] : 'other';
  return typeof type === 'string' && type !== '' ? reading : { kind: 'refused', status: 400 };
}

async function answerOrApologize({ onMessage, log }: ServerParts, request: MessageRequest, reply: Reply): Promise<void> {
  try {
    await onMessage(request, reply);
    if (!reply.ended) throw new Error('a message was left without an answer');
  } catch (thrown) {
    const reference = newReference();
    log.error('message failed', { reference }, thrown);
    reply.answer(500, { error: 'internal', reference });
  }
}

async function isReadyWithin(ms: number, ready: () => Promise<void>): Promise<boolean> {
  const answer = ready().then(
    () => true,
    () => false,
  );
  return (await within(ms, answer)) === true;
}

const quiet = (): void => undefined;
const mute = { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet, fatal: quiet } as unknown as NonNullable<
  ServerOptions['log']
>;
