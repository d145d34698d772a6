/** Makes good what the indexes of portfolios and of what is due lost, and brings agendas up to date with what people set: in the background. */

import type { Trials } from '../domain/record/trials';
import { recipientsOf } from '../domain/record/rules/reminder-policy';
import type { JoinedTenants } from '../domain/people/actor';
import { isSame, type PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import type { IdsOf, Portfolio } from '../domain/watch/portfolio';
import { fingerprint, type Log } from '../log/log';

/** What repairing works with. */
export interface RepairParts {
  readonly trials: Pick<Trials, 'each' | 'ofCustomer' | 'openedTo' | 'reschedule'> & Pick<Portfolio, 'few' | 'ids'>;
  /** Makes good what the indexes of portfolios lack; answers how much that was. */
  readonly portfolios: (isStopped: () => boolean) => Promise<number>;
  /** The partner tenants there are. */
  readonly tenants: () => Iterable<string>;
  /** The other tenants of a partner's. */
  readonly joined: JoinedTenants;
  /** Every tenant that keeps trials: customers that keep their own among them. */
  readonly keepers: () => AsyncIterable<string>;
  readonly log: Log;
  /** When the portfolios are looked at again, in ms (ten minutes). */
  readonly againMs?: number;
}

/** Beside an older release, or behind one that was rolled back, trials may be written that no index knows: it is looked again before long. */
const AGAIN_MS = 10 * 60_000;

type Found = Pick<Trial, 'partnerTenantId' | 'id'>;

/** Goes through all trials. Several instances may; doing it twice does no harm. */
export class Repair {
  private timer: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private looking: Promise<void> | undefined;
  private isFirst = true;
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
    clearTimeout(this.again);
    await Promise.all([this.running, this.looking, this.idle()]);
  }

  /** Once through everything. Trouble with one tenant does not keep the others. */
  async run(): Promise<void> {
    await this.portfolios();
    const partners = new Set(this.parts.tenants());
    for (const tenantId of partners) await this.reschedule(tenantId, this.found(tenantId));
    await this.customers(partners);
  }

  /** Follows a person who wants to be reminded otherwise from now on, while others go on. Where that fails, the next round mends it. */
  follow(person: PersonRef): void {
    const key = `${person.tenantId}/${person.personId}`;
    if (this.waiting.has(key)) return;
    this.waiting.add(key);
    this.following = this.following.then(() => {
      this.waiting.delete(key);
      return this.stopped ? undefined : this.reschedule(person.tenantId, this.ofPerson(person));
    });
  }

  /** Resolves when nobody is followed any more. */
  async idle(): Promise<void> {
    await this.following;
  }

  private portfolios(): Promise<void> {
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  /** The first look is followed by a second one, whatever it finds, and so is each that finds something or fails. */
  private async look(): Promise<void> {
    const { portfolios, log, againMs = AGAIN_MS } = this.parts;
    let isAgain = this.isFirst;
    this.isFirst = false;
    try {
      const count = await portfolios(() => this.stopped);
      if (count > 0) log.info('portfolios put right', { count });
      isAgain ||= count > 0;
    } catch (error) {
      log.warn('portfolios not repaired', {}, error);
      isAgain = true;
    }
    clearTimeout(this.again);
    if (isAgain && !this.stopped) this.again = setTimeout(() => void this.portfolios(), againMs).unref();
  }

  private async *found(partnerTenantId: string, of?: IdsOf): AsyncGenerator<Found> {
    for await (const id of this.parts.trials.ids(partnerTenantId, of)) yield { partnerTenantId, id };
  }

  /** The records that customers keep. What is left of somebody who is no partner any more is not gone through. */
  private async customers(partners: ReadonlySet<string>): Promise<void> {
    try {
      for await (const tenantId of this.parts.keepers())
        if (!partners.has(tenantId)) await this.reschedule(tenantId, this.found(tenantId, 'keptByCustomer'));
    } catch (error) {
      this.parts.log.warn('agendas not repaired', {}, error);
    }
  }

  /** The trials that have something to tell a person, whoever looks after them: each is asked. */
  private async *ofPerson(person: PersonRef): AsyncGenerator<Trial> {
    for await (const trial of this.near(person)) if (recipientsOf(trial).some((one) => isSame(one, person))) yield trial;
  }

  private async *near({ tenantId }: PersonRef): AsyncGenerator<Trial> {
    const { trials, joined } = this.parts;
    for (const tenant of [tenantId, ...joined(tenantId)]) {
      yield* (await trials.few(tenant)) ?? trials.each(tenant);
      yield* await trials.openedTo(tenant);
    }
    yield* await trials.ofCustomer(tenantId);
  }

  private async reschedule(tenantId: string, all: AsyncIterable<Found>): Promise<void> {
    try {
      for await (const { partnerTenantId, id } of all) {
        if (this.stopped) return;
        await this.parts.trials.reschedule(partnerTenantId, id);
      }
    } catch (error) {
      this.parts.log.warn('agendas not repaired', { tenant: fingerprint(tenantId) }, error);
    }
  }
}
