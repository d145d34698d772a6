/** How Node's HTTP server under restify starts, stops and gives up waiting. */

import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';

/** How long requests may take to come in, in ms, with their usual values. */
export interface RequestTimes {
  /** All of a request must have come in (30 s). */
  readonly request?: number;
  /** Its headers must have come in (15 s). */
  readonly headers?: number;
  /** How often the two are looked at (5 s). */
  readonly look?: number;
}

/** Sets these times, and how long an idle connection stays (65 s). To be called before the server listens. */
export function setLimits(http: HttpServer, { request = 30_000, headers = 15_000, look = 5_000 }: RequestTimes = {}): void {
  http.requestTimeout = request;
  http.headersTimeout = headers;
  http.keepAliveTimeout = 65_000;
  // Node takes it as an option of createServer, which restify does not pass on, and reads it when it begins to listen.
  Object.assign(http, { connectionsCheckingInterval: look });
  // Restify listens for upgrades even when nobody answers them, and such a socket would stay open for ever.
  http.removeAllListeners('upgrade');
}

/** Resolves with the port once connections are accepted; rejects with Node's error. */
export async function listen(http: HttpServer, port: number, host: string): Promise<number> {
  http.listen(port, host);
  await once(http, 'listening');
  const address = http.address();
  return typeof address === 'object' && address ? address.port : port;
}

/**
 * Takes no more connections, lets running requests end for `grace` ms, then cuts them off. Node closes idle connections once, when
 * closing begins; those that fall idle later are closed here.
 */
export async function close(http: HttpServer, grace: number): Promise<void> {
  if (!http.listening) return;
  const closed = once(http, 'close');
  http.close();
  const sweep = setInterval(() => {
    http.closeIdleConnections();
  }, 50);
  const cut = setTimeout(() => {
    http.closeAllConnections();
  }, grace);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
