/** How calls to the Bot Connector leave the house: one attempt, a time limit, no redirects. */

import type { ConnectorClientOptions } from 'botframework-connector';
import { ConnectorError, failureOfAnswer, failureOfFetch } from './connector-error';
import { readAtMost } from '../integrations/read-at-most';

/** The HTTP client that the SDK's connector clients accept. */
export type ConnectorHttp = NonNullable<ConnectorClientOptions['httpClient']>;
type ConnectorRequest = Parameters<ConnectorHttp['sendRequest']>[0];
type RequestHeaders = ConnectorRequest['headers'];

const answerLimit = 4 * 1024 * 1024;
/** `fetch` sets these itself. */
const hopHeaders: ReadonlySet<string> = new Set(['accept-encoding', 'connection', 'content-length', 'host', 'transfer-encoding']);

/**
 * One attempt per call, at most `timeoutMs` (5 s unless told). Everything but a 2xx answer rejects with a ConnectorError. Handed
 * to the SDK as `ConnectorClientOptions.httpClient`; its options for retries and agents have no effect (4.23.3).
 */
export function connectorHttp(timeoutMs = 5000): ConnectorHttp {
  return {
    async sendRequest(request) {
      const { response, text } = await exchange(request, timeoutMs);
      if (!response.ok && !meansNoToken(request.url, response.status)) {
        throw failureOfAnswer(response.status, response.headers, text, new Date());
      }
      return { request, status: response.status, headers: answerHeaders(request.headers, response.headers), bodyAsText: text };
    },
  };
}

async function exchange(request: ConnectorRequest, timeoutMs: number): Promise<{ response: Response; text: string }> {
  const body = bodyOf(request);
  const headers = Object.entries(request.headers.toJson()).filter(([name]) => !hopHeaders.has(name.toLowerCase()));
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(request.url, { method: request.method, headers, body, redirect: 'manual', signal });
    return { response, text: (await readAtMost(response.body, answerLimit)) ?? '' };
  } catch (thrown) {
    throw failureOfFetch(thrown);
  }
}

/** Connector and token service take JSON only; a stream would need another way. */
function bodyOf({ body }: ConnectorRequest): string | null {
  const given: unknown = body;
  if (given === undefined || given === null) return null;
  if (typeof given === 'string') return given;
  throw new ConnectorError({ outcome: 'not-sent', reason: 'BODY_NOT_TEXT' });
}

/** The token service answers 404 for "this person has not signed in", which the SDK's token client reads as such. */
function meansNoToken(url: string, status: number): boolean {
  return status === 404 && new URL(url).pathname.toLowerCase().startsWith('/api/usertoken/');
}

/** The SDK wants its own kind of header collection; an emptied copy of the request's is one. */
function answerHeaders(template: RequestHeaders, headers: Headers): RequestHeaders {
  const own = template.clone();
  for (const name of own.headerNames()) own.remove(name);
  for (const [name, value] of headers) own.set(name, value);
  return own;
}
