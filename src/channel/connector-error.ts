/** What a failed call to the Bot Connector means: whether it may have worked, what Teams said, and when to come back. */

import { CodedError } from '../domain/errors';
import type { WireAnswer } from '../wire/kept-http';

/** `not-sent`: certainly nothing happened, so another try is safe. `unknown`: it may have worked; never repeat it blindly. */
export type SendOutcome = 'not-sent' | 'unknown';

/** The facts of a failed call. */
export interface ConnectorFailure {
  readonly outcome: SendOutcome;
  readonly status?: number | undefined;
  /** The code of Teams, such as `ConversationBlockedByUser`, `MessageWritesBlocked`, `Throttled`. */
  readonly teamsCode?: string | undefined;
  /** How long the connector wants to be left alone, at most `longestRetryAfterMs`. */
  readonly retryAfterMs?: number | undefined;
  /** The system's name for trouble below HTTP, such as `ECONNREFUSED` or `TimeoutError`. */
  readonly reason?: string | undefined;
}

/** The longest wait that is believed: a day, in ms. */
export const longestRetryAfterMs = 86_400_000;

/** CONNECTOR_FAILED. Not a RestError on purpose: the SDK's pipeline repeats those, and a repeated message is seen twice. */
export class ConnectorError extends CodedError implements ConnectorFailure {
  readonly outcome: SendOutcome;
  readonly status: number | undefined;
  readonly teamsCode: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly reason: string | undefined;

  constructor(failure: ConnectorFailure) {
    const { outcome, status, teamsCode, retryAfterMs, reason } = failure;
    super('CONNECTOR_FAILED', `The connector did not take the call (${teamsCode ?? reason ?? status ?? 'no answer'}).`);
    this.outcome = outcome;
    this.status = status;
    this.teamsCode = teamsCode;
    this.retryAfterMs = retryAfterMs;
    this.reason = reason;
  }
}

const UNAVAILABLE = 503;

type Answer = Pick<WireAnswer, 'status' | 'headers'> & { readonly body: string | undefined };

/** Reads an answer that is not a success. 4xx and 503 mean that Teams refused; after 3xx and any other 5xx nobody can be sure. */
export function failureOfAnswer({ status, headers, body }: Answer, now: Date): ConnectorError {
  const outcome = (status >= 400 && status < 500) || status === UNAVAILABLE ? 'not-sent' : 'unknown';
  return new ConnectorError({ outcome, status, teamsCode: teamsCodeOf(body), retryAfterMs: retryAfterOf(headers, now) });
}

/** Trouble of these names comes before the first byte of the request has left. */
const beforeSending: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** Reads what was thrown on the way. Its texts are dropped: one about a header repeats the header. */
export function failureOnTheWay(thrown: unknown): ConnectorError {
  const reason = reasonOf(thrown);
  return new ConnectorError({ outcome: reason && beforeSending.has(reason) ? 'not-sent' : 'unknown', reason });
}

function reasonOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const code = 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : thrown.name;
}

/**
 * Teams names its code in one of two shapes: `{error: {code}}`, or `{errorCode: 209, message}` where the message is JSON again
 * with the code in `subCode`.
 */
function teamsCodeOf(body: string | undefined): string | undefined {
  const answer = record(parse(body));
  const inner = record(parse(answer['message']));
  const candidates = [record(answer['error'])['code'], inner['subCode'], answer['errorCode']];
  return candidates.map(String).find((code) => code !== 'undefined' && /^[A-Za-z0-9][\w. -]{0,63}$/.test(code));
}

/** `Retry-After` is a number of seconds or a date; some answers count in ms in a header of their own. */
function retryAfterOf(headers: WireAnswer['headers'], now: Date): number | undefined {
  const inMs = Number(headers['x-ms-retry-after-ms'] ?? Number.NaN);
  const text = headers['retry-after']?.trim() || 'none';
  const seconds = Number(text);
  const known = [inMs, seconds * 1000, Date.parse(text) - now.getTime()].find((ms) => !Number.isNaN(ms));
  return known === undefined ? undefined : Math.min(Math.max(Math.ceil(known), 0), longestRetryAfterMs);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
