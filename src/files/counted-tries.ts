/** Counters of tried codes, one for each person and one for each tenant, true for any number of instances. */

import { TRIES_LIFE_MS, personLimit, tenantLimit, withTry, type CodeTry, type Limit } from '../domain/invitation/code-tries';
import { CodedError, unlessRaced } from '../domain/errors';
import type { CodeTries } from '../domain/invitation/codes';
import type { Clock } from '../domain/time/clock';
import type { ItemStorage } from '../domain/record/item-storage';
import type { Instant } from '../domain/time/dates';
import type { PersonRef } from '../domain/people/person';
import type { Perishable } from '../privacy/perishable';

interface StoredTries extends Perishable {
  readonly v: 1;
  readonly tries: readonly CodeTry[];
}

/** Each lost race means that somebody else's try was counted. */
const RACES = 10;

/** `CodeTries` on the bot's state. Trouble with the storage rejects: what can't be counted can't be tried. */
export class CountedTries implements CodeTries {
  constructor(
    private readonly storage: ItemStorage,
    private readonly clock: Clock,
  ) {}

  /** Counts a try of a person and of the tenant, or says until when to wait. STORAGE_CONFLICT after too many lost races. */
  count(person: PersonRef, tryId: string): Promise<Instant | undefined> {
    const now = this.clock.now();
    const one: CodeTry = { id: tryId, at: now.toISOString() };
    return this.change(person, (limit, tries) => {
      // Without this try itself: decided again, it is judged as it was the first time.
      const until = limit(
        tries.filter(({ id }) => id !== tryId),
        now,
      );
      return until ?? withTry(tries, one);
    });
  }

  /** Forgets what the person tried. The tenant's tries stay: others made them too. */
  async forget(person: PersonRef): Promise<void> {
    await this.change(person, (limit, tries) => (limit === personLimit ? [] : tries));
  }

  private async change(
    { tenantId, personId }: PersonRef,
    change: (limit: Limit, tries: readonly CodeTry[]) => readonly CodeTry[] | Instant,
  ): Promise<Instant | undefined> {
    const counters = [
      [`tries/person/${tenantId}/${personId}`, personLimit],
      [`tries/tenant/${tenantId}`, tenantLimit],
    ] as const;
    for (let race = 0; race < RACES; race++) {
      const items = await this.storage.read(counters.map(([key]) => key));
      const changed = counters.map(([key, limit]) => {
        const item = items[key] as StoredTries | undefined;
        refuseLater(item);
        return { key, item, after: change(limit, item?.tries ?? []) };
      });
      const until = changed.map(({ after }) => after).find((after) => typeof after === 'string');
      if (until !== undefined) return until;
      const writes = changed.map(({ key, item, after }) => [key, this.stored(after as readonly CodeTry[], item)] as const);
      if (await unlessRaced(() => this.storage.write(Object.fromEntries(writes)))) return undefined;
    }
    throw new CodedError('STORAGE_CONFLICT', 'Others kept trying codes: eTag conflict.');
  }

  /** What another release adds stays. */
  private stored(tries: readonly CodeTry[], before: StoredTries | undefined): StoredTries {
    const goneAfter = new Date(this.clock.now().getTime() + TRIES_LIFE_MS).toISOString();
    return { eTag: 'absent', ...before, v: 1, tries, goneAfter };
  }
}

function refuseLater(item: { readonly v: number } | undefined): void {
  if (item !== undefined && item.v > 1) throw new CodedError('ROW_FROM_NEWER_VERSION', `tries of version ${item.v}`);
}
