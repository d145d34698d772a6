/** The same promises as `PointerQueue`, kept in this process's memory on a clock that is handed in. */

import type { Clock } from '../domain/time/clock';
import type { Pointers, TakenPointer } from '../domain/watch/due';

interface Kept {
  readonly text: string;
  handedOut: number;
  visibleAt: number;
}

/** `Pointers` in memory, for tests in simulated time. */
export class MemoryPointers implements Pointers {
  private readonly kept = new Map<string, Kept>();
  private last = 0;

  constructor(private readonly clock: Clock) {}

  async put(text: string): Promise<void> {
    await Promise.resolve();
    this.kept.set(String(++this.last), { text, handedOut: 0, visibleAt: 0 });
  }

  async take(most: number, hiddenMs: number): Promise<readonly TakenPointer[]> {
    await Promise.resolve();
    const now = this.clock.now().getTime();
    const visible = [...this.kept].filter(([, { visibleAt }]) => visibleAt <= now).slice(0, most);
    return visible.map(([id, kept]) => {
      kept.handedOut++;
      kept.visibleAt = now + hiddenMs;
      return { text: kept.text, handedOut: kept.handedOut, id, receipt: String(kept.handedOut) };
    });
  }

  async putBack(taken: TakenPointer, hiddenMs: number): Promise<void> {
    await Promise.resolve();
    const mine = this.mine(taken);
    if (mine) mine.visibleAt = this.clock.now().getTime() + hiddenMs;
  }

  async remove(taken: TakenPointer): Promise<void> {
    await Promise.resolve();
    if (this.mine(taken)) this.kept.delete(taken.id);
  }

  async backlog(): Promise<number> {
    return Promise.resolve(this.kept.size);
  }

  /** Everything is gone, as if somebody had cleared the queue. */
  lose(): void {
    this.kept.clear();
  }

  private mine({ id, receipt }: TakenPointer): Kept | undefined {
    const kept = this.kept.get(id);
    return kept && receipt === String(kept.handedOut) ? kept : undefined;
  }
}
