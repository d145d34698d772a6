/** Trust in tenants and in Teams as a whole: spent by messages that fail, won back by those that are taken, and by time. */

import { TRUST_REGAINED, type Trust } from '../domain/watch/delivery';

interface Left {
  readonly left: number;
  readonly at: number;
}

/** Of more keys than this, those that are whole again are forgotten. */
const REMEMBERED = 5000;

/** The trust in each of several keys, in memory. Instants are in ms. */
export class TrustIn {
  private readonly spent = new Map<string, Left>();

  constructor(private readonly rule: Trust) {}

  /** How long to wait until one more may be tried, by a conversation in trouble itself or by another; 0: now. */
  waitFor(key: string, isStruck: boolean, now: number): number {
    const missing = 1 + (isStruck ? this.rule.kept : 0) - this.left(key, now);
    return missing <= 0 ? 0 : Math.ceil(missing * this.rule.everyMs);
  }

  /** How many more may be tried now; endless where there was no trouble. */
  room(key: string, isStruck: boolean, now: number): number {
    const left = this.left(key, now);
    if (left >= this.rule.most) return Number.POSITIVE_INFINITY;
    return Math.max(0, Math.floor(left - (isStruck ? this.rule.kept : 0)));
  }

  /** One is being tried. */
  take(key: string, now: number): void {
    this.set(key, this.left(key, now) - 1, now);
  }

  /** Nothing came of it: it is as if nobody had tried. */
  giveBack(key: string, now: number): void {
    this.set(key, this.left(key, now) + 1, now);
  }

  /** It was taken. */
  regain(key: string, now: number): void {
    this.set(key, this.left(key, now) + 1 + TRUST_REGAINED, now);
  }

  /** The keys in which no trust is left. */
  lost(now: number): readonly string[] {
    return [...this.spent.keys()].filter((key) => this.left(key, now) < 1);
  }

  private left(key: string, now: number): number {
    const { most, everyMs } = this.rule;
    const { left, at } = this.spent.get(key) ?? { left: most, at: now };
    return Math.min(most, left + Math.max(0, now - at) / everyMs);
  }

  private set(key: string, left: number, now: number): void {
    if (left >= this.rule.most) this.spent.delete(key);
    else this.spent.set(key, { left, at: now });
    if (this.spent.size <= REMEMBERED) return;
    for (const one of this.spent.keys()) if (this.left(one, now) >= this.rule.most) this.spent.delete(one);
  }
}
