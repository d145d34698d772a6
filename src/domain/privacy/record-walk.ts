/** The record as those see it who have to go through all of it: erasing, retention, the audit export. */

import type { Erasing } from './erasing';
import type { CodedError } from '../errors';
import type { RowPlace } from './kept-rows';
import type { PersonRef } from '../people/person';
import type { TimelineEntry } from '../record/timeline';
import type { Trial } from '../record/trial';

/** Where a walk stands: the keys of a row. */
export interface Place {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** The row of a person, whatever is in it. */
export interface PersonRow {
  readonly ref: PersonRef;
  /** Its columns as plain values. */
  readonly value: unknown;
  /** Only a later release may write it. */
  readonly isLater?: true;
  /** What it says, where this program can tell. */
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** A trial's row. */
export interface TrialRow {
  readonly place: Place;
  readonly trial: Trial;
}

/** A line of the timeline with the trial it is about; where this program can't read it, why. */
export interface AuditEntry {
  readonly trialId: string;
  readonly entry: TimelineEntry | CodedError;
}

/** Whether something is done, or only looked at. */
export type Doing = 'do' | 'look';

/** Goes through the record, page by page: nothing holds all of it at once. What is there twice over is met twice, harmlessly. */
export interface RecordWalk {
  /**
   * Takes people out of a trial and of everything that stands beside it: its timeline, its notices, what people have on it, and the hints
   * that find it. All of it goes if it belongs to the tenant that goes. `at` is the place of any of these rows. Answers how many rows that
   * changes, hints aside. ROW_FROM_NEWER_VERSION, and nothing is done, where only a later release may write one of these.
   */
  eraseTrial(at: Place, erasing: Erasing, doing: Doing): Promise<number>;
  /** Removes a row that only points to trials and people, if it points to somebody erased; answers whether it does. Rejects as above. */
  erasePointer(at: RowPlace, erasing: Erasing, doing: Doing): Promise<boolean>;
  /** The rows of people, from behind a place on. */
  people(after?: Place): AsyncIterable<PersonRow & { readonly place: Place }>;
  /** One of them, by whom it is about. */
  person(ref: PersonRef): Promise<PersonRow | undefined>;
  /** One of them, by where it stands. */
  personAt(place: Place): Promise<PersonRow | undefined>;
  /** Removes a person's row; answers whether there was one. */
  removePerson(ref: PersonRef): Promise<boolean>;
  /** Every trial that is known not to be a paid subscription, in the order of places, from behind a place on; without its people's rows. */
  unpaid(after?: Place): AsyncIterable<TrialRow>;
  /** The timelines of a partner tenant: trial by trial, oldest first. */
  entries(tenantId: string): AsyncIterable<AuditEntry>;
}
