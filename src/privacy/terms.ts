/** From when the time counts that data is kept. */

import { endOfTrial } from '../domain/record/clocks';
import type { StoredItem } from '../domain/record/item-storage';
import type { Instant } from '../domain/time/dates';
import type { Trial } from '../domain/record/trial';

const DAY_MS = 86_400_000;

/** The instant so many days before. */
export function daysBefore(now: Date, days: number): Instant {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}

/** When a person last did something in a chat; `undefined` for any other item, and for a chat in which nobody ever did. */
export function touchedAt(item: StoredItem): Instant | undefined {
  const { seen } = item as { readonly seen?: unknown };
  const last: unknown = Array.isArray(seen) ? (seen as readonly (readonly unknown[])[]).at(-1)?.[1] : undefined;
  return typeof last === 'number' ? new Date(last * 1000).toISOString() : undefined;
}

/** From when the time of a trial's contacts counts: its end, or the last change where no end is known. A paid one has none. */
export function endedAt(trial: Trial): Instant | undefined {
  if (trial.state === 'active') return undefined;
  const end = endOfTrial(trial);
  return end === undefined ? trial.changedAt : `${end}T23:59:59.999Z`;
}
