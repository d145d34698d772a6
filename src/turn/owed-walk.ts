/** Finds what release 0.1.0 left owed: it marked the chats and kept no index. One walk through all of them, begun anew once. */

import { z } from 'zod';
import { hasCode } from '../domain/errors';
import type { HashWalk, MarkedHash, OwedIndex } from '../domain/watch/owed';
import type { Clock } from '../domain/time/clock';
import type { MarkedStorage, StoredItem } from '../domain/record/item-storage';
import type { Instant } from '../domain/time/dates';
import type { Log } from '../log/log';
import { slotOf } from './owed-book';
import { NEVER } from './promises';

/** What the walk works with. */
export interface OwedWalkParts {
  readonly state: Pick<MarkedStorage, 'read' | 'put'>;
  readonly everything: HashWalk;
  readonly index: Pick<OwedIndex, 'add'>;
  readonly clock: Clock;
  readonly log: Log;
}

const KEY = 'owed-walk';
/** Instances of release 0.1.0 may go on beside this one for a while: a second round begins this long after the first. */
const ROUNDS = 2;
const BETWEEN_ROUNDS_MS = 3_600_000;
/** Longer than a page with everything around it takes when each call runs into its timeout. */
const LEASE_MS = 60_000;

const shape = z.looseObject({
  v: z.literal(1),
  /** When the first round began. */
  since: z.string(),
  /** The rounds that are done. */
  rounds: z.int(),
  /** The hash behind which the round goes on. */
  after: z.string(),
  /** Nobody else takes it up before. */
  until: z.string(),
});

type Place = z.infer<typeof shape> & StoredItem;

/** The walk. Its place is kept, so that it goes on after a restart, on whichever instance comes first. */
export class OwedWalk {
  private timer: NodeJS.Timeout | undefined;
  private walking: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly parts: OwedWalkParts) {}

  /** Goes on with the walk every `everyMs` until it is done; for the first time after that long. */
  start(everyMs: number): void {
    this.timer = setInterval(() => {
      this.walking ??= this.run().finally(() => {
        this.walking = undefined;
      });
    }, everyMs);
  }

  /** Stops after the page it is at; resolves when that is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.walking;
  }

  /** Goes as far as it can now. Trouble is logged; the next call goes on from the place that was kept. */
  async run(): Promise<void> {
    try {
      await this.walk();
    } catch (error) {
      if (!hasCode(error, 'STORAGE_CONFLICT')) this.parts.log.warn('owed walk paused', {}, error);
    }
  }

  private async walk(): Promise<void> {
    let place = await this.place();
    if (place.rounds >= ROUNDS) clearInterval(this.timer);
    if (!this.isDue(place)) return;
    place = await this.keep(place);
    for await (const page of this.parts.everything.hashes(place.after)) {
      await this.cover(page);
      place = await this.keep({ ...place, after: page.at(-1)?.hash ?? place.after });
      if (this.stopped) return;
    }
    await this.keep({ ...place, rounds: place.rounds + 1, after: '' });
    this.parts.log.info('owed walk done', { count: place.rounds + 1 });
  }

  private isDue({ since, rounds, until }: Place): boolean {
    const now = this.parts.clock.now().getTime();
    return rounds < ROUNDS && Date.parse(until) <= now && Date.parse(since) + rounds * BETWEEN_ROUNDS_MS <= now;
  }

  private async cover(page: readonly MarkedHash[]): Promise<void> {
    const { index, clock } = this.parts;
    const now = clock.now().toISOString();
    for (const { hash, mark } of page) if (isOwing(mark)) await index.add({ chat: hash, until: slotOf(mark > now ? mark : now) });
  }

  private async place(): Promise<Place> {
    const { state, clock } = this.parts;
    const now = clock.now().toISOString();
    const found = (await state.read([KEY]))[KEY];
    return found ? shape.parse(found) : { v: 1, since: now, rounds: 0, after: '', until: now, eTag: 'absent' };
  }

  /** Keeps the place with a new lease, or ends the lease with the round. STORAGE_CONFLICT: somebody else has taken it up. */
  private async keep(place: Place): Promise<Place> {
    const until = new Date(this.parts.clock.now().getTime() + LEASE_MS).toISOString();
    const kept = { ...place, until };
    return { ...kept, eTag: await this.parts.state.put(KEY, kept) };
  }
}

/** Marks of what is owed begin with a year; those of perishable items don't. */
function isOwing(mark: string | undefined): mark is Instant {
  return mark !== undefined && /^\d/.test(mark) && mark < NEVER;
}
