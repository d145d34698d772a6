/** How fast messages go out, and who is left alone for a while after Teams said that it is too much. */

import { CONVERSATION_WINDOWS, TENANT_WINDOWS, pauseAfter, stillCounting, waitFor, type Window } from '../domain/delivery';
import type { PersonRef } from '../domain/trial';

/** Whether somebody can be written to now, or when to ask again. */
export type Go = { readonly kind: 'go' } | { readonly kind: 'wait'; readonly ms: number };

/** What became of a message that had its `go`: Teams took or refused it for a reason of its own, was strained, or nothing was sent. */
export type Taken = 'taken' | 'strained' | 'nothing';

/** Who is left alone now. */
export interface Paused {
  readonly conversations: number;
  readonly tenants: number;
  readonly everything: boolean;
}

/** So many paused conversations pause their tenant, and so many paused tenants pause everything. */
const SPREADS_AT = 3;
/** How long others wait for the outcome of the one that tries. */
const PROBE_MS = 60_000;
const ASK_AGAIN_MS = 5000;
/** Of more people than this, those who got nothing for an hour are forgotten. */
const REMEMBERED = 5000;
const HOUR_MS = 3_600_000;
const EVERYTHING = 'everything';

interface Pause {
  readonly strikes: number;
  readonly until: number;
  /** Until when one message tries whether it goes again. */
  readonly probedUntil: number;
}

/** The pace of one process. Other instances have their own; what they do together shows in the answers of Teams. */
export class Pace {
  private readonly sent = new Map<string, readonly number[]>();
  private readonly conversations = new Map<string, Pause>();
  private readonly tenants = new Map<string, Pause>();
  private readonly all = new Map<string, Pause>();

  /** `chance` gives numbers from 0 to 1. */
  constructor(private readonly chance: () => number = Math.random) {}

  /** Whether one message may go to this person now; if so it counts. What becomes of it has to be reported. */
  ask(to: PersonRef, at: Date): Go {
    const now = at.getTime();
    const ms = Math.max(this.pauseFor(to, now), this.crowdFor(to, now));
    if (ms > 0) return { kind: 'wait', ms };
    for (const [pauses, key] of this.scopes(to)) probe(pauses, key, now);
    this.count(conversationOf(to), now, CONVERSATION_WINDOWS);
    this.count(to.tenantId, now, TENANT_WINDOWS);
    return { kind: 'go' };
  }

  /** What became of a message. `askedMs` is how long Teams asked to be left alone. */
  report(to: PersonRef, taken: Taken, at: Date, askedMs = 0): void {
    const now = at.getTime();
    if (taken === 'nothing') for (const [pauses, key] of this.scopes(to)) endProbe(pauses, key);
    if (taken === 'taken') for (const [pauses, key] of this.scopes(to)) pauses.delete(key);
    if (taken === 'strained') this.strain(to, now, askedMs);
    this.forget(now);
  }

  /** Nobody is written to for a while: the bot itself is in trouble. */
  pauseAll(at: Date): void {
    this.strike(this.all, EVERYTHING, at.getTime(), 0);
  }

  /** Whether a pause, not just the crowd of the moment, keeps messages from this person. */
  isPaused(to: PersonRef, at: Date): boolean {
    return this.scopes(to).some(([pauses, key]) => (pauses.get(key)?.until ?? 0) > at.getTime());
  }

  /** Who is left alone now. */
  paused(at: Date): Paused {
    const [conversations, tenants, all] = [this.conversations, this.tenants, this.all].map((one) => pausedIn(one, at.getTime()));
    return { conversations: conversations?.length ?? 0, tenants: tenants?.length ?? 0, everything: all?.length === 1 };
  }

  private scopes(to: PersonRef): readonly (readonly [Map<string, Pause>, string])[] {
    return [
      [this.all, EVERYTHING],
      [this.tenants, to.tenantId],
      [this.conversations, conversationOf(to)],
    ];
  }

  private pauseFor(to: PersonRef, now: number): number {
    return Math.max(...this.scopes(to).map(([pauses, key]) => waitIn(pauses.get(key), now)));
  }

  private crowdFor(to: PersonRef, now: number): number {
    const waits = [waitFor(this.sent.get(conversationOf(to)) ?? [], now, CONVERSATION_WINDOWS)];
    return Math.max(...waits, waitFor(this.sent.get(to.tenantId) ?? [], now, TENANT_WINDOWS));
  }

  private count(key: string, now: number, windows: readonly Window[]): void {
    this.sent.set(key, [...stillCounting(this.sent.get(key) ?? [], now, windows), now]);
  }

  /** A strike counts for the conversation; a tenant and everything take one when they were tried, or when it spreads to them. */
  private strain(to: PersonRef, now: number, askedMs: number): void {
    this.strike(this.conversations, conversationOf(to), now, askedMs);
    const mine = pausedIn(this.conversations, now).filter((key) => key.startsWith(`${to.tenantId}/`));
    const wasTried = this.tenants.has(to.tenantId);
    if (wasTried || mine.length >= SPREADS_AT) this.strike(this.tenants, to.tenantId, now, 0);
    const isSpread = pausedIn(this.tenants, now).length >= SPREADS_AT;
    if (this.all.has(EVERYTHING) || isSpread) this.strike(this.all, EVERYTHING, now, 0);
  }

  private strike(pauses: Map<string, Pause>, key: string, now: number, askedMs: number): void {
    const strikes = (pauses.get(key)?.strikes ?? 0) + 1;
    const until = now + Math.max(pauseAfter(strikes, this.chance()), askedMs);
    pauses.set(key, { strikes, until, probedUntil: 0 });
  }

  private forget(now: number): void {
    if (this.sent.size > REMEMBERED)
      for (const [key, times] of this.sent) if ((times.at(-1) ?? 0) < now - HOUR_MS) this.sent.delete(key);
    if (this.conversations.size > REMEMBERED)
      for (const [key, { until }] of this.conversations) if (until < now - HOUR_MS) this.conversations.delete(key);
  }
}

function conversationOf({ tenantId, personId }: PersonRef): string {
  return `${tenantId}/${personId}`;
}

function waitIn(pause: Pause | undefined, now: number): number {
  if (!pause) return 0;
  if (now < pause.until) return pause.until - now;
  return now < pause.probedUntil ? ASK_AGAIN_MS : 0;
}

/** After its pause one message tries; the others wait for what becomes of it. */
function probe(pauses: Map<string, Pause>, key: string, now: number): void {
  const pause = pauses.get(key);
  if (pause) pauses.set(key, { ...pause, probedUntil: now + PROBE_MS });
}

function endProbe(pauses: Map<string, Pause>, key: string): void {
  const pause = pauses.get(key);
  if (pause) pauses.set(key, { ...pause, probedUntil: 0 });
}

function pausedIn(pauses: ReadonlyMap<string, Pause>, now: number): readonly string[] {
  return [...pauses].filter(([, { until }]) => until > now).map(([key]) => key);
}
