/** Updates cards after the answer has gone out: other devices and a reopened chat then show what the person saw. */

import type { Drawn } from '../../dialogs/engine/screens';
import type { Reference } from '../../dialogs/engine/state';
import type { Log } from '../log/log';
import type { Speaker } from './speaker';

interface Paint {
  readonly to: Reference;
  readonly id: string;
  readonly draw: () => Promise<Drawn | undefined>;
  readonly otherwise: (() => Promise<unknown>) | undefined;
}

/** One update at a time per card; of several waiting for one card only the newest is made. Failures are logged and forgotten. */
export class Painter {
  private readonly waiting = new Map<string, Paint>();
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly speaker: Pick<Speaker, 'update'>,
    private readonly log: Log,
  ) {}

  /**
   * Asks for a card to be updated soon. `draw` runs when its turn comes; it may find nothing to draw. `otherwise` runs when the
   * channel does not take the update.
   */
  paint(to: Reference, id: string, draw: () => Promise<Drawn | undefined>, otherwise?: () => Promise<unknown>): void {
    if (id === '') return;
    const key = `${to.conversationId} ${id}`;
    this.waiting.set(key, { to, id, draw, otherwise });
    if (this.running.has(key)) return;
    this.running.set(key, this.work(key));
  }

  /** Resolves when every update asked for so far is made or given up. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running.values());
  }

  private async work(key: string): Promise<void> {
    await Promise.resolve();
    for (let next = this.waiting.get(key); next; next = this.waiting.get(key)) {
      this.waiting.delete(key);
      await this.update(next);
    }
    this.running.delete(key);
  }

  private async update({ to, id, draw, otherwise }: Paint): Promise<void> {
    try {
      const drawn = await draw();
      if (drawn) await this.speaker.update(to, id, drawn);
    } catch (error) {
      this.log.warn('card not updated', {}, error);
      await otherwise?.();
    }
  }
}
