/** The answer to a message: a status and a body once, and no error text gets past it. */

import type { ServerResponse } from 'node:http';

/** An answer over Node's. Written once; later writes are ignored. */
export class Reply {
  readonly #response: ServerResponse;
  #ended = false;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Answers as the SDK says. From 400 on its body stays here: it may hold the text of an error. */
  give(status: number, body: unknown): void {
    this.#finish(status, status < 400 ? body : undefined);
  }

  /** Answers with this status and nothing else. */
  refuse(status: number): void {
    this.#finish(status, undefined);
  }

  /** Answers for the house itself: this status with this JSON. */
  answer(status: number, body: Readonly<Record<string, string>>): void {
    this.#finish(status, body);
  }

  #finish(status: number, body: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#response.statusCode = status;
    if (body === undefined || body === null) {
      this.#response.end();
      return;
    }
    this.#response.setHeader('Content-Type', 'application/json; charset=utf-8');
    this.#response.end(JSON.stringify(body));
  }
}
