/** Takes in the answer to one request, piece by piece. */

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
    private readonly signal: AbortSignal | undefined,
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

  onResponseEnd(): void {
    this.signal?.removeEventListener('abort', this.stop);
    const body = this.size > this.limit ? '' : Buffer.concat(this.chunks).toString();
    this.resolve({ status: this.status, headers: this.headers, body });
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
  ['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'],
]);

function asNodeSays(error: Error): Error {
  const name = NODE_NAMES.get('code' in error ? error.code : undefined);
  return name === undefined ? error : Object.assign(new Error(error.message, { cause: error }), { code: name });
}
