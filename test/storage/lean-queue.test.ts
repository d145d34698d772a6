/** The queue by calls of our own beside the client of @azure/storage-queue: each reads what the other wrote, and both are signed alike. */

import { deepEqual, equal, rejects } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { LeanQueue } from '../../src/storage/lean-queue';
import type { Queue, TakenMessage } from '../../src/storage/queue';
import { openQueue } from '../../src/storage/queues';
import { sdkQueue } from '../../src/storage/sdk-queue';
import { RETRIES } from '../../src/storage/tables';
import { keySite } from '../../src/storage/table-account';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { until } from '../kit/until';

const account = (connectionString: string) => ({ kind: 'connectionString', connectionString }) as const;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** What both are to do; each answer but for what is new each time. */
async function played(queue: Queue): Promise<readonly unknown[]> {
  await queue.createIfNotExists();
  await queue.createIfNotExists();
  for (const text of ['a', 'ä💡\u0000', '']) await queue.sendMessage(base64(text), { messageTimeToLive: 3600 });
  const { approximateMessagesCount } = await queue.getProperties();
  const received = await taken(queue, 3);
  const [first, second] = received;
  await queue.updateMessage(first!.messageId, first!.popReceipt, undefined, 300);
  await queue.deleteMessage(second!.messageId, second!.popReceipt);
  const codes: unknown[] = [];
  for (const { messageId, popReceipt } of [first!, second!])
    await queue.deleteMessage(messageId, popReceipt).catch((error: unknown) => codes.push((error as { code?: unknown }).code));
  const seen = received.map(({ messageText, dequeueCount }) => [messageText, dequeueCount]);
  return [approximateMessagesCount, seen, codes, (await queue.receiveMessages()).receivedMessageItems];
}

/** So many messages: one that just came may not be seen yet, and one that was taken stays away for longer than the tests take. */
async function taken(queue: Queue, count: number): Promise<readonly TakenMessage[]> {
  const found: TakenMessage[] = [];
  const take = async (): Promise<boolean> => {
    found.push(...(await queue.receiveMessages({ numberOfMessages: 32, visibilityTimeout: 600 })).receivedMessageItems);
    return found.length >= count;
  };
  await until(take, () => `${count} messages; ${found.length} came`);
  return found;
}

/** A service that answers all it hears with the status told. */
class Stub {
  readonly heard: {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingHttpHeaders;
    readonly body: string;
  }[] = [];
  private readonly server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    void text(request).then((body) => {
      this.heard.push({ method, path, headers, body });
      response.statusCode = this.statuses.shift() ?? 404;
      response.end('<?xml version="1.0"?><Error><Code>QueueNotFound</Code></Error>');
    });
  });

  constructor(private readonly statuses: number[] = []) {}

  /** The connection string of an account there. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=aGk=;QueueEndpoint=http://127.0.0.1:${(this.server.address() as AddressInfo).port}/a`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}

describe('a queue by calls of our own', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  const named = (): string => `q${randomBytes(4).toString('hex')}`;

  it('does what the client of the service does', async () => {
    const own = await openQueue(account(azurite.connectionString), '', named());
    equal(own instanceof LeanQueue, true);
    deepEqual(await played(own), await played(sdkQueue(azurite.connectionString, named(), RETRIES)));
  });

  it('reads what the client put there, and puts there what the client reads', async () => {
    const name = named();
    const own = await openQueue(account(azurite.connectionString), '', name);
    const client = sdkQueue(azurite.connectionString, name, RETRIES);
    await own.createIfNotExists();
    for (const [puts, takes] of [[own, client] as const, [client, own] as const]) {
      await puts.sendMessage(base64('{"a":"<&>"}'));
      const [message] = await taken(takes, 1);
      equal(message?.messageText, base64('{"a":"<&>"}'));
      await puts.deleteMessage(message.messageId, message.popReceipt);
    }
  });

  it('takes nothing that XML could misunderstand', async () => {
    const own = await openQueue(account(azurite.connectionString), '', named());
    await rejects(own.sendMessage('<a>'), TypeError);
  });

  it('is opened over the client where it is entered by a shared access signature', async () => {
    const shared = 'QueueEndpoint=https://a.queue.core.windows.net/;SharedAccessSignature=sv=2024-11-04&sig=x';
    equal((await openQueue(account(shared), '', 'due')) instanceof LeanQueue, false);
  });

  it('asks again where the service is busy, and names what it refuses', async () => {
    const stub = new Stub([503]);
    const own = await openQueue(account(await stub.start()), '', 'due');
    await rejects(own.getProperties(), { statusCode: 404, code: 'QueueNotFound' });
    deepEqual(
      stub.heard.map(({ method, path }) => [method, path]),
      Array.from({ length: 2 }, () => ['GET', '/a/due?comp=metadata']),
    );
    stub.stop();
  });

  it('is signed as the client signs', async () => {
    const stub = new Stub();
    const connectionString = await stub.start();
    const { sign } = keySite(connectionString, 'queue')!;
    const client = sdkQueue(connectionString, 'due', RETRIES);
    const receipt = 'AgAAAAMAAAAAAAAA+/0wE=';
    await Promise.allSettled([
      client.createIfNotExists(),
      client.sendMessage('YQ==', { messageTimeToLive: 3600 }),
      client.receiveMessages({ numberOfMessages: 16, visibilityTimeout: 120 }),
      client.updateMessage('id', receipt, undefined, 30),
      client.deleteMessage('id', receipt),
      client.getProperties(),
    ]);
    equal(stub.heard.length, 6);
    for (const { headers, ...request } of stub.heard)
      equal(sign({ ...request, headers: headers as Record<string, string> }), headers.authorization);
    stub.stop();
  });
});
