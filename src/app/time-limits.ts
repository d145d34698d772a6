/** How long the bot waits for others before it goes on without them. */

import type { Retries } from '../storage/table-wire';

/** In milliseconds, for each call. */
export interface TimeLimits {
  /** A call to a table or a queue. */
  readonly storage: number;
  /** How often a call to a table or a queue is repeated within that, where it is not as usual. */
  readonly retries?: Retries;
  /** A call to the channel, and one for a token. */
  readonly channel: number;
  /** The roster of a chat; without an answer there are no records this time. */
  readonly roster: number;
  /** A look-up in the network. */
  readonly lookUp: number;
  /** Teams' answer to one message of the outbox, before the next person's goes out. */
  readonly nextMessage: number;
}

/**
 * What a turn of Teams leaves time for, which gives up after 15 s (Teams platform: sending and receiving messages); an answer to a message
 * mostly comes within half a second.
 */
export const TIME_LIMITS: TimeLimits = { storage: 2000, channel: 5000, roster: 2500, lookUp: 3000, nextMessage: 800 };
