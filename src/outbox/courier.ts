/** Takes pointers off the queue and goes one round for each, one after the other: so a crash can repeat no more than one message. */

import type { TakenPointer } from '../domain/due';
import { readPointer, type Pointer } from './pointer';
import { Round, type RoundParts } from './round';

const AT_ONCE = 8;
/** Longer than so many rounds take, unless they run into every timeout; then another instance finds the rows claimed. */
const HIDDEN_MS = 120_000;
/** A pointer goes back to the queue while its person is left alone, and it may. Beyond this it is poison; its rows are pointed to again. */
const MOST_HANDED_OUT = 100;
const LONGEST_BACK_MS = 60_000;
const SPREAD_MS = 5000;

/** Delivers what pointers of the queue name. */
export class Courier {
  private stopped = false;

  constructor(private readonly parts: RoundParts) {}

  /** Takes a handful of pointers and deals with each; answers how many there were. Rejects when storage is in trouble. */
  async work(): Promise<number> {
    const taken = await this.parts.pointers.take(AT_ONCE, HIDDEN_MS);
    for (const one of taken) {
      if (this.stopped) await this.parts.pointers.putBack(one, 0);
      else await this.deal(one);
    }
    return taken.length;
  }

  /** Takes nothing more; what is under way is finished. */
  stop(): void {
    this.stopped = true;
  }

  private async deal(taken: TakenPointer): Promise<void> {
    const { pointers, pace, clock, log } = this.parts;
    const pointer = taken.handedOut > MOST_HANDED_OUT ? undefined : readPointer(taken.text);
    if (!pointer) {
      log.warn('pointer dropped', { count: taken.handedOut });
      await pointers.remove(taken);
      return;
    }
    const go = pace.ask(pointer.to, clock.now());
    if (go.kind === 'wait') await this.putBack(taken, go.ms);
    else await this.go(taken, pointer);
  }

  private async go(taken: TakenPointer, { to, rows }: Pointer): Promise<void> {
    const { pointers, pace, clock } = this.parts;
    try {
      await new Round(this.parts, to).go(rows);
    } finally {
      // Whatever came of it has been reported by now, unless nothing was sent at all.
      pace.report(to, 'nothing', clock.now());
    }
    await pointers.remove(taken);
  }

  private async putBack(taken: TakenPointer, ms: number): Promise<void> {
    const spread = this.parts.chance() * SPREAD_MS;
    await this.parts.pointers.putBack(taken, Math.min(ms, LONGEST_BACK_MS) + (ms < 1000 ? 0 : spread));
  }
}
