/** The response as CloudAdapter sees it: it can set a status and a body, but no error text gets past it. */

import type { ServerResponse } from 'node:http';

/** The part of a response that CloudAdapter uses, over Node's. Written once; later writes are ignored. */
export class Reply {
  readonly socket: unknown;
  readonly #response: ServerResponse;
  #status = 200;
  #body: unknown;
  #ended = false;

  constructor(response: ServerResponse) {
    this.#response = response;
    this.socket = response.socket;
  }

  get ended(): boolean {
    return this.#ended;
  }

  status(code: number): number {
    this.#status = code;
    return code;
  }

  header(name: string, value: unknown): void {
    if (!this.#ended) this.#response.setHeader(name, String(value));
  }

  send(body: unknown): void {
    this.#body = body;
  }

  /** Sends what was set. From 400 on the body stays here: the SDK fills it with the text of the error. */
  end(): void {
    this.#finish(this.#status < 400 ? this.#body : undefined);
  }

  /** Answers with this status and nothing else. */
  refuse(status: number): void {
    this.#status = status;
    this.#finish(undefined);
  }

  /** Answers for the house itself: this status with this JSON. */
  answer(status: number, body: Readonly<Record<string, string>>): void {
    this.#status = status;
    this.#finish(body);
  }

  #finish(body: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#response.statusCode = this.#status;
    if (body === undefined || body === null) {
      this.#response.end();
      return;
    }
    this.#response.setHeader('Content-Type', 'application/json; charset=utf-8');
    this.#response.end(JSON.stringify(body));
  }
}
