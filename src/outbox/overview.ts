/** What an operator sees of the outbox and does to it: numbers, what was set aside and why, and the way back from there. */

import { isFree, type DueIndex, type SetAside } from '../domain/due';
import type { Clock } from '../domain/ports';
import type { Paused } from './pace';
import type { Done } from './tally';

/** What happened, and who is left alone: of one process, or of all of them together. */
export interface Happened {
  readonly done: Done;
  readonly paused: Paused;
}

/** The outbox at one moment. */
export interface OutboxCounts extends Done {
  /** Due, and nobody is at it yet. */
  readonly due: number;
  /** Due, and on its way: pointed to, or in somebody's hands. */
  readonly waiting: number;
  readonly paused: Paused;
  readonly poisoned: number;
}

/** What an overview is made from. */
export interface OverviewParts {
  readonly due: Pick<DueIndex, 'dueUntil' | 'asides' | 'replay'>;
  readonly happened: () => Happened | Promise<Happened>;
  readonly clock: Clock;
}

/** The overview. */
export class Overview {
  constructor(private readonly parts: OverviewParts) {}

  /** The numbers of this moment. */
  async counts(): Promise<OutboxCounts> {
    const { due, happened, clock } = this.parts;
    const now = clock.now();
    const count = { due: 0, waiting: 0 };
    for await (const row of due.dueUntil(now)) count[isFree(row, now) ? 'due' : 'waiting']++;
    const { done, paused } = await happened();
    return { ...done, ...count, poisoned: (await this.poisoned()).length, paused };
  }

  /** What was set aside, with the reasons. */
  async poisoned(): Promise<readonly SetAside[]> {
    const found: SetAside[] = [];
    for await (const entry of this.parts.due.asides()) found.push(entry);
    return found;
  }

  /** Puts what was set aside back in turn, all of it or that of one trial; answers how many entries. */
  async replay(trialId?: string): Promise<number> {
    const chosen = (await this.poisoned()).filter((entry) => trialId === undefined || entry.trialId === trialId);
    for (const entry of chosen) await this.parts.due.replay(entry, this.parts.clock.now());
    return chosen.length;
  }
}
