/** Makes good what the due index lost, and brings agendas up to date with what people set: trial by trial, in the background. */

import type { Trials } from '../domain/record/trials';
import { recipientsOf } from '../domain/record/rules/reminder-policy';
import { isSame, type PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import { fingerprint, type Log } from '../log/log';

/** What repairing works with. */
export interface RepairParts {
  readonly trials: Pick<Trials, 'list' | 'ofCustomer' | 'reschedule'>;
  /** The partner tenants there are. */
  readonly tenants: () => Iterable<string>;
  readonly log: Log;
}

/** Goes through the trials of every partner. Several instances may; doing it twice does no harm. */
export class Repair {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private following: Promise<void> = Promise.resolve();
  /** Those who are to be followed and whose turn has not come: whatever they set until then is read then. */
  private readonly waiting = new Set<string>();

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
    await Promise.all([this.running, this.idle()]);
  }

  /** Once through everything. Trouble with one partner does not keep the others. */
  async run(): Promise<void> {
    for (const tenantId of this.parts.tenants()) await this.tenant(tenantId);
  }

  /** Follows a person who wants to be reminded otherwise from now on, while others go on. Where that fails, the next round mends it. */
  follow(person: PersonRef): void {
    const key = `${person.tenantId}/${person.personId}`;
    if (this.waiting.has(key)) return;
    this.waiting.add(key);
    this.following = this.following.then(() => {
      this.waiting.delete(key);
      return this.stopped ? undefined : this.person(person);
    });
  }

  /** Resolves when nobody is followed any more. */
  async idle(): Promise<void> {
    await this.following;
  }

  private async person(person: PersonRef): Promise<void> {
    const { trials } = this.parts;
    const { tenantId } = person;
    await this.reschedule(tenantId, async () => {
      const all = [...(await trials.list(tenantId)), ...(await trials.ofCustomer(tenantId))];
      return all.filter((trial) => recipientsOf(trial).some((one) => isSame(one, person)));
    });
  }

  private tenant(tenantId: string): Promise<void> {
    return this.reschedule(tenantId, () => this.parts.trials.list(tenantId));
  }

  private async reschedule(tenantId: string, which: () => Promise<readonly Trial[]>): Promise<void> {
    try {
      for (const { partnerTenantId, id } of await which()) {
        if (this.stopped) return;
        await this.parts.trials.reschedule(partnerTenantId, id);
      }
    } catch (error) {
      this.parts.log.warn('agendas not repaired', { tenant: fingerprint(tenantId) }, error);
    }
  }
}
