/** Takes in the answer to one request, piece by piece. */

import type { Ending } from '../bounds/timely';
import type { IncomingHttpHeaders } from 'node:http';
import type { Controller, Handler } from 'undici/lib/dispatcher/agent';

/** What came back, whatever its status; redirects are not followed. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** UTF-8; empty where it was longer than allowed. */
  readonly body: string;
}

/** Collects an answer; tells it, or why there is none, once. */
export class Answering implements Handler {
  private controller: Controller | undefined;
  private status = 0;
  private headers: IncomingHttpHeaders = {};
  private readonly chunks: Buffer[] = [];
  private size = 0;

  /** Of a body longer than `limit` bytes nothing is kept. */
  constructor(
    private readonly limit: number,
    private readonly signal: Ending | undefined,
    private readonly resolve: (answer: WireAnswer) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    signal?.addEventListener('abort', this.stop);
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller;
    if (this.signal?.aborted === true) this.stop();
  }

  onResponseStart(_controller: Controller, status: number, headers: IncomingHttpHeaders): void {
    this.status = status;
    this.headers = headers;
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size <= this.limit) this.chunks.push(chunk);
  }

  /**
   * A connection is free again with the next turn of the loop, for a server may yet close it behind its answer: whoever goes on before
   * that opens another one for their next call.
   */
  onResponseEnd(): void {
    this.signal?.removeEventListener('abort', this.stop);
    const body = this.size > this.limit ? '' : Buffer.concat(this.chunks).toString();
    const answer = { status: this.status, headers: this.headers, body };
    // Behind what undici leaves for the next turn of the loop once this returns.
    queueMicrotask(() => setImmediate(this.resolve, answer));
  }

  onResponseError(_controller: Controller, error: Error): void {
    this.signal?.removeEventListener('abort', this.stop);
    this.reject(asNodeSays(error));
  }

  /** What waits for a connection has no controller yet, and is not sent when it gets one. */
  private readonly stop = (): void => {
    const reason: unknown = this.signal?.reason;
    this.controller?.abort(reason);
    this.reject(reason);
  };
}

/** Trouble that node has names for, by those names; all who read them know no others. */
const NODE_NAMES: ReadonlyMap<unknown, string> = new Map([
  ['UND_ERR_SOCKET', 'ECONNRESET'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'ECONNRESET'],
  ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'],
  ['UND_ERR_HEADERS_OVERFLOW', 'HPE_HEADER_OVERFLOW'],
  ['UND_ERR_INVALID_ARG', 'ERR_INVALID_CHAR'],
]);

function asNodeSays(error: Error): Error {
  const name = nodeName(error);
  return name === undefined ? error : Object.assign(new Error(error.message, { cause: error }), { code: name });
}

function nodeName(error: Error): string | undefined {
  const { name, code, data }: Error & { readonly code?: unknown; readonly data?: unknown } = error;
  if (name === 'HTTPParserError') return parserName(data);
  return typeof code === 'string' && code.startsWith('ERR_SSL_') ? 'EPROTO' : NODE_NAMES.get(code);
}

/** What is no HTTP has no code in undici (7.30.2); where nothing stands behind the place that is wrong, the connection ended. */
function parserName(data: unknown): string {
  return data === '' ? 'ECONNRESET' : 'HPE_INVALID';
}
