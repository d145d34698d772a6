/** How calls to the Bot Connector leave the house: one attempt, a time limit, no redirects. */

import type { ConnectorClientOptions } from 'botframework-connector';
import { timely } from '../bounds/timely';
import { exchange, type WireAnswer, type WireRequest } from '../wire/kept-http';
import { ConnectorError, failureOfAnswer, failureOnTheWay } from './connector-error';

/** The HTTP client that the SDK's connector clients accept. */
export type ConnectorHttp = NonNullable<ConnectorClientOptions['httpClient']>;
type ConnectorRequest = Parameters<ConnectorHttp['sendRequest']>[0];
type RequestHeaders = ConnectorRequest['headers'];

const answerLimit = 4 * 1024 * 1024;
/** The wire sets these itself. */
const hopHeaders: ReadonlySet<string> = new Set(['accept-encoding', 'connection', 'content-length', 'host', 'transfer-encoding']);

/** One attempt, at most `timeoutMs`. Everything but a 2xx answer rejects with a ConnectorError, unless the answer `passes` all the same. */
export async function connectorExchange(
  request: WireRequest,
  timeoutMs: number,
  passes: (answer: WireAnswer) => boolean = () => false,
): Promise<WireAnswer> {
  const answer = await timely(timeoutMs, (signal) => exchange({ ...request, signal }, answerLimit)).catch((thrown: unknown) => {
    throw failureOnTheWay(thrown);
  });
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (isSuccess || passes(answer)) return answer;
  throw failureOfAnswer(answer, new Date());
}

/**
 * The same for the SDK's own clients, which get a token of a person, should anybody ever ask for one. Handed over as
 * `ConnectorClientOptions.httpClient`; its options for retries and agents have no effect (4.23.3).
 */
export function connectorHttp(timeoutMs = 5000): ConnectorHttp {
  return {
    async sendRequest(request) {
      const { method, url } = request;
      const sent = { method, url, headers: headersOf(request.headers), body: bodyOf(request) };
      const { status, headers, body } = await connectorExchange(sent, timeoutMs, (answer) => meansNoToken(url, answer.status));
      return { request, status, headers: answerHeaders(request.headers, headers), bodyAsText: body };
    },
  };
}

function headersOf(headers: RequestHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers.toJson()).filter(([name]) => !hopHeaders.has(name.toLowerCase())));
}

/** Connector and token service take JSON only; a stream would need another way. */
function bodyOf({ body }: ConnectorRequest): string | undefined {
  const given: unknown = body;
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string') return given;
  throw new ConnectorError({ outcome: 'not-sent', reason: 'BODY_NOT_TEXT' });
}

/** The token service answers 404 for "this person has not signed in", which the SDK's token client reads as such. */
function meansNoToken(url: string, status: number): boolean {
  return status === 404 && new URL(url).pathname.toLowerCase().startsWith('/api/usertoken/');
}

/** The SDK wants its own kind of header collection; an emptied copy of the request's is one. */
function answerHeaders(template: RequestHeaders, headers: WireAnswer['headers']): RequestHeaders {
  const own = template.clone();
  for (const name of own.headerNames()) own.remove(name);
  for (const [name, value] of Object.entries(headers)) own.set(name, String(value));
  return own;
}
