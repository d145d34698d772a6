/** What the outbox needs from those who know the messages: what is to be said now, and a note of what was said. */

import type { Drawn } from '../../dialogs/screens';
import type { Conversation } from '../../dialogs/state';
import type { Unreachable } from '../domain/delivery';
import type { DueEntry, DueRow } from '../domain/due';
import type { Instant, PersonRef } from '../domain/trial';

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
 * The messages. Storage trouble may reject by its code and everything is tried again later; any other rejection sets the entry
 * aside. All of it may run again after a crash.
 */
export interface Deliveries {
  /**
   * Reads the truth and says what to send, directly before it is sent. Changes nothing. An entry with `unsureAt` went out once and may
   * have arrived; it is sent again unless the person reacted. Entries may be there twice, and later than the truth says.
   */
  prepare(to: Recipient, entries: readonly DueRow[], now: Date): Promise<Prepared>;
  /** Notes what was sent. `certain` is false where nobody could tell, twice in a row: it counts as sent all the same. */
  sent(to: PersonRef, about: readonly DueRow[], at: Date, certain: boolean): Promise<void>;
  /** When what may not have arrived goes out once more: on the person's next working day. */
  again(to: Recipient, about: readonly DueRow[], now: Date): Promise<Instant>;
  /** Who gets it instead of a person out of reach, as entries to add: none when nobody is left or the truth wants nothing any more. */
  instead(to: PersonRef, entries: readonly DueRow[], why: Undeliverable, now: Date): Promise<readonly DueEntry[]>;
}
