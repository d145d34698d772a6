/** The outbox: sends by itself what is due. Several instances share the work. */

import { Courier } from './courier';
import type { RoundParts } from './round';
import { pointToDue, type PointingParts } from './sweep';

/** What an outbox is made from. */
export type OutboxParts = RoundParts & PointingParts;

/** How often things are looked for, in milliseconds. */
export interface Rhythm {
  /** What is due. */
  readonly sweepMs: number;
  /** Pointers of other instances, while there is nothing of one's own. */
  readonly pollMs: number;
}

const RHYTHM: Rhythm = { sweepMs: 30_000, pollMs: 5000 };

/** Sends what is due once started; each part of it can be run by hand as well. */
export class Outbox {
  private readonly courier: Courier;
  private running: Promise<void> | undefined;
  private wake: () => void = () => undefined;
  private nudged = false;
  private stopped = false;

  constructor(private readonly parts: OutboxParts) {
    this.courier = new Courier(parts);
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
    await this.courier.idle();
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
      await this.courier.idle();
    } while (pointed > 0);
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
