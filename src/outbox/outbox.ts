/** The outbox: sends by itself what is due, and answers what an operator asks. Several instances share the work. */

import type { DueEntry, DueIndex, DueRow, SetAside } from '../domain/due';
import type { Instant, PersonRef } from '../domain/trial';
import { Courier } from './courier';
import { byPerson } from './pointer';
import type { RoundParts } from './round';
import { pointToDue, type PointingParts } from './sweep';
import { countsOf, type OutboxCounts } from './tally';

/** What an outbox is made from. */
export type OutboxParts = RoundParts & PointingParts;

/** How often things are looked for, in milliseconds. */
export interface Rhythm {
  /** What is due. */
  readonly sweepMs: number;
  /** Pointers of other instances, while there is nothing of one's own. */
  readonly pollMs: number;
}

/** What would go out to one person at one time. */
export interface Outgoing {
  readonly at: Instant;
  readonly to: PersonRef;
  readonly entries: readonly DueEntry[];
}

const RHYTHM: Rhythm = { sweepMs: 30_000, pollMs: 5000 };
const MOST_IN_DRY_RUN = 1000;

/** Sends what is due once started; each part of it can be run by hand as well. */
export class Outbox {
  private readonly courier: Courier;
  private readonly index: DueIndex;
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private nudged = false;
  private stopped = false;

  constructor(private readonly parts: OutboxParts) {
    this.courier = new Courier(parts);
    this.index = parts.due;
  }

  /** Looks for what is due from now on, and delivers. */
  start(rhythm: Partial<Rhythm> = {}): void {
    this.running ??= this.run({ ...RHYTHM, ...rhythm });
  }

  /** Looks at once: something has just become due. */
  nudge(): void {
    this.nudged = true;
    this.wake();
  }

  /** Takes nothing new; resolves when the message under way is done with. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.courier.stop();
    this.wake();
    await this.running;
  }

  /** Points to what is due; answers how many entries. */
  async sweep(): Promise<number> {
    return pointToDue(this.parts);
  }

  /** Sends everything that is due and may be sent now. Several instances may run it at once. */
  async deliverDue(): Promise<void> {
    let pointed: number;
    do {
      pointed = await this.sweep();
      while ((await this.courier.work()) > 0);
    } while (pointed > 0);
  }

  /** The numbers of this moment: those of rows are everybody's, those of what happened are this process's. */
  async counts(): Promise<OutboxCounts> {
    const { tally, pace, clock } = this.parts;
    const now = clock.now();
    const rows = await all(this.index.dueUntil(now));
    const poisoned = await all(this.index.asides());
    return countsOf(rows, poisoned.length, tally.done, pace.paused(now), now);
  }

  /**
   * What would go out until then, as far as it is known by now: people's next reminders and what waits for another try. Each is asked
   * whether the truth still wants it. Sends nothing and changes nothing; of more than a thousand entries only the first ones.
   */
  async dryRun(until: Date): Promise<readonly Outgoing[]> {
    const rows: DueRow[] = [];
    for await (const row of this.index.dueUntil(until)) if (rows.push(row) === MOST_IN_DRY_RUN) break;
    const found: Outgoing[] = [];
    for (const [at, together] of byInstant(rows))
      for (const { to, rows: mine } of byPerson(together)) {
        const entries = await this.wanted(to, mine, at);
        if (entries.length > 0) found.push({ at, to, entries });
      }
    return found;
  }

  /** What was set aside, with the reasons. */
  async poisoned(): Promise<readonly SetAside[]> {
    return all(this.index.asides());
  }

  /** Puts what was set aside back in turn, all of it or what `which` chooses; answers how many entries. */
  async replay(which: (entry: SetAside) => boolean = () => true): Promise<number> {
    const chosen = (await this.poisoned()).filter(which);
    for (const entry of chosen) await this.index.replay(entry, this.parts.clock.now());
    return chosen.length;
  }

  private async wanted(to: PersonRef, rows: readonly DueRow[], at: Instant): Promise<readonly DueEntry[]> {
    const { recipients, deliveries } = this.parts;
    const found = await recipients.find(to);
    if (found.kind === 'unreachable') return [];
    const { message } = await deliveries.prepare(found.recipient, rows, new Date(at));
    return (message?.about ?? []).map(({ kind, partnerTenantId, trialId, id }) => ({
      kind,
      partnerTenantId,
      trialId,
      id,
      to,
      at,
    }));
  }

  private async run({ sweepMs, pollMs }: Rhythm): Promise<void> {
    let nextSweep = 0;
    // Behind the slice that was pointed to last there may be more, for when the queue is empty.
    let isMore = false;
    let isDrained = false;
    while (!this.stopped) {
      const isTime = this.nudged || (isMore && isDrained) || performance.now() >= nextSweep;
      this.nudged = false;
      if (isTime) nextSweep = performance.now() + sweepMs;
      const { pointed, taken } = await this.once(isTime);
      if (isTime) isMore = pointed > 0;
      isDrained = taken === 0;
      if (isDrained && !isMore) await this.idle(Math.min(sweepMs, pollMs));
    }
  }

  private async once(withSweep: boolean): Promise<{ readonly pointed: number; readonly taken: number }> {
    try {
      const pointed = withSweep ? await this.sweep() : 0;
      return { pointed, taken: await this.courier.work() };
    } catch (error) {
      this.parts.log.warn('outbox waits', {}, error);
      return { pointed: 0, taken: 0 };
    }
  }

  private async idle(ms: number): Promise<void> {
    if (this.stopped || this.nudged) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function byInstant(rows: readonly DueRow[]): ReadonlyMap<Instant, readonly DueRow[]> {
  const found = new Map<Instant, DueRow[]>();
  for (const row of rows) found.set(row.at, [...(found.get(row.at) ?? []), row]);
  return found;
}

async function all<T>(many: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of many) found.push(one);
  return found;
}
