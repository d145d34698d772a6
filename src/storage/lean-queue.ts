/** A queue by calls of our own (Queue service REST API). Its messages are Base64, so that its XML needs no parser. */

import type { Ending } from '../bounds/timely';
import type { WireAnswer } from '../wire/kept-http';
import type { Queue, QueueOptions, TakenMessage } from './queue';
import { TableAnswer } from './table-answer';
import type { TableCall, TableWire } from './table-wire';

const XML = { accept: 'application/xml', 'content-type': 'application/xml' };
const READING = { accept: 'application/xml' };
const BASE64 = /^[\w+/=]*$/;

/** `Queue` by its own calls. */
export class LeanQueue implements Queue {
  constructor(
    private readonly wire: TableWire,
    readonly name: string,
  ) {}

  async createIfNotExists({ abortSignal }: QueueOptions = {}): Promise<void> {
    try {
      await this.call('PUT', '', {}, abortSignal);
    } catch (error) {
      if (!(error instanceof TableAnswer) || error.code !== 'QueueAlreadyExists') throw error;
    }
  }

  /** Takes Base64 alone. */
  async sendMessage(text: string, { messageTimeToLive, abortSignal }: Parameters<Queue['sendMessage']>[1] = {}): Promise<void> {
    if (!BASE64.test(text)) throw new TypeError('a message must be Base64');
    const body = `<QueueMessage><MessageText>${text}</MessageText></QueueMessage>`;
    await this.call('POST', '/messages', { messagettl: messageTimeToLive }, abortSignal, body);
  }

  async receiveMessages({ numberOfMessages, visibilityTimeout, abortSignal }: Parameters<Queue['receiveMessages']>[0] = {}) {
    const query = { numofmessages: numberOfMessages, visibilitytimeout: visibilityTimeout };
    const { body } = await this.call('GET', '/messages', query, abortSignal);
    return { receivedMessageItems: body.split('</QueueMessage>').slice(0, -1).map(messageIn) };
  }

  async updateMessage(
    id: string,
    receipt: string,
    _text: undefined,
    visibilityTimeout: number,
    { abortSignal }: QueueOptions = {},
  ): Promise<void> {
    await this.call('PUT', pathOf(id), { popreceipt: receipt, visibilitytimeout: visibilityTimeout }, abortSignal);
  }

  async deleteMessage(id: string, receipt: string, { abortSignal }: QueueOptions = {}): Promise<void> {
    await this.call('DELETE', pathOf(id), { popreceipt: receipt }, abortSignal);
  }

  async getProperties({ abortSignal }: QueueOptions = {}): Promise<{ readonly approximateMessagesCount: number }> {
    const { headers } = await this.call('GET', '', { comp: 'metadata' }, abortSignal);
    return { approximateMessagesCount: Number(headers['x-ms-approximate-messages-count'] ?? 0) };
  }

  private call(
    method: string,
    path: string,
    query: Readonly<Record<string, string | number | undefined>>,
    signal: Ending | undefined,
    body?: string,
  ): Promise<WireAnswer> {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const asked = given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
    const headers = body === undefined ? READING : XML;
    const call: TableCall = { method, path: `/${this.name}${path}${asked === '' ? '' : `?${asked}`}`, headers, body };
    return this.wire.call(call, signal);
  }
}

function pathOf(id: string): string {
  return `/messages/${encodeURIComponent(id)}`;
}

/** One message of an answer. Nothing in it needs to be unescaped: ids, receipts and texts are letters, digits and `-+/=`. */
function messageIn(xml: string): TakenMessage {
  const [messageId, popReceipt, messageText, count] = ['MessageId', 'PopReceipt', 'MessageText', 'DequeueCount'].map(
    (name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '',
  ) as [string, string, string, string];
  return { messageId, popReceipt, messageText, dequeueCount: Number(count) };
}
