/** How much one person, and one tenant, may ask of the bot: token buckets, one set in each instance, looked at before anything costly. */

import { RecentlyUsed } from '../bounds/recently-used';
import type { Clock } from '../domain/time/clock';
import type { Sender } from '../channel/read-activity';

/** A bucket holds `burst` tokens and gets `perSecond` new ones; an activity takes one. */
export interface BucketLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** The limits of a person and of everybody in a tenant together. */
export interface RateLimits {
  readonly person: BucketLimit;
  readonly tenant: BucketLimit;
}

/** A person at the keyboard never gets there, a stuck client does at once. */
export const RATE_LIMITS: RateLimits = {
  person: { burst: 20, perSecond: 1 },
  tenant: { burst: 200, perSecond: 20 },
};

/** What to do with an activity: take it; refuse it and say so; or refuse it, for it was said already. */
export type Verdict = 'pass' | 'tell' | 'silent';

/** How full a bucket was at an instant. */
export interface Bucket {
  readonly tokens: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Kept extends Bucket {
  /** The person was told; forgotten with the first activity that finds the bucket full. */
  readonly told: boolean;
}

/** The bucket as it has filled up until now. A clock that was put back takes nothing away. */
export function refilled({ tokens, at }: Bucket, { burst, perSecond }: BucketLimit, now: number): Bucket {
  return { tokens: Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond), at: now };
}

/** As many buckets as are remembered of each kind; one that is forgotten is full again. */
const REMEMBERED = 10_000;

/** The buckets of this instance. With several instances the limits hold for each of them. */
export class RateLimiter {
  private readonly people: RecentlyUsed<Kept>;
  private readonly tenants: RecentlyUsed<Kept>;

  constructor(
    private readonly clock: Clock,
    private readonly limits: RateLimits = RATE_LIMITS,
    remembered: number = REMEMBERED,
  ) {
    this.people = new RecentlyUsed(remembered);
    this.tenants = new RecentlyUsed(remembered);
  }

  /** Takes a token for an activity of this sender, if the person and the tenant both have one. */
  take({ key, person }: Pick<Sender, 'key' | 'person'>): Verdict {
    const { limits } = this;
    const own = this.bucket(this.people, key, limits.person);
    const shared = this.bucket(this.tenants, person.tenantId, limits.tenant);
    if (own.tokens >= 1 && shared.tokens >= 1) {
      const told = own.told && own.tokens < limits.person.burst;
      this.people.set(key, { ...own, told, tokens: own.tokens - 1 });
      this.tenants.set(person.tenantId, { ...shared, tokens: shared.tokens - 1 });
      return 'pass';
    }
    this.people.set(key, { ...own, told: true });
    return own.told ? 'silent' : 'tell';
  }

  /** How many buckets are held now. */
  get size(): number {
    return this.people.size + this.tenants.size;
  }

  private bucket(kept: RecentlyUsed<Kept>, key: string, limit: BucketLimit): Kept {
    const now = this.clock.now().getTime();
    const found = kept.get(key) ?? { tokens: limit.burst, at: now, told: false };
    return { ...refilled(found, limit, now), told: found.told };
  }
}
