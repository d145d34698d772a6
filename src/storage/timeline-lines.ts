/** Lines of a timeline as they were written, and their order: by instant, and of one instant by when each was written. */

import type { TimelineEntry } from '../domain/record/timeline';
import type { Row } from './timed-table';
import { toEntry } from './trial-rows';

/** A line, and when the service wrote it. */
export interface TimelineLine {
  readonly entry: TimelineEntry;
  readonly written: string;
}

/** A line as read; rejects as `toEntry`. */
export function toLine(row: Row): TimelineLine {
  return { entry: toEntry(row), written: String(row['timestamp']) };
}

/** The entries, oldest first. Two of one instant stand under ids, which say nothing of their order. */
export function inOrder(lines: readonly TimelineLine[]): readonly TimelineEntry[] {
  const sorted = lines.toSorted((one, other) => compared(one.entry.at, other.entry.at) || compared(one.written, other.written));
  return sorted.map(({ entry }) => entry);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
