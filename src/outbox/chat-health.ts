/** How single chats are: whose last message was taken, who is in trouble and left alone, and who has something on its way. */

import { pauseAfter } from '../domain/watch/delivery';

/** A pause that grows: how often it was needed in a row, and until when it lasts. */
export interface Pause {
  readonly strikes: number;
  readonly until: number;
}

/** How long something on its way is believed in of which nothing was reported. */
export const PROBE_MS = 60_000;
/** When to ask again for what hangs on somebody else's outcome. */
export const ASK_AGAIN_MS = 5000;
/** Of more people than this, those who got nothing for an hour are forgotten. */
const REMEMBERED = 5000;
const HOUR_MS = 3_600_000;

/** The chats of one process, in memory. Instants are in ms. */
export class ChatHealth {
  private readonly struck = new Map<string, Pause>();
  private readonly proven = new Map<string, number>();
  private readonly underWay = new Map<string, number>();

  /** Whether its last message met trouble. */
  isStruck(key: string): boolean {
    return this.struck.has(key);
  }

  /** 0 when its last message was taken, 1 when nothing is known, 2 when it is in trouble. */
  rank(key: string): number {
    if (this.struck.has(key)) return 2;
    return this.proven.has(key) ? 0 : 1;
  }

  /** How long it is left alone. */
  pauseFor(key: string, now: number): number {
    const isBusy = (this.underWay.get(key) ?? 0) > now;
    return Math.max(0, (this.struck.get(key)?.until ?? 0) - now, isBusy ? ASK_AGAIN_MS : 0);
  }

  /** A message is on its way. */
  begin(key: string, now: number): void {
    this.underWay.set(key, now + PROBE_MS);
  }

  /** It is not any more; whether it was. */
  end(key: string): boolean {
    return this.underWay.delete(key);
  }

  /** Its message was taken, or its person was heard from. */
  prove(key: string, now: number): void {
    this.struck.delete(key);
    this.proven.set(key, now);
  }

  /** Its message met trouble. `askedMs` is how long Teams asked to be left alone. */
  strike(key: string, now: number, askedMs: number, chance: number): void {
    const strikes = (this.struck.get(key)?.strikes ?? 0) + 1;
    this.struck.set(key, { strikes, until: now + Math.max(pauseAfter(strikes, chance), askedMs) });
    this.proven.delete(key);
  }

  /** How many are left alone because of trouble. */
  paused(now: number): number {
    return [...this.struck.values()].filter(({ until }) => until > now).length;
  }

  /** Those of long ago go, where there are many. */
  forget(now: number): void {
    const old = now - HOUR_MS;
    forgetIn(this.struck, ({ until }) => until < old);
    forgetIn(this.proven, (at) => at < old);
    forgetIn(this.underWay, (until) => until < old);
  }
}

/** Removes what is old, where there is much. */
export function forgetIn<T>(all: Map<string, T>, isOld: (one: T) => boolean): void {
  if (all.size <= REMEMBERED) return;
  for (const [key, one] of all) if (isOld(one)) all.delete(key);
}
