/** How Node's HTTP server under restify starts, stops and gives up waiting. */

import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';

/** Sets how long a request may take (30 s), its headers (15 s), and how long an idle connection stays (65 s). */
export function setLimits(http: HttpServer): void {
  http.requestTimeout = 30_000;
  http.headersTimeout = 15_000;
  http.keepAliveTimeout = 65_000;
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
