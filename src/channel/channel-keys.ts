/** The keys Teams signs with: kept, renewed in the background, asked for once however many wait. */

import type { Clock } from '../domain/time/clock';
import type { Log } from '../log/log';
import type { KeySource, SigningKey, SigningKeys } from './signing-keys';

/** What is known of a key id. `out of reach`: the service that would know does not answer. */
export type KeyReading = { readonly kind: 'known'; readonly key: SigningKey } | { readonly kind: 'unknown' | 'out of reach' };

const minute = 60_000;
const hour = 60 * minute;
/** Microsoft asks for a look at least once a day; from this age on a request starts one, and doesn't wait for it. */
const renewAfterMs = 8 * hour;
/** Keys this old are used only when the service does not answer. */
const staleAfterMs = 24 * hour;
const uselessAfterMs = 7 * 24 * hour;
/** An unknown id may be that of a new key, but anybody can send one. */
const unknownEveryMs = 5 * minute;
const retryEveryMs = minute;
/** Without any keys each request would ask; one a second is enough. */
const firstRetryEveryMs = 1000;

/** Answers for key ids. Never rejects, never holds two requests to the service at a time. */
export class ChannelKeys {
  #keys: SigningKeys = new Map();
  #asked = -Infinity;
  #answered = -Infinity;
  #asking: Promise<void> | undefined;

  constructor(
    private readonly source: KeySource,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** The key with this id. Waits for the service only when nothing usable is known, or the id is unknown. */
  async find(id: string): Promise<KeyReading> {
    if (this.#age() > staleAfterMs) await this.#ask(this.#keys.size === 0 ? firstRetryEveryMs : retryEveryMs);
    else if (this.#age() > renewAfterMs) void this.#ask(retryEveryMs);
    if (this.#age() > uselessAfterMs) return { kind: 'out of reach' };
    if (!this.#keys.has(id)) await this.#ask(this.#isCurrent() ? unknownEveryMs : retryEveryMs);
    const key = this.#keys.get(id);
    if (key) return { kind: 'known', key };
    return { kind: this.#isCurrent() ? 'unknown' : 'out of reach' };
  }

  #age(): number {
    return this.#since(this.#answered);
  }

  /** Whether the service answered when it was asked last. */
  #isCurrent(): boolean {
    return this.#answered >= this.#asked;
  }

  /** Asks, unless that was done less than so long ago; whoever comes meanwhile waits for the same answer. */
  #ask(notWithinMs: number): Promise<void> {
    if (this.#asking) return this.#asking;
    if (this.#since(this.#asked) < notWithinMs) return Promise.resolve();
    this.#asked = this.clock.now().getTime();
    this.#asking = this.#renew(this.#asked).finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** What is there stays when no better answer comes. */
  async #renew(asked: number): Promise<void> {
    try {
      this.#keys = await this.source();
      this.#answered = asked;
    } catch (thrown) {
      this.log.error('keys for tokens are out of reach', {}, thrown);
    }
  }

  /** A clock that was set back makes an instant old, not young for ever. */
  #since(instant: number): number {
    return Math.abs(this.clock.now().getTime() - instant);
  }
}
