/** Makes good what the due index lost, and brings agendas up to date with what people set: trial by trial, in the background. */

import type { Trials } from '../domain/ports';
import { fingerprint, type Log } from '../log/log';

/** What repairing works with. */
export interface RepairParts {
  readonly trials: Pick<Trials, 'list' | 'reschedule'>;
  /** The partner tenants there are. */
  readonly tenants: () => Iterable<string>;
  readonly log: Log;
}

/** Goes through the trials of every partner. Several instances may; doing it twice does no harm. */
export class Repair {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly parts: RepairParts) {}

  /** Repairs now and then every `everyMs`. */
  start(everyMs: number): void {
    const go = (): void => {
      this.running ??= this.run().finally(() => {
        this.running = undefined;
      });
    };
    go();
    this.timer = setInterval(go, everyMs);
  }

  /** Stops after the trial it is at. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Once through everything. Trouble with one partner does not keep the others. */
  async run(): Promise<void> {
    for (const tenantId of this.parts.tenants()) await this.tenant(tenantId);
  }

  /** All trials of one partner; after somebody of it changed when they want to be reminded. */
  async tenant(tenantId: string): Promise<void> {
    try {
      for (const { id } of await this.parts.trials.list(tenantId)) {
        if (this.stopped) return;
        await this.parts.trials.reschedule(tenantId, id);
      }
    } catch (error) {
      this.parts.log.warn('agendas not repaired', { tenant: fingerprint(tenantId) }, error);
    }
  }
}
