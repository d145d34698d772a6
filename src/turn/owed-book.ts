/** Keeps the index of what is owed ahead of the promises: an entry is there before the save that promises something. */

import { RecentlyMade } from '../bounds/recently-made';
import type { OwedIndex } from '../domain/watch/owed';
import type { Instant } from '../domain/time/dates';
import { hashKey } from '../storage/keys';
import { NEVER } from './promises';

/** Entries stand at the ends of half minutes only, so that a chat has at most one in each. */
const SLOT_MS = 30_000;
/** As many entries are remembered; one that is forgotten is added a second time, which is the same. */
const REMEMBERED = 10_000;

/** The end of the half minute in which an instant lies. */
export function slotOf(until: Instant): Instant {
  return new Date(Math.ceil(Date.parse(until) / SLOT_MS) * SLOT_MS).toISOString();
}

/**
 * Covers promises. A promise with a lease until some instant is covered by the entry at the end of that half minute; every promise
 * that is stored is covered, but for those that wait for their person.
 */
export class OwedBook {
  private readonly added = new RecentlyMade<void>(REMEMBERED);

  constructor(private readonly index: Pick<OwedIndex, 'add'>) {}

  /** Resolves when it is certain that somebody looks at this chat once the instant is past. Rejects as the index does. */
  async cover(key: string, until: Instant): Promise<void> {
    if (until >= NEVER) return;
    const entry = { chat: hashKey(key), until: slotOf(until) };
    await this.added.get(`${entry.chat} ${entry.until}`, () => this.index.add(entry));
  }
}
