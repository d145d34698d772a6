/** The day after a backup was put in: what was due before may have gone out since the copy, so it waits until the day is over. */

import { z } from 'zod';
import type { DueRow } from '../domain/watch/due';
import type { ItemStorage, StoredItem } from '../domain/record/item-storage';
import type { Instant } from '../domain/time/dates';

const KEY = 'quiet';
const DAY_MS = 86_400_000;

const shape = z.looseObject({ v: z.literal(1), since: z.string(), until: z.string() });

/** When a backup was put in, and until when what was due before waits. */
export interface QuietDay {
  readonly since: Instant;
  readonly until: Instant;
}

/** Entries that wait until then, and those that go out. */
export interface Held {
  readonly waiting: readonly { readonly entry: DueRow; readonly at: Instant }[];
  readonly free: readonly DueRow[];
}

/** Writes down that a backup was put in now; bots that start from now on heed it. */
export async function beginQuietDay(state: ItemStorage, now: Date): Promise<QuietDay> {
  const day: QuietDay = { since: now.toISOString(), until: new Date(now.getTime() + DAY_MS).toISOString() };
  const item: StoredItem & QuietDay & { readonly v: 1 } = { v: 1, ...day };
  await state.write({ [KEY]: item });
  return day;
}

/** Asks once in a process whether a quiet day goes on: a backup is put in while no bot runs. */
export class Quiet {
  private day: Promise<QuietDay | undefined> | undefined;

  constructor(private readonly state: ItemStorage) {}

  /** Which of these wait. What somebody did since is news to all, and goes out; a reminder may have been told before. Rejects as the storage does. */
  async divide(rows: readonly DueRow[], now: Date): Promise<Held> {
    const held = await Promise.all(rows.map(async (entry) => ({ entry, at: await this.holds(entry, now) })));
    return {
      waiting: held.flatMap(({ entry, at }) => (at === undefined ? [] : [{ entry, at }])),
      free: held.flatMap(({ entry, at }) => (at === undefined ? [entry] : [])),
    };
  }

  /** Until when an entry waits, if it does; one that was moved to that end waits, too. Rejects as the storage does. */
  async holds({ kind, at }: Pick<DueRow, 'kind' | 'at'>, now: Date): Promise<Instant | undefined> {
    const day = await this.today();
    if (!day || day.until <= now.toISOString()) return undefined;
    const isNews = kind === 'notice' && at > day.since && at !== day.until;
    return isNews ? undefined : day.until;
  }

  private async today(): Promise<QuietDay | undefined> {
    this.day ??= this.read();
    try {
      return await this.day;
    } catch (error) {
      this.day = undefined;
      throw error;
    }
  }

  private async read(): Promise<QuietDay | undefined> {
    const { [KEY]: item } = await this.state.read([KEY]);
    return shape.safeParse(item).data;
  }
}
