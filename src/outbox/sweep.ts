/** Finds what is due and points to it, slice by slice. Several instances may do so at once. */

import { isFree, type DueIndex, type DueRow, type Pointers } from '../domain/watch/due';
import type { Meter } from '../log/trace';
import type { Clock } from '../domain/time/clock';
import type { Failpoints } from './failpoints';
import type { Pace } from './pace';
import { byPerson, writePointer, type Pointer } from './pointer';

/** What pointing works with. */
export interface PointingParts {
  readonly due: DueIndex;
  readonly pointers: Pointers;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly failpoints: Failpoints;
  /** How long a row that was pointed to is left alone; after that it is pointed to again. */
  readonly pointedMs: number;
  /** Hears how far behind the outbox is; nobody does unless told. */
  readonly meter?: Pick<Meter, 'behind'> | undefined;
}

/** The emulator's queue slows down with the square of what is in it, from about 1,000 on (measured). */
const MOST_IN_QUEUE = 900;
const SLICE = 400;
const CALLS_AT_ONCE = 16;
/** Of a tenant in trouble so many entries are looked at, to find the healthiest; the others leave the slice to other tenants. */
const STRAINED_SLICE = 40;

/**
 * Points to a slice of what is due and free, grouped by person; answers how many entries were, whoever marked them: a row may only have
 * been written anew meanwhile, and is then free still. A row is marked before its pointer is put, so nobody else points to it, and a
 * crash or a lost queue only makes it wait until the mark has run out.
 */
export async function pointToDue(parts: PointingParts): Promise<number> {
  const { due, pointers, pace, clock } = parts;
  const now = clock.now();
  if (pace.paused(now).everything) return 0;
  const room = Math.min(SLICE, MOST_IN_QUEUE - (await pointers.backlog()));
  if (room <= 0) return 0;
  const free: DueRow[] = [];
  const looked = new Map<string, number>();
  for await (const row of due.dueUntil(now, SLICE)) {
    if (!isFree(row, now) || pace.isPaused(row.to, now)) continue;
    const before = looked.get(row.to.tenantId) ?? 0;
    if (before >= STRAINED_SLICE && pace.isStrained(row.to, now)) continue;
    looked.set(row.to.tenantId, before + 1);
    free.push(row);
    if (free.length >= room) break;
  }
  parts.meter?.behind(free[0] ? (now.getTime() - Date.parse(free[0].at)) / 1000 : 0);
  const chosen = pace.choose(byPerson(free), now);
  await someAtOnce(chosen, (pointer) => point(parts, pointer));
  return chosen.reduce((sum, { rows }) => sum + rows.length, 0);
}

async function point({ due, pointers, clock, failpoints, pointedMs }: PointingParts, pointer: Pointer): Promise<void> {
  const until = new Date(clock.now().getTime() + pointedMs).toISOString();
  const marked = await Promise.all(pointer.rows.map((row) => due.claim(row, { until })));
  const rows = marked.filter((row) => row !== undefined);
  if (rows.length === 0) return;
  failpoints('beforeEnqueue');
  await pointers.put(writePointer({ to: pointer.to, rows }));
  failpoints('afterEnqueue');
}

async function someAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += CALLS_AT_ONCE) await Promise.all(all.slice(i, i + CALLS_AT_ONCE).map(work));
}
