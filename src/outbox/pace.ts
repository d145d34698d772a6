/** How fast messages go out, and who is left alone for a while after Teams said that it is too much. */

import {
  CONVERSATION_WINDOWS,
  TENANT_TRUST,
  TENANT_WINDOWS,
  WHOLE_TRUST,
  pauseAfter,
  stillCounting,
  waitFor,
  type Window,
} from '../domain/watch/delivery';
import type { PersonRef } from '../domain/people/person';
import { ASK_AGAIN_MS, ChatHealth, PROBE_MS, forgetIn, type Pause } from './chat-health';
import { TrustIn } from './trust';

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

const HOUR_MS = 3_600_000;
const EVERYTHING = 'everything';

/** The bot itself is in trouble: nobody is written to until then, and then one message tries, which is believed in for a while. */
interface Trouble extends Pause {
  readonly probe?: { readonly chat: string; readonly until: number };
}

/**
 * The pace of one process. A conversation in trouble is left alone by itself; its tenant, or everybody, only when so many are that
 * it must be theirs. Other instances have their own; what they do together shows in the answers of Teams.
 */
export class Pace {
  private readonly sent = new Map<string, readonly number[]>();
  private readonly chats = new ChatHealth();
  private readonly tenants = new TrustIn(TENANT_TRUST);
  private readonly whole = new TrustIn(WHOLE_TRUST);
  private trouble: Trouble | undefined;
  /** Messages in a row that Teams took. */
  private inRow = 0;

  /** `chance` gives numbers from 0 to 1. */
  constructor(private readonly chance: () => number = Math.random) {}

  /** Whether one message may go to this person now; if so it counts. What becomes of it has to be reported. */
  ask(to: PersonRef, at: Date): Go {
    const now = at.getTime();
    const ms = Math.max(this.pauseFor(to, now), this.crowdFor(to, now));
    if (ms > 0) return { kind: 'wait', ms };
    if (this.trouble) this.trouble = { ...this.trouble, probe: { chat: chatOf(to), until: now + PROBE_MS } };
    this.chats.begin(chatOf(to), now);
    for (const [trust, key] of this.scopes(to)) trust.take(key, now);
    this.count(chatOf(to), now, CONVERSATION_WINDOWS);
    this.count(to.tenantId, now, TENANT_WINDOWS);
    return { kind: 'go' };
  }

  /** What became of a message; only the first report on it counts. `askedMs` is how long Teams asked to be left alone. */
  report(to: PersonRef, taken: Taken, at: Date, askedMs = 0): void {
    const now = at.getTime();
    if (!this.chats.end(chatOf(to))) return;
    this.inRow = taken === 'taken' ? this.inRow + 1 : taken === 'strained' ? 0 : this.inRow;
    if (taken === 'taken') this.take(to, now);
    else if (this.trouble && this.isProbe(to)) this.trouble = { strikes: this.trouble.strikes, until: this.trouble.until };
    if (taken === 'strained') this.chats.strike(chatOf(to), now, askedMs, this.chance());
    if (taken === 'nothing') for (const [trust, key] of this.scopes(to)) trust.giveBack(key, now);
    this.chats.forget(now);
    forgetIn(this.sent, (times) => (times.at(-1) ?? 0) < now - HOUR_MS);
  }

  /** How many messages may be under way at the same time: one until one was taken, then one more for each that is, up to so many. */
  atOnce(most: number): number {
    return Math.min(most, 1 + this.inRow);
  }

  /** This person was heard from: whatever was wrong with their chat is over. */
  heard(to: PersonRef, at: Date): void {
    this.chats.prove(chatOf(to), at.getTime());
  }

  /**
   * Nobody is written to for a while: the message to this person showed that the bot itself is in trouble. Those that were under way
   * with the first meet the same trouble, so only the one that tried again makes the pause longer.
   */
  pauseAll(to: PersonRef, at: Date): void {
    this.inRow = 0;
    if (this.trouble && !this.isProbe(to)) return;
    const strikes = (this.trouble?.strikes ?? 0) + 1;
    this.trouble = { strikes, until: at.getTime() + pauseAfter(strikes, this.chance()) };
  }

  /**
   * Those of them to whom something may go now, the healthiest first: of a tenant in trouble no more than it takes to see whether it
   * goes again. Nothing is counted.
   */
  choose<T extends { readonly to: PersonRef }>(all: readonly T[], at: Date): readonly T[] {
    const now = at.getTime();
    const used = new Map<string, number>();
    return this.healthiestFirst(all).filter(({ to }) => {
      const isRoom = this.scopes(to).every(([trust, key]) => {
        const most = this.trouble ? 1 : trust.room(key, this.chats.isStruck(chatOf(to)), now);
        return (used.get(key) ?? 0) < most;
      });
      if (!isRoom || this.pauseFor(to, now) > 0) return false;
      for (const [, key] of this.scopes(to)) used.set(key, (used.get(key) ?? 0) + 1);
      return true;
    });
  }

  /** Whether this very person is left alone, or has something on its way. */
  isPaused(to: PersonRef, at: Date): boolean {
    return this.chats.pauseFor(chatOf(to), at.getTime()) > 0;
  }

  /** Whether so much went wrong at this person's tenant, or everywhere, that only a few messages may try at a time. */
  isStrained(to: PersonRef, at: Date): boolean {
    const now = at.getTime();
    return this.trouble !== undefined || this.scopes(to).some(([trust, key]) => Number.isFinite(trust.room(key, false, now)));
  }

  /** Those whose last message was taken, then those of whom nothing is known, then those in trouble. */
  healthiestFirst<T extends { readonly to: PersonRef }>(all: readonly T[]): readonly T[] {
    return all.toSorted((one, other) => this.chats.rank(chatOf(one.to)) - this.chats.rank(chatOf(other.to)));
  }

  /** Who is left alone now. */
  paused(at: Date): Paused {
    const now = at.getTime();
    const everything = (this.trouble?.until ?? 0) > now || this.whole.lost(now).length > 0;
    return { conversations: this.chats.paused(now), tenants: this.tenants.lost(now).length, everything };
  }

  private take(to: PersonRef, now: number): void {
    this.trouble = undefined;
    this.chats.prove(chatOf(to), now);
    for (const [trust, key] of this.scopes(to)) trust.regain(key, now);
  }

  private scopes(to: PersonRef): readonly (readonly [TrustIn, string])[] {
    return [
      [this.whole, EVERYTHING],
      [this.tenants, to.tenantId],
    ];
  }

  private pauseFor(to: PersonRef, now: number): number {
    const isStruck = this.chats.isStruck(chatOf(to));
    const trusted = this.scopes(to).map(([trust, key]) => trust.waitFor(key, isStruck, now));
    return Math.max(this.troubleFor(now), this.chats.pauseFor(chatOf(to), now), ...trusted);
  }

  private troubleFor(now: number): number {
    if (!this.trouble) return 0;
    const { until, probe } = this.trouble;
    if (now < until) return until - now;
    return probe && now < probe.until ? ASK_AGAIN_MS : 0;
  }

  private isProbe(to: PersonRef): boolean {
    return this.trouble?.probe?.chat === chatOf(to);
  }

  private crowdFor(to: PersonRef, now: number): number {
    const waits = [waitFor(this.sent.get(chatOf(to)) ?? [], now, CONVERSATION_WINDOWS)];
    return Math.max(...waits, waitFor(this.sent.get(to.tenantId) ?? [], now, TENANT_WINDOWS));
  }

  private count(key: string, now: number, windows: readonly Window[]): void {
    this.sent.set(key, [...stillCounting(this.sent.get(key) ?? [], now, windows), now]);
  }
}

function chatOf({ tenantId, personId }: PersonRef): string {
  return `${tenantId}/${personId}`;
}
