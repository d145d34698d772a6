/** The record as those see it who have to go through all of it: erasing, retention, the audit export. */

import type { Erasing } from './erasing';
import type { PersonRef, TimelineEntry, Trial } from './trial';

/** Where a walk stands: the keys of a row. */
export interface Place {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** A row of the record with everything that is in it as one text. */
export interface RecordRow {
  readonly place: Place;
  /** The partner tenant it belongs to. */
  readonly tenantId: string;
  readonly text: string;
}

/** The row of a person, whatever is in it. */
export interface PersonRow {
  readonly ref: PersonRef;
  readonly text: string;
}

/** A trial's row. */
export interface TrialRow {
  readonly place: Place;
  readonly trial: Trial;
}

/** A line of the timeline with the trial it is about. */
export interface AuditEntry {
  readonly trialId: string;
  readonly entry: TimelineEntry;
}

/** Walks through the record, page by page: nothing holds all of it at once. What is there twice over is met twice, harmlessly. */
export interface RecordWalk {
  /** Every trial, what belongs to people on it, timeline entry and notice of everybody, in the order of places, from behind a place on. */
  rows(after?: Place): AsyncIterable<RecordRow>;
  /** Takes people out of one row; the row goes if it belongs to the tenant that goes, or was meant for one of them. */
  erase(place: Place, erasing: Erasing): Promise<void>;
  /** Removes the rows that only point to trials and people, where they point to somebody who is erased. */
  erasePointers(erasing: Erasing): Promise<void>;
  people(): AsyncIterable<PersonRow>;
  /** Removes a person's row; an absent one is fine. */
  removePerson(ref: PersonRef): Promise<void>;
  /** Every trial that is known not to be a paid subscription, in the order of places, from behind a place on; without its people's rows. */
  unpaid(after?: Place): AsyncIterable<TrialRow>;
  /** The timelines of a partner tenant: trial by trial, oldest first. */
  entries(tenantId: string): AsyncIterable<AuditEntry>;
}
