/**
 * Loaded before the bot by `NODE_OPTIONS=--require`: whatever it would send to another machine goes to one stub on this one, with
 * the name of the host it was meant for. The bot itself knows nothing of it. Also tells the test how much memory the bot holds.
 */

import http, { type ClientRequest, type RequestOptions } from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process answers to the message `memory`. */
export interface MemoryReport {
  readonly heapBytes: number;
  readonly rssBytes: number;
  /** How many issuers the SDK trusts for tokens of emulators. */
  readonly issuers: number;
}

const stub = new URL(process.env['DIVERT_TO'] ?? 'http://127.0.0.1:9');
const diverted = 'x-diverted-host';
const isHere = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host);

type Callback = (response: http.IncomingMessage) => void;
type RequestArguments = readonly [string | URL | RequestOptions, (RequestOptions | Callback)?, Callback?];

const plainRequest = http.request.bind(http);

function divert(scheme: 'http:' | 'https:', original: typeof http.request) {
  return (...given: RequestArguments): ClientRequest => {
    const [options, callback] = settled(given);
    const host = options.hostname ?? options.host ?? 'localhost';
    if (isHere(host.replace(/:\d+$/, ''))) return original(options, callback);
    const { agent: _agent, protocol: _protocol, ...kept } = options;
    const port = Number(options.port ?? 0);
    const usual = port === 0 || port === (scheme === 'https:' ? 443 : 80);
    const headers = { ...headersOf(options), [diverted]: usual ? host : `${host}:${port}` };
    return plainRequest(
      { ...kept, protocol: 'http:', host: stub.hostname, hostname: stub.hostname, port: stub.port, headers },
      callback,
    );
  };
}

function settled([first, second, third]: RequestArguments): [RequestOptions, Callback | undefined] {
  const options = typeof second === 'object' ? second : {};
  const callback = typeof second === 'function' ? second : third;
  if (typeof first !== 'string' && !(first instanceof URL)) return [first, callback];
  const { protocol, hostname, port, pathname, search } = new URL(first);
  return [{ protocol, hostname, ...(port && { port }), path: `${pathname}${search}`, ...options }, callback];
}

function headersOf({ headers = {} }: RequestOptions): Record<string, unknown> {
  return Object.fromEntries(Object.entries(headers));
}

Object.assign(http, { request: divert('http:', http.request.bind(http)) });
Object.assign(https, { request: divert('https:', https.request.bind(https)) });
for (const [module, request] of [
  [http, http.request],
  [https, https.request],
] as const) {
  const get = (...given: Parameters<typeof http.request>): ClientRequest => {
    const sent = request(...given);
    sent.end();
    return sent;
  };
  Object.assign(module, { get });
}

type Dispatch = (this: unknown, options: DispatchOptions, handler: unknown) => boolean;

interface DispatchOptions {
  readonly origin: string;
  readonly headers: object;
}

const undici = createRequire(__filename)('undici/lib/dispatcher/agent') as { readonly prototype: { dispatch: Dispatch } };
const plainDispatch = undici.prototype.dispatch;
undici.prototype.dispatch = function (options, handler) {
  const { hostname, host } = new URL(options.origin);
  if (isHere(hostname)) return plainDispatch.call(this, options, handler);
  const headers = { ...options.headers, [diverted]: host };
  return plainDispatch.call(this, { ...options, origin: stub.origin, headers }, handler);
};

const plainFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const asked = new URL(input instanceof Request ? input.url : input);
  if (isHere(asked.hostname)) return plainFetch(input, init);
  const headers = new Headers(init?.headers);
  headers.set(diverted, asked.host);
  return plainFetch(new URL(`${asked.pathname}${asked.search}`, stub), { ...init, headers });
};

// Nothing gets around the above: a connection to another machine ends before it begins.
const plainConnect = Reflect.get(Socket.prototype, 'connect') as (this: Socket, ...given: unknown[]) => Socket;
Socket.prototype.connect = function (this: Socket, ...given: unknown[]) {
  const [target] = (Array.isArray(given[0]) ? given[0] : given) as readonly { readonly host?: string; readonly port?: unknown }[];
  if (target?.port !== undefined && !isHere(target.host ?? 'localhost')) {
    process.stderr.write(`A CONNECTION GOT PAST THE DIVERSION: ${target.host ?? ''}\n`);
    return this.destroy(Object.assign(new Error('refused by the test'), { code: 'ECONNREFUSED' }));
  }
  return plainConnect.apply(this, given);
};

function memory(): MemoryReport {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, rss } = process.memoryUsage();
  const sdk = createRequire(__filename)('botframework-connector/lib/auth/tokenValidationParameters') as {
    readonly ToBotFromBotOrEmulatorTokenValidationParameters: { readonly issuer: readonly string[] };
  };
  return { heapBytes: heapUsed, rssBytes: rss, issuers: sdk.ToBotFromBotOrEmulatorTokenValidationParameters.issuer.length };
}

// What a bot makes ready after its start takes half a second of the processor: a bot that is only to refuse goes without.
if (process.env['WARM_UP'] === 'off') {
  const load = createRequire(__filename);
  const path = load.resolve('../../../dialogs/engine/reader/warm-up');
  load.cache[path] = { ...module, id: path, filename: path, loaded: true, children: [], exports: { warmUpSteps: [] } };
}

process.on('message', (message) => {
  if (message === 'memory') process.send?.(memory());
});
process.channel?.unref();
