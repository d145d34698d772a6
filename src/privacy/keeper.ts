/** Sees to it that what is not to be kept goes: once an hour, and right after the start what a crash left half erased. */

import type { Log } from '../log/log';
import type { Erasures } from './erasures';
import type { MentionRounds } from './mention-rounds';
import type { MentionSweep } from './mention-sweep';
import type { Retention } from './retention';

/** What the keeper does. */
export interface KeeperParts {
  readonly erasures: Pick<Erasures, 'resume' | 'idle' | 'stop'>;
  readonly retention: Pick<Retention, 'run'>;
  readonly index: Pick<MentionRounds, 'run' | 'stop'>;
  readonly sweep: Pick<MentionSweep, 'run'>;
  readonly log: Log;
}

/** Runs retention in rounds. Several instances may each have one. */
export class Keeper {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly parts: KeeperParts) {}

  /** Goes on with erasures and with the index now, and does a round every `everyMs`. */
  start(everyMs: number): void {
    const { erasures, retention, index, sweep } = this.parts;
    this.add(() => erasures.resume());
    this.add(() => index.run());
    this.timer = setInterval(() => {
      this.add(() => erasures.resume());
      this.add(() => retention.run());
      this.add(() => index.run());
      this.add(() => sweep.run());
    }, everyMs);
  }

  /** Begins no round any more; resolves when what is under way is done. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.parts.erasures.stop();
    this.parts.index.stop();
    await this.round;
    await this.parts.erasures.idle();
  }

  /** Resolves when no round is under way. */
  async idle(): Promise<void> {
    await this.round;
  }

  private add(work: () => Promise<unknown>): void {
    this.round = this.round.then(work).then(
      () => undefined,
      (error: unknown) => {
        this.parts.log.warn('round failed', {}, error);
      },
    );
  }
}
