/** Tenant discovery that can be unplugged. */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ADVENTURE, CONTOSO } from './cast';

/** Answers tenant discovery for the two demo companies, in the documented shape. */
export class DiscoveryStub {
  /** Whether it answers. */
  reachable = true;
  private server: Server | undefined;

  /** Its address. */
  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  /** Listens on a free loopback port. */
  async start(): Promise<void> {
    const tenants: Readonly<Record<string, string>> = { 'adventure-works.com': ADVENTURE, 'contoso-consulting.com': CONTOSO };
    this.server = createServer((request, response) => {
      if (!this.reachable) {
        request.socket.destroy();
        return;
      }
      const tenant = tenants[request.url?.split('/')[1] ?? ''];
      const body = tenant ? { issuer: `https://login.microsoftonline.com/${tenant}/v2.0` } : { error: 'invalid_tenant' };
      response.statusCode = tenant ? 200 : 400;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
  }

  /** Closes the port and every connection. */
  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
