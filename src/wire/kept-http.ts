/**
 * One request over connections that are kept, by node's own HTTP. Storage and channel take most of a turn, and this is what a call needs of
 * a stack: beside `fetch` and the pipelines of the SDKs it takes a fraction of the processor (docs/decisions.md). It repeats nothing.
 */

import { Agent, request as overHttp, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { Agent as SecureAgent, request as overHttps } from 'node:https';

/** What goes out. */
export interface WireRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: OutgoingHttpHeaders;
  /** UTF-8. */
  readonly body?: string | undefined;
  /** Its end ends the request, which then rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What came back, whatever its status; redirects are not followed. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** UTF-8; empty where it was longer than allowed. */
  readonly body: string;
}

/** A connection that nobody used for so long may be about to be closed from the other side, in ms; `fetch` has the same. */
const IDLE_MS = 4000;
const LONGEST_ANSWER = 16 * 1024 * 1024;

const KEPT = { keepAlive: true, scheduling: 'lifo', timeout: IDLE_MS } as const;
const [agent, secureAgent] = [new Agent(KEPT), new SecureAgent(KEPT)];

/** The answer to one request, sent once. Rejects with what node throws (`ECONNREFUSED`, `ECONNRESET`, …), or as the signal says. */
export function exchange({ method, url, headers, body, signal }: WireRequest, limit = LONGEST_ANSWER): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const isSecure = url.startsWith('https:');
    const sized = body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) };
    const options = { ...placeOf(url), method, headers: sized, agent: isSecure ? secureAgent : agent };
    const sent = isSecure ? overHttps(options) : overHttp(options);
    const stop = (): void => {
      sent.destroy(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop);
    sent.once('response', (response) => {
      collect(response, limit, resolve, reject);
    });
    sent.on('error', reject);
    sent.once('close', () => signal?.removeEventListener('abort', stop));
    sent.end(body);
  });
}

/** Where it goes, without a look at what is behind the host: the path leaves as it is written. */
function placeOf(url: string): { readonly hostname: string; readonly port: string; readonly path: string } {
  const [, host = '', port = '', path = ''] = /^https?:\/\/(\[[^\]]*\]|[^:/?]*)(?::(\d+))?(.*)$/s.exec(url) ?? [];
  return { hostname: host.replace(/^\[(.*)\]$/, '$1'), port, path: path.startsWith('/') ? path : `/${path}` };
}

function collect(
  response: IncomingMessage,
  limit: number,
  resolve: (answer: WireAnswer) => void,
  reject: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
  });
  response.once('end', () => {
    const body = size > limit ? '' : Buffer.concat(chunks).toString();
    resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
  });
  // Ends without its end: half an answer.
  response.on('error', reject);
}
