/** The part of undici that has no types by itself, as version 7.30.2 has it. */

declare module 'undici/lib/dispatcher/agent' {
  import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

  /** A request that is being sent, or was. */
  export interface Controller {
    /** Ends it: its connection is closed, and `onResponseError` told the reason. */
    abort(reason: unknown): void;
  }

  /** Hears what becomes of one request. */
  export interface Handler {
    onRequestStart(controller: Controller): void;
    onResponseStart(controller: Controller, status: number, headers: IncomingHttpHeaders): void;
    onResponseData(controller: Controller, chunk: Buffer): void;
    onResponseEnd(): void;
    onResponseError(controller: Controller, error: Error): void;
  }

  import type { Connector } from 'undici/lib/core/connect';

  interface AgentOptions {
    readonly connect: Connector;
    readonly keepAliveTimeout: number;
    readonly keepAliveMaxTimeout: number;
    readonly headersTimeout: number;
    readonly bodyTimeout: number;
  }

  interface DispatchOptions {
    readonly origin: string;
    readonly path: string;
    readonly method: string;
    readonly headers: OutgoingHttpHeaders;
    readonly body?: string;
  }

  /** Connections by origin. */
  export default class Agent {
    constructor(options: AgentOptions);
    dispatch(options: DispatchOptions, handler: Handler): boolean;
  }
}

declare module 'undici/lib/core/connect' {
  import type { Socket } from 'node:net';

  /** Opens a connection, over TLS where the protocol says so, and hands it over or says why there is none. */
  export type Connector = (to: object, opened: (error: Error | null, socket?: Socket) => void) => Socket;

  export default function connector(options: object): Connector;
}
