/** What the outbox needs from those who know the messages: what is to be said now, and a note of what was said. */

import type { Drawn } from '../../dialogs/engine/screens';
import type { Conversation } from '../../dialogs/engine/state';
import type { Unreachable } from '../domain/watch/delivery';
import type { DueEntry, DueRow } from '../domain/watch/due';
import type { Instant } from '../domain/time/dates';
import type { PersonRef } from '../domain/people/person';

/** Somebody who can be written to, with their conversation as it was just read (language, zone, settings). */
export interface Recipient {
  readonly person: PersonRef;
  readonly conversation: Conversation;
  /** When they were heard from last, to the second. */
  readonly heardAt: Date | undefined;
}

/** What is to become of entries that are due. An entry named in no place is done with. */
export interface Prepared {
  /** One message about several entries. */
  readonly message?: { readonly drawn: Drawn; readonly about: readonly DueRow[] };
  /** Entries whose time is another: snoozed, or outside working hours. */
  readonly later?: readonly { readonly entry: DueRow; readonly at: Instant }[];
  /** Entries whose truth only another release understands: they stay, and are free again soon. */
  readonly left?: readonly DueRow[];
}

/** Why a person got nothing: not in reach, or never met, so that nobody knows where. */
export type Undeliverable = Unreachable | 'neverMet';

/**
 * The messages. Storage trouble may reject by its code and everything is tried again later; any other rejection makes the
 * entry a dead letter. All of it may run again after a crash.
 */
export interface Deliveries {
  /**
   * Reads the truth and says what to send, directly before it is sent. Changes nothing. An entry with `unsureAt` went out and may have
   * arrived: it is sent again as long as the truth wants it. Entries may be there twice, and later than the truth says.
   */
  prepare(to: Recipient, entries: readonly DueRow[], now: Date): Promise<Prepared>;
  /** Notes what was sent, for certain, and by which message; its id is empty where the channel names none. */
  sent(to: PersonRef, about: readonly DueRow[], at: Date, messageId: string): Promise<void>;
  /** Notes what may have arrived: it is not sent, and nobody else is to send it. Noting it again changes nothing. */
  doubted(to: PersonRef, about: readonly DueRow[], at: Date): Promise<void>;
  /** Who gets it instead of a person out of reach, as entries to add: none when nobody is left or the truth wants nothing any more. */
  instead(to: PersonRef, entries: readonly DueRow[], why: Undeliverable, now: Date): Promise<readonly DueEntry[]>;
}

/** Whether the person was heard from since the entry went out and nobody could tell whether it arrived. */
export function wasMetSince({ heardAt }: Recipient, { unsureAt }: DueRow): boolean {
  return unsureAt !== undefined && heardAt !== undefined && heardAt.toISOString() > unsureAt;
}
