/** The parts of restify that have no types by themselves, as version 12.0.0 has them. */

declare module 'restify/lib/router' {
  import type { ServerOptions } from 'restify';
  const Router: new (options: ServerOptions) => NonNullable<ServerOptions['router']>;
  export default Router;
}

declare module 'restify/lib/server' {
  import type { Server as RestifyServer, ServerOptions } from 'restify';
  const Server: new (options: ServerOptions) => RestifyServer;
  export default Server;
}
