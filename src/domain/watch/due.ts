/** What is due for whom and when, and the two places that hold it: an index by time, and a queue that spreads the work. */

import type { Instant } from '../time/dates';
import type { PersonRef } from '../people/person';

/** The kinds of messages that nobody asked for. */
export const dueKinds = ['notice', 'reminder', 'form'] as const;

/** `notice`: one side is told what the other did. `reminder`: something is about to be lost. `form`: a sign-up was begun and left. */
export type DueKind = (typeof dueKinds)[number];

/**
 * One message somebody should get. Only a hint: the trial, or the notice itself, has the last word on whether and what. `at` may
 * be later than the truth says, for an entry that could not be sent comes again.
 */
export interface DueEntry {
  readonly kind: DueKind;
  readonly partnerTenantId: string;
  /** Of a form: the trial it would become. */
  readonly trialId: string;
  /** The notice's id, the reminder's key, or the id of the open journey. */
  readonly id: string;
  readonly to: PersonRef;
  readonly at: Instant;
  /** The reference of the turn, or of the round, that made it due: it leads from a message back to what led to it. */
  readonly cause?: string | undefined;
}

/** What became of an entry so far. */
export interface DueProgress {
  /** Nobody else takes it up before. */
  readonly until?: Instant | undefined;
  /** How often it was taken up without a conclusion: each time but the last, whoever had it died over it. */
  readonly takes: number;
  /** How often it was refused: certainly not sent. */
  readonly tries: number;
  /** When it went out last and nobody could tell whether it arrived. */
  readonly unsureAt?: Instant | undefined;
  /** How often it was its turn since: the sending of which nobody could tell is the first. */
  readonly doubts?: number | undefined;
  /** How often it went out so. */
  readonly copies?: number | undefined;
}

/** An entry as it stands in the index, with the version of its row. */
export interface DueRow extends DueEntry, DueProgress {
  readonly etag: string;
  /** Columns that only another release knows: they go where the entry goes. */
  readonly more?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/** An entry that no repetition helps, and why: it is out of turn until an operator replays it. */
export interface DeadLetter extends DueEntry, Pick<DueRow, 'more'> {
  readonly reason: string;
  readonly setAsideAt: Instant;
}

/** Whether this release knows what an entry of this kind is; another stands in the index all the same. */
export function isDueKind(kind: string): kind is DueKind {
  return dueKinds.some((known) => known === kind);
}

/** The index by time. Nothing in it is the truth, so a lost or a left-over row does no harm that a repair does not mend. */
export interface DueIndex {
  /**
   * Adds entries; one that is there already is fine. `follows`: they follow from rows of the trial that are written with them, so that
   * whoever has those can work out where these stand; others are told to the index of mentions.
   */
  add(entries: readonly DueEntry[], follows?: 'follows'): Promise<void>;
  /** Removes entries: a row as read only if nobody has changed it since, a bare entry in any case. An absent one is fine. */
  drop(entries: readonly (DueEntry | DueRow)[]): Promise<void>;
  /**
   * Everything due until then, the earliest first, those taken up among it: one query over a range of keys, page by page. Entries of a
   * kind that only another release knows are passed over, and stay as they are.
   */
  dueUntil(until: Date, pageSize?: number): AsyncIterable<DueRow>;
  /** The row of an entry as it stands now; `undefined` when there is none. */
  find(entry: DueEntry): Promise<DueRow | undefined>;
  /** Changes the progress of a row if nobody has changed the row since; the row as it is then, or `undefined`. */
  claim(row: DueRow, progress: Partial<DueProgress>): Promise<DueRow | undefined>;
  /** Moves an entry: the new row first, then the old one goes, so that a crash in between leaves two rather than none. */
  reschedule(row: DueRow, at: Instant, progress: Partial<DueProgress>): Promise<void>;
  /** Takes an entry out of turn, with the reason, until somebody replays it. One that was set aside before is set aside anew. */
  deadLetter(row: DueRow, reason: string, now: Date): Promise<void>;
  /** When an entry was set aside last, whenever it was due; `undefined` when it is not, or was replayed. */
  setAsideAt(entry: DueEntry): Promise<Instant | undefined>;
  /** What is out of turn, with the reasons. */
  deadLetters(): AsyncIterable<DeadLetter>;
  /** Puts a dead letter back in turn, due at once. */
  replay(entry: DeadLetter, now: Date): Promise<void>;
}

/** A message of the queue in somebody's hands. */
export interface TakenPointer {
  readonly text: string;
  /** How often it was handed out, this time included. */
  readonly handedOut: number;
  readonly id: string;
  readonly receipt: string;
}

/** A queue of short texts. It may lose everything, hand out a text twice and mix up the order. */
export interface Pointers {
  put(text: string): Promise<void>;
  /** At most so many; nobody else sees them for so long. */
  take(most: number, hiddenMs: number): Promise<readonly TakenPointer[]>;
  /** Puts it back, to be seen after so long. Somebody else may have it by now, and then nothing happens. */
  putBack(taken: TakenPointer, hiddenMs: number): Promise<void>;
  /** Removes it, unless somebody else has it by now. */
  remove(taken: TakenPointer): Promise<void>;
  /** How many there are, more or less, hidden ones included. */
  backlog(): Promise<number>;
}

/** Whether nobody is at it. */
export function isFree({ until }: DueProgress, now: Date): boolean {
  return until === undefined || until <= now.toISOString();
}
