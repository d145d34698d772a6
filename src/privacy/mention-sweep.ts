/** Takes out of the index of mentions what is left over there: entries of rows that are gone, or that name the person no more. A few at a time. */

import type { MentionedAt, MentionProgress } from '../domain/privacy/mentions';
import type { Clock } from '../domain/time/clock';

/** Whosever it is, without saying so: an entry as it is met on the way through all of them. */
export interface AnyMention {
  readonly partitionKey: string;
  readonly place: string;
  readonly etag: string;
  readonly addedAt: Date;
  /** Where the row stands; nothing where the entry can't be read. */
  readonly at: MentionedAt | undefined;
}

/** What sweeping works with. */
export interface MentionSweepParts {
  readonly home: {
    load(): Promise<MentionProgress>;
    save(progress: MentionProgress): Promise<MentionProgress | undefined>;
  };
  readonly entries: {
    /** In the order of their keys, from behind one on. */
    all(after?: MentionProgress['swept']): AsyncIterable<AnyMention>;
    /** Removes one unless it was added afresh since. */
    remove(entry: AnyMention): Promise<boolean>;
  };
  /** Whether a row still holds what an entry stands for. */
  readonly fill: { holds(at: MentionedAt, partitionKey: string): Promise<boolean> };
  readonly clock: Clock;
}

/** So many entries are looked at in a round, each with one read. */
const AT_ONCE = 500;
/** Whoever added an entry has written its row by now, or never will. */
const SETTLED_MS = 3_600_000;

/** Sweeps. Several instances may; what one has looked at the next leaves alone. */
export class MentionSweep {
  constructor(private readonly parts: MentionSweepParts) {}

  /** Looks at some more entries; answers how many were left over. */
  async run(): Promise<number> {
    const { home, entries } = this.parts;
    const { swept, ...progress } = await home.load();
    let [seen, removed] = [0, 0];
    let last: AnyMention | undefined;
    for await (const entry of entries.all(swept)) {
      if ((await this.isLeftOver(entry)) && (await entries.remove(entry))) removed++;
      last = entry;
      if (++seen === AT_ONCE) break;
    }
    const next = last && seen === AT_ONCE ? { swept: { partitionKey: last.partitionKey, place: last.place } } : {};
    if (swept !== undefined || next.swept !== undefined) await home.save({ ...progress, ...next });
    return removed;
  }

  private async isLeftOver({ at, addedAt, partitionKey }: AnyMention): Promise<boolean> {
    if (this.parts.clock.now().getTime() - addedAt.getTime() < SETTLED_MS) return false;
    return at === undefined || !(await this.parts.fill.holds(at, partitionKey));
  }
}
