/** Lets the turns of one conversation pass one at a time, and of all conversations only so many, inside this process. */

/** How many pass at once, and until when somebody counts as waiting for an answer. */
export interface QueueLimits {
  readonly atOnce: number;
  /** In ms from when the work was queued. */
  readonly freshFor: number;
}

/** Many more than are ever under way, but after an outage; and Teams gives up on an answer after 15 s. */
const USUAL: QueueLimits = { atOnce: 128, freshFor: 15_000 };

interface Job {
  readonly queuedAt: number;
  readonly start: () => void;
}

/** The work under one key. */
interface Lane {
  readonly jobs: Job[];
  isBusy: boolean;
  /** What the work before threw, if it threw. */
  failed: unknown;
}

/**
 * Runs work per key in the order it came; keys don't wait for each other while there is room. When there is none, keys somebody fresh
 * waits at go first, in the order of their oldest work, then those of the backlog.
 */
export class KeyedQueue {
  private readonly lanes = new Map<string, Lane>();
  private readonly idlers: (() => void)[] = [];
  private running = 0;

  constructor(
    private readonly limits: QueueLimits = USUAL,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * Runs the work after everything queued under this key before it. What the one directly before it threw is handed over: who
   * waited behind a dead service need not wait for it once more.
   */
  async run<T>(key: string, work: (failedBefore: unknown) => Promise<T>): Promise<T> {
    const lane = this.laneOf(key);
    await new Promise<void>((start) => {
      lane.jobs.push({ queuedAt: this.now(), start });
      this.startNext();
    });
    const { failed } = lane;
    lane.failed = undefined;
    try {
      return await work(failed);
    } catch (error) {
      lane.failed = error;
      throw error;
    } finally {
      this.end(key, lane);
    }
  }

  /** Resolves when nothing is queued any more. */
  async idle(): Promise<void> {
    if (this.lanes.size > 0) await new Promise<void>((resolve) => this.idlers.push(resolve));
  }

  private laneOf(key: string): Lane {
    const known = this.lanes.get(key);
    if (known) return known;
    const lane: Lane = { jobs: [], isBusy: false, failed: undefined };
    this.lanes.set(key, lane);
    return lane;
  }

  private startNext(): void {
    while (this.running < this.limits.atOnce) {
      const lane = this.next();
      if (!lane) return;
      this.running++;
      lane.isBusy = true;
      lane.jobs.shift()?.start();
    }
  }

  private end(key: string, lane: Lane): void {
    this.running--;
    lane.isBusy = false;
    if (lane.jobs.length === 0) this.lanes.delete(key);
    if (this.lanes.size === 0) for (const resolve of this.idlers.splice(0)) resolve();
    this.startNext();
  }

  private next(): Lane | undefined {
    let first: Lane | undefined;
    for (const lane of this.lanes.values())
      if (!lane.isBusy && lane.jobs.length > 0 && (!first || this.compare(lane, first) < 0)) first = lane;
    return first;
  }

  private compare(one: Lane, other: Lane): number {
    return Number(this.isBacklog(one)) - Number(this.isBacklog(other)) || queuedAt(one.jobs[0]) - queuedAt(other.jobs[0]);
  }

  /** Old work with somebody fresh behind it is no backlog: under one key the order stays. */
  private isBacklog({ jobs }: Lane): boolean {
    return queuedAt(jobs.at(-1)) <= this.now() - this.limits.freshFor;
  }
}

function queuedAt(job: Job | undefined): number {
  return job?.queuedAt ?? 0;
}
