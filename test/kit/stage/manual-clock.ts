/** What makes a run repeatable: a clock that stands still until moved, ids that count, and bytes that are drawn the same each time. */

import { createHash } from 'node:crypto';
import type { Clock } from '../../../src/domain/time/clock';
import type { Ids } from '../../../src/domain/record/ids';

/** A clock that moves only when told. */
export class ManualClock implements Clock {
  private instant: number;

  constructor(start: string | Date = '2026-03-02T09:00:00.000Z') {
    this.instant = instantOf(start);
  }

  now(): Date {
    return new Date(this.instant);
  }

  /** Moves on by so many milliseconds. */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`a clock advances by 0 ms or more, not by ${ms}`);
    this.instant += ms;
  }

  /** Jumps to an instant, back as well as forth. */
  set(instant: string | Date): void {
    this.instant = instantOf(instant);
  }
}

/** Ids in the shape of random GUIDs, counting up. Give each process of a test its own `series`. */
export class SequentialIds implements Ids {
  private last = 0;

  constructor(private readonly series = 0) {}

  next(): string {
    this.last += 1;
    return `${hex(this.series, 8)}-0000-4000-8000-${hex(this.last, 12)}`;
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function instantOf(value: string | Date): number {
  const ms = new Date(value).getTime();
  if (Number.isNaN(ms)) throw new RangeError(`no instant: ${String(value)}`);
  return ms;
}

/** The bytes of the first, second, third code of a stage: the same in every run, so that a transcript can name the code. */
export function drawnBytes(number: number, bytes: number): Uint8Array {
  return createHash('sha256').update(`drawn ${number}`).digest().subarray(0, bytes);
}
