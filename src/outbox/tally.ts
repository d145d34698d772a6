/** What an operator wants to know of the outbox in numbers. */

import { isFree, type DueRow } from '../domain/due';
import type { Paused } from './pace';

/** What happened in this process since it started. */
export interface Done {
  readonly sent: number;
  /** Went out, and nobody could tell whether it arrived. */
  readonly unknown: number;
  /** Certainly not sent, and waiting for another try. */
  readonly postponed: number;
  /** For somebody out of reach. */
  readonly undeliverable: number;
  /** Met, and the truth wanted nothing any more. */
  readonly stale: number;
  readonly setAside: number;
}

/** The outbox at one moment. */
export interface OutboxCounts extends Done {
  /** Due, and nobody is at it yet. */
  readonly due: number;
  /** Due, and on its way: pointed to, or in somebody's hands. */
  readonly waiting: number;
  readonly paused: Paused;
  readonly poisoned: number;
}

const NOTHING: Done = { sent: 0, unknown: 0, postponed: 0, undeliverable: 0, stale: 0, setAside: 0 };

/** Counts what happens. */
export class Tally {
  private counted = NOTHING;

  /** Counts entries. */
  add(what: keyof Done, entries: number): void {
    this.counted = { ...this.counted, [what]: this.counted[what] + entries };
  }

  /** What was counted so far. */
  get done(): Done {
    return this.counted;
  }
}

/** The numbers of one moment, from the rows that are due and what was set aside. */
export function countsOf(rows: readonly DueRow[], poisoned: number, done: Done, paused: Paused, now: Date): OutboxCounts {
  const due = rows.filter((row) => isFree(row, now)).length;
  return { ...done, due, waiting: rows.length - due, paused, poisoned };
}
