/** A queue of the account: the calls that its pointers need, named as in @azure/storage-queue, whose client is one as well. */

import type { Ending } from '../bounds/timely';

/** What every call takes: when its signal ends, it rejects. */
export interface QueueOptions {
  readonly abortSignal?: Ending;
}

/** A message as it was taken. */
export interface TakenMessage {
  readonly messageId: string;
  readonly popReceipt: string;
  readonly messageText: string;
  readonly dequeueCount: number;
}

/** A queue. Every call rejects with what the service answered, or with why there was no answer. Times are in seconds. */
export interface Queue {
  createIfNotExists(options?: QueueOptions): Promise<unknown>;
  /** Text that XML allows. */
  sendMessage(text: string, options?: QueueOptions & { messageTimeToLive?: number }): Promise<unknown>;
  receiveMessages(
    options?: QueueOptions & { numberOfMessages?: number; visibilityTimeout?: number },
  ): Promise<{ readonly receivedMessageItems: readonly TakenMessage[] }>;
  /** Hides a message for so long; its text stays. */
  updateMessage(
    id: string,
    receipt: string,
    text: undefined,
    visibilityTimeout: number,
    options?: QueueOptions,
  ): Promise<unknown>;
  deleteMessage(id: string, receipt: string, options?: QueueOptions): Promise<unknown>;
  getProperties(options?: QueueOptions): Promise<{ readonly approximateMessagesCount?: number }>;
}
