/** The channel of a measurement: answers at once what a connector answers, counts, and remembers each chat's last card. */

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buttonOf, TENANT, type Button } from './activities';

/** A card that was posted: the message it is in, and its button. */
export interface Posted {
  readonly messageId: string;
  readonly button: Button | undefined;
}

/** Counts what bots send. */
export class CountingChannel {
  /** Calls since the last look. */
  calls = 0;
  private readonly last = new Map<string, Posted>();
  private lastId = 1_700_000_000_000;
  private readonly server = createServer((request, response) => {
    void whole(request).then((body) => {
      const answer = JSON.stringify(this.answer(request.method ?? 'GET', request.url ?? '/', body));
      response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json; charset=utf-8' });
      response.end(answer);
    });
  });

  /** Listens on a free loopback port; resolves with its address. */
  async start(): Promise<string> {
    // A bot that is slow to come back would find its connection just being closed.
    this.server.keepAliveTimeout = 0;
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Closes the port and every connection. */
  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** What was posted to a chat last. */
  lastIn(conversation: string): Posted | undefined {
    return this.last.get(conversation);
  }

  private answer(method: string, url: string, body: string): object {
    const [, conversation = '', rest = ''] = /conversations\/([^/?]+)\/?([^?]*)/u.exec(url) ?? [];
    const [, member] = /members\/([^/?]+)/u.exec(rest) ?? [];
    if (member !== undefined) return memberOf(decodeURIComponent(member));
    this.calls++;
    const messageId = method === 'PUT' ? (rest.split('/').at(-1) ?? '') : String(++this.lastId);
    if (method === 'POST') this.last.set(decodeURIComponent(conversation), { messageId, button: buttonOf(body) });
    return { id: messageId };
  }
}

function memberOf(id: string): object {
  const aadObjectId = id.replace(/^29:1/u, '');
  const mail = `${aadObjectId}@partner.example`;
  const person = { id, aadObjectId, objectId: aadObjectId, name: 'Robin Roe', tenantId: TENANT };
  return { ...person, email: mail, userPrincipalName: mail, userRole: 'user' };
}

async function whole(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
