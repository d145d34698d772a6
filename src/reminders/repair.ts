/** Makes good what the indexes of portfolios and of what is due lost, and brings agendas up to date with what people set: in the background. */

import type { Trials } from '../domain/record/trials';
import { recipientsOf } from '../domain/record/rules/reminder-policy';
import { isSame, type PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import type { Portfolio } from '../domain/watch/portfolio';
import { fingerprint, type Log } from '../log/log';

/** What repairing works with. */
export interface RepairParts {
  readonly trials: Pick<Trials, 'each' | 'ofCustomer' | 'reschedule'> & Pick<Portfolio, 'few' | 'places'>;
  /** Makes good what the indexes of portfolios lack; answers how much that was. */
  readonly portfolios: (isStopped: () => boolean) => Promise<number>;
  /** The partner tenants there are. */
  readonly tenants: () => Iterable<string>;
  readonly log: Log;
}

/** The first day there is: every place ends on it or later. */
const FIRST_DAY = '0001-01-01';
/** Where something was missing an older release may still be at work beside this one: it is looked again before long, in milliseconds. */
const AGAIN_MS = 10 * 60_000;

/** Goes through the trials of every partner. Several instances may; doing it twice does no harm. */
export class Repair {
  private timer: NodeJS.Timeout | undefined;
  private again: NodeJS.Timeout | undefined;
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
    clearTimeout(this.again);
    await Promise.all([this.running, this.idle()]);
  }

  /** Once through everything. Trouble with one partner does not keep the others. */
  async run(): Promise<void> {
    await this.portfolios();
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

  private async portfolios(): Promise<void> {
    const { portfolios, log } = this.parts;
    try {
      const count = await portfolios(() => this.stopped);
      if (count === 0 || this.stopped) return;
      log.info('portfolios put right', { count });
      clearTimeout(this.again);
      this.again = setTimeout(() => void this.portfolios(), AGAIN_MS).unref();
    } catch (error) {
      log.warn('portfolios not repaired', {}, error);
    }
  }

  private person(person: PersonRef): Promise<void> {
    return this.reschedule(person.tenantId, this.ofPerson(person));
  }

  /** Of very many trials those that the person looks after are found by their places. */
  private async *ofPerson(person: PersonRef): AsyncGenerator<Found> {
    const { trials } = this.parts;
    const { tenantId } = person;
    const isMeant = (trial: Trial): boolean => recipientsOf(trial).some((one) => isSame(one, person));
    const few = await trials.few(tenantId);
    const own = few ? undefined : await trials.places(tenantId, person, FIRST_DAY);
    if (own?.isWhole === true) yield* own.places.map(({ id }) => ({ partnerTenantId: tenantId, id }));
    else if (few) yield* few.filter(isMeant);
    else for await (const trial of trials.each(tenantId)) if (isMeant(trial)) yield trial;
    yield* (await trials.ofCustomer(tenantId)).filter(isMeant);
  }

  private tenant(tenantId: string): Promise<void> {
    return this.reschedule(tenantId, this.parts.trials.each(tenantId));
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

type Found = Pick<Trial, 'partnerTenantId' | 'id'>;
