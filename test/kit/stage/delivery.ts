/** Brings one activity to the bot's endpoint, as Teams does, and keeps what came back. */

import { request, type Agent } from 'node:http';

import type { FieldError } from './card-form';
import { parsed, type JsonObject } from '../json';
import { wholeBody } from '../whole-body';

/** What became of an activity. `status` 0: no answer came, `error` says why, or the client never sent it (`notSent`). */
export interface Delivery {
  readonly activity: JsonObject;
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
  readonly error?: string;
  /** What the client objected to instead of sending; empty when it was sent. */
  readonly notSent: readonly FieldError[];
}

/** Where to and how patiently. */
export interface Endpoint {
  readonly url: string;
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Keeps connections for the next activity; without it each has one of its own. */
  readonly agent?: Agent;
}

/** Posts the activity. Never rejects: a dead bot is a delivery with status 0. */
export async function deliver(activity: JsonObject, endpoint: Endpoint): Promise<Delivery> {
  const start = performance.now();
  const came = await exchange(JSON.stringify(activity), endpoint).catch((error: unknown) => ({
    status: 0,
    body: undefined,
    error: reason(error),
  }));
  return { activity, ...came, ms: Math.round(performance.now() - start), notSent: [] };
}

/** A delivery that the client's own checks held back. */
export function heldBack(activity: JsonObject, notSent: readonly FieldError[]): Delivery {
  return { activity, status: 0, body: undefined, ms: 0, notSent };
}

function exchange(payload: string, endpoint: Endpoint): Promise<{ status: number; body: unknown }> {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(payload)) };
  const options = { method: 'POST', agent: endpoint.agent ?? (false as const), headers: { ...headers, ...endpoint.headers } };
  return new Promise((resolve, reject) => {
    const sent = request(endpoint.url, options, (response) => {
      wholeBody(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, body: parsed(body.toString('utf8')) });
      }, reject);
    });
    sent.setTimeout(endpoint.timeoutMs, () => sent.destroy(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })));
    sent.on('error', reject);
    sent.end(payload);
  });
}

function reason(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return code ?? message ?? String(error);
}
