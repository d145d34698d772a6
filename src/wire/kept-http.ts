/**
 * One request over connections that are kept. Storage and channel take most of a turn, and this is what a call needs of a stack: beside
 * node's own client it takes a third of the processor, beside `fetch` and the pipelines of the SDKs much less (docs/decisions.md). It repeats nothing.
 */

import type { Ending } from '../bounds/timely';
import type { OutgoingHttpHeaders } from 'node:http';
// From its own file: the package as a whole loads fetch, caches and web sockets, a tenth of the start.
import Agent from 'undici/lib/dispatcher/agent';
import connector, { type Connector } from 'undici/lib/core/connect';
import { Answering, type WireAnswer } from './answering';

export type { WireAnswer } from './answering';

/** What goes out. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
  /** UTF-8. */
  readonly body?: string | undefined;
  /** Its end ends the request, which then rejects with its reason. */
  readonly signal?: Ending | undefined;
}

/** A connection that nobody used for so long may be about to be closed from the other side, in ms; `fetch` has the same. */
const IDLE_MS = 4000;
const LONGEST_ANSWER = 16 * 1024 * 1024;

const open = connector({});

/** A reset in the middle of a last answer is the end of that to undici, for on some systems a reset follows each end; by another name it is not. */
const connect: Connector = (to, opened) =>
  open(to, (error, socket) => {
    socket?.on('error', (trouble: NodeJS.ErrnoException) => {
      if (trouble.code === 'ECONNRESET') trouble.code = 'UND_ERR_SOCKET';
    });
    opened(error, socket);
  });

/** Its callers have limits of their own for a call as a whole. */
const agent = new Agent({ connect, keepAliveTimeout: IDLE_MS, keepAliveMaxTimeout: IDLE_MS, headersTimeout: 0, bodyTimeout: 0 });

/** The answer to one request, sent once. Rejects with what node throws (`ECONNREFUSED`, `ECONNRESET`, …), or as the signal says. */
export function exchange({ method, url, headers, body, signal }: WireRequest, limit = LONGEST_ANSWER): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) throw signal.reason;
    const answering = new Answering(limit, signal, resolve, reject);
    agent.dispatch({ ...placeOf(url), method, headers, ...(body === undefined ? {} : { body }) }, answering);
  });
}

/** Where it goes, without a look at what is behind the host: the path leaves as it is written. */
function placeOf(url: string): { readonly origin: string; readonly path: string } {
  let at = url.indexOf('://') + 3;
  while (at < url.length && url[at] !== '/' && url[at] !== '?') at++;
  return { origin: url.slice(0, at), path: url[at] === '/' ? url.slice(at) : `/${url.slice(at)}` };
}
