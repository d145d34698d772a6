/** The record of trials, as whoever reads and writes it is handed it. */

import type { RecordedChange } from './changes';
import type { Person, PersonRef } from '../people/person';
import type { TimelineEntry } from './timeline';
import type { Trial } from './trial';
import type { Refusal } from './refusal';

/** What became of a change that was recorded: applied now, applied earlier, or refused by the rules. */
export type RecordOutcome =
  | { readonly kind: 'done'; readonly trial: Trial }
  | { readonly kind: 'already'; readonly trial: Trial }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * The record of trials. Every call names the tenant that owns the trial; a trial of another tenant is not found. Who may ask for which
 * tenant is decided above (`dialogs/engine/reach.ts`).
 */
export interface Trials {
  /**
   * Applies one change and its timeline entry in one transaction. The same change id a second time is `already`. `seen` is the trial as
   * it was just read: while it stands as it was, nothing is read again.
   */
  record(change: RecordedChange, seen?: Trial): Promise<RecordOutcome>;
  /** Works out anew when people are reminded of a trial, and makes good what the due index lost of it. Leaves no entry. */
  reschedule(tenantId: string, trialId: string): Promise<void>;
  get(tenantId: string, trialId: string): Promise<Trial | undefined>;
  /** All trials of a partner tenant, in no promised order. */
  list(tenantId: string): Promise<readonly Trial[]>;
  /** All trials of a partner tenant one after the other, for what goes on beside turns. */
  each(tenantId: string): AsyncIterable<Trial>;
  /** Trials of a partner tenant whose customer's name starts with these letters, case and accents aside; of very many, some. */
  findByName(tenantId: string, name: string): Promise<readonly Trial[]>;
  /** Trials that are bound to this tenant as their customer's, whichever partner has them, in no promised order. */
  ofCustomer(tenantId: string): Promise<readonly Trial[]>;
  /** Trials that customers keep themselves and opened to this partner tenant, in no promised order. */
  openedTo(tenantId: string): Promise<readonly Trial[]>;
  /** The timeline of one trial, oldest first. */
  timeline(tenantId: string, trialId: string): Promise<readonly TimelineEntry[]>;
  person(ref: PersonRef): Promise<Person | undefined>;
  /** The people of a tenant whom the roster knows as members and who have spoken to the bot; nobody who was only named on a trial. */
  colleagues(tenantId: string): Promise<readonly Person[]>;
  /** Keeps what the channel says of a person (name, address), overwriting what was there. */
  remember(person: Person): Promise<void>;
}
