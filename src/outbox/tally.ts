/** What an operator wants to know of the outbox in numbers. */

import type { DueEntry } from '../domain/watch/due';
import type { Meter } from '../log/trace';

/** What happened. */
export interface Done {
  readonly sent: number;
  /** Went out, and nobody could tell whether it arrived. */
  readonly unknown: number;
  /** Went out as often as it may, and nobody could tell. */
  readonly becameUncertain: number;
  /** Certainly not sent, and waiting for another try. */
  readonly postponed: number;
  /** For somebody out of reach. */
  readonly undeliverable: number;
  /** Met, and the truth wanted nothing any more. */
  readonly stale: number;
  readonly setAside: number;
}

/** Nothing happened. */
export const NOTHING: Done = { sent: 0, unknown: 0, becameUncertain: 0, postponed: 0, undeliverable: 0, stale: 0, setAside: 0 };

const NAMES = Object.keys(NOTHING) as readonly (keyof Done)[];

/** The sum, number by number; or what one is more than the other, where `sign` is -1. A number that an older version did not know is 0. */
export function plus(one: Done, other: Done, sign: 1 | -1 = 1): Done {
  return Object.fromEntries(NAMES.map((name) => [name, numberIn(one, name) + sign * numberIn(other, name)])) as unknown as Done;
}

/** What an instance of another release kept may have other names in it. */
function numberIn(done: Partial<Done>, name: keyof Done): number {
  return done[name] ?? 0;
}

/** Counts what happens in this process since it started, and tells it to whoever looks on. */
export class Tally {
  private counted = NOTHING;

  constructor(private readonly meter?: Pick<Meter, 'message'>) {}

  /** Counts entries. */
  add(what: keyof Done, entries: readonly Pick<DueEntry, 'kind'>[]): void {
    this.counted = { ...this.counted, [what]: this.counted[what] + entries.length };
    for (const { kind } of entries) this.meter?.message({ kind, outcome: what });
  }

  /** What was counted so far. */
  get done(): Done {
    return this.counted;
  }
}
