/** A bot of a few lines over plain HTTP, to try the channel and the transcripts on. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { adaptiveCardType } from './conversations';
import { isObject, objectOf, parsed, textOf, type JsonObject } from '../json';

/** Answers an activity: the body of the HTTP response, or nothing. A thrown error is a 500. */
export type TinyHandler = (activity: JsonObject, bot: TinyBot) => unknown;

/** What the connector answered. */
export interface ConnectorReply {
  readonly status: number;
  readonly body: JsonObject;
}

/** The bot. */
export class TinyBot {
  readonly received: JsonObject[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  private readonly server: Server;
  private under: Promise<unknown> = Promise.resolve();

  constructor(private readonly handler: TinyHandler) {
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  /** Its `/api/messages`. */
  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/messages`;
  }

  /** Listens on a free loopback port. */
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** Closes the port. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** Sends into the conversation an activity came from. */
  async post(to: JsonObject, activity: JsonObject): Promise<string> {
    const { body } = await this.call(to, 'POST', `${conversationPath(to)}/activities`, { type: 'message', ...activity });
    return textOf(body['id']);
  }

  /** Replaces a message of that conversation. */
  put(to: JsonObject, id: string, activity: JsonObject): Promise<ConnectorReply> {
    return this.call(to, 'PUT', `${conversationPath(to)}/activities/${id}`, { type: 'message', id, ...activity });
  }

  /** Any call to the connector that an activity names. */
  async call(to: JsonObject, method: string, path: string, body?: JsonObject): Promise<ConnectorReply> {
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const payload = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(new URL(path, textOf(to['serviceUrl'])), { method, headers, ...payload });
    return { status: response.status, body: readReply(parsed(await response.text())) };
  }

  /** Does something after the HTTP answer; `settled` waits for it. */
  later(work: () => Promise<unknown>): void {
    this.under = this.under.then(() => new Promise((resolve) => setTimeout(resolve, 5))).then(work);
  }

  /** Resolves when all that was put off is done. */
  async settled(): Promise<void> {
    await this.under;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const activity = objectOf(parsed(Buffer.concat(chunks).toString('utf8')));
    this.received.push(activity);
    this.headers.push(request.headers);
    try {
      const body = await this.handler(activity, this);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    } catch {
      response.writeHead(500);
      response.end();
    }
  }
}

/** A message with one card. */
export function withCard(card: JsonObject): JsonObject {
  return { attachments: [{ contentType: adaptiveCardType, content: card }] };
}

/** The answer to an invoke that replaces the card in place. */
export function cardAnswer(card: JsonObject): JsonObject {
  return { statusCode: 200, type: adaptiveCardType, value: card };
}

function conversationPath(to: JsonObject): string {
  return `v3/conversations/${encodeURIComponent(textOf(objectOf(to['conversation'])['id']))}`;
}

function readReply(body: unknown): JsonObject {
  return Array.isArray(body) ? { members: body } : isObject(body) ? body : {};
}
