/** The queue that spreads the work, in Azure Storage Queue. Losing all of it loses nothing: the rows of the due index are the truth. */

import type { Pointers, TakenPointer } from '../domain/watch/due';
import type { Queue } from './queue';
import { DEFAULT_TIMEOUT_MS } from './timed-table';
import { StorageUnavailable, troubleIn } from './unavailable';

/** The service hands out no more at once (Azure Storage Queue: Get Messages). */
const MOST_AT_ONCE = 32;
/** In the form of those the service gives out, which looks at rights first, at the form next, and for the message last. */
const NEVER_THERE = { id: '00000000-0000-4000-8000-000000000000', receipt: 'AgAAAAMAAAAAAAAAAAAAAAAA0wE=' };
/** After this long a pointer is stale: its rows have been pointed to again. */
const LIFE_SECONDS = 3600;

/** `Pointers` on a storage queue. Every call ends in time and fails as STORAGE_UNAVAILABLE only. */
export class PointerQueue implements Pointers {
  constructor(
    private readonly client: Queue,
    private readonly timeoutMs: number = DEFAULT_TIMEOUT_MS,
  ) {}

  /** Makes the queue if it is not there yet. */
  async ensure(timeoutMs = 10_000): Promise<void> {
    await this.call(this.client.createIfNotExists({ abortSignal: AbortSignal.timeout(timeoutMs) }));
  }

  async put(text: string): Promise<void> {
    // Base64: Azurite answers 500 to characters that XML does not allow.
    const encoded = Buffer.from(text).toString('base64');
    await this.call(this.client.sendMessage(encoded, { messageTimeToLive: LIFE_SECONDS, ...this.timely() }));
  }

  async take(most: number, hiddenMs: number): Promise<readonly TakenPointer[]> {
    const numberOfMessages = Math.min(most, MOST_AT_ONCE);
    const settings = { numberOfMessages, visibilityTimeout: wholeSeconds(hiddenMs), ...this.timely() };
    const { receivedMessageItems } = await this.call(this.client.receiveMessages(settings));
    return receivedMessageItems.map(({ messageText, dequeueCount, messageId, popReceipt }) => ({
      text: Buffer.from(messageText, 'base64').toString(),
      handedOut: dequeueCount,
      id: messageId,
      receipt: popReceipt,
    }));
  }

  async putBack({ id, receipt }: TakenPointer, hiddenMs: number): Promise<void> {
    const seconds = wholeSeconds(hiddenMs);
    await this.call(this.client.updateMessage(id, receipt, undefined, seconds, this.timely()).catch(unlessTakenOver));
  }

  async remove({ id, receipt }: TakenPointer): Promise<void> {
    await this.call(this.client.deleteMessage(id, receipt, this.timely()).catch(unlessTakenOver));
  }

  /** Whether the queue is there and messages may be changed: asks for one that is never there to go. STORAGE_UNAVAILABLE if not. */
  async ask(): Promise<void> {
    const { id, receipt } = NEVER_THERE;
    await this.call(this.client.deleteMessage(id, receipt, this.timely()).catch(unlessTakenOver));
  }

  async backlog(): Promise<number> {
    return (await this.call(this.client.getProperties(this.timely()))).approximateMessagesCount ?? 0;
  }

  private timely(): { readonly abortSignal: AbortSignal } {
    return { abortSignal: AbortSignal.timeout(this.timeoutMs) };
  }

  private async call<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (cause) {
      throw new StorageUnavailable(troubleIn(cause), 'queue', cause);
    }
  }
}

/** A receipt is good until the next one is given out: then 400 PopReceiptMismatch, or 404 once the message is gone. */
const OLD: ReadonlySet<unknown> = new Set(['PopReceiptMismatch', 'MessageNotFound']);

function unlessTakenOver(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && OLD.has(error.code))) throw error;
}

function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000));
}
