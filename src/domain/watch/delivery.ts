/** The rules of sending what nobody asked for: what an answer of Teams means, when to try again, and how fast is too fast. */

/** Why a person can't be written to: they blocked the bot, it is not installed, an admin switched it off, or they are gone. */
export type Unreachable = 'blocked' | 'uninstalled' | 'disabledByAdmin' | 'gone';

/** The facts of a call that Teams did not take, as the channel reports them. */
export interface FailedSend {
  readonly outcome: 'not-sent' | 'unknown';
  readonly status?: number | undefined;
  readonly teamsCode?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly reason?: string | undefined;
}

/**
 * What to do after a failed send. `wait`: not sent, so it comes again; `strain` says what else had better pause. `unsure`: it may have
 * arrived. `stop`: this person can't be written to until they come back. `reopen`: the conversation is not there, another can be
 * opened. `otherHost`: the person's tenant is served elsewhere. `poison`: no repetition changes anything.
 */
export type Verdict =
  | { readonly kind: 'wait'; readonly strain: 'none' | 'conversation' | 'everything' }
  | { readonly kind: 'unsure' }
  | { readonly kind: 'stop'; readonly reach: Unreachable }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'otherHost' }
  | { readonly kind: 'poison' };

const WAIT: Verdict = { kind: 'wait', strain: 'none' };
const STRAINED: Verdict = { kind: 'wait', strain: 'conversation' };
/** The bot itself is in the wrong with Teams, or can't prove who it is: nobody would be reached. */
const ALL_WAIT: Verdict = { kind: 'wait', strain: 'everything' };
const POISON: Verdict = { kind: 'poison' };

/** Codes of Teams ("Status codes from bot conversational APIs"); 209 is the number under which it reports blocked writes. */
const BY_CODE: Readonly<Record<string, Verdict>> = {
  ConversationBlockedByUser: { kind: 'stop', reach: 'blocked' },
  MessageWritesBlocked: { kind: 'stop', reach: 'blocked' },
  '209': { kind: 'stop', reach: 'blocked' },
  BotDisabledByAdmin: { kind: 'stop', reach: 'disabledByAdmin' },
  BotNotInConversationRoster: { kind: 'stop', reach: 'uninstalled' },
  ForbiddenOperationException: { kind: 'stop', reach: 'uninstalled' },
  InvalidBotApiHost: { kind: 'otherHost' },
  NotEnoughPermissions: POISON,
  BotNotRegistered: ALL_WAIT,
  ConversationNotFound: { kind: 'reopen' },
};

const BY_STATUS: Readonly<Record<number, Verdict>> = {
  401: ALL_WAIT,
  // Some blocked people are reported without any code.
  403: { kind: 'stop', reach: 'blocked' },
  404: { kind: 'reopen' },
  408: WAIT,
  412: WAIT,
  429: STRAINED,
  503: STRAINED,
};

/** Trouble on our side of the wire, by its own names; anything else without a status is a connection that was never made. */
const BY_REASON: Readonly<Record<string, Verdict>> = {
  TOKEN_TIMEOUT: ALL_WAIT,
  TOKEN_REFUSED: ALL_WAIT,
  SERVICE_URL_REFUSED: POISON,
  BODY_NOT_TEXT: POISON,
};

/** What a failed send means for the message and for the person. */
export function verdictOn({ outcome, status, teamsCode = '', reason = '' }: FailedSend): Verdict {
  if (outcome === 'unknown') return { kind: 'unsure' };
  const known = lookUp(BY_CODE, teamsCode) ?? lookUp(BY_STATUS, String(status)) ?? lookUp(BY_REASON, reason);
  return known ?? (status === undefined ? STRAINED : POISON);
}

/** Whether an operator has to hear of it: no waiting by itself makes it good. */
export function isAlarming(verdict: Verdict): boolean {
  return verdict.kind === 'poison' || (verdict.kind === 'wait' && verdict.strain === 'everything');
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const FIRST_RETRY = 10 * SECOND;
/** Short enough that everybody is told soon after Teams is back. */
const LONGEST_RETRY = 5 * MINUTE;
/** After about a day of refusals nobody waits for the minute any more. */
const MANY_TRIES = 300;
const RARE_RETRY = 60 * MINUTE;
const FIRST_PAUSE = 5 * SECOND;
const LONGEST_PAUSE = 5 * MINUTE;

/**
 * How long a message waits after it was refused for so many times (1, 2, …): twice as long each time up to five minutes, an hour
 * after a day of it, and at least as long as Teams asked for, at most a day. `chance` (0 to 1) spreads those that failed together.
 */
export function retryAfter(tries: number, askedMs: number, chance: number): number {
  const longest = tries > MANY_TRIES ? RARE_RETRY : LONGEST_RETRY;
  const backoff = Math.min(FIRST_RETRY * 2 ** Math.min(tries - 1, 30), longest) * (0.5 + chance / 2);
  return Math.min(Math.max(backoff, askedMs), DAY);
}

/** A message of which nobody can tell whether it arrived is repeated so long after the time before, and no more often. */
const REPEATS: readonly number[] = [MINUTE, 10 * MINUTE, 60 * MINUTE];

/** How often one message goes out at most while nobody can tell whether it arrives. */
export const MOST_COPIES = 1 + REPEATS.length;

/** Whether all its turns passed and nobody can tell: it is uncertain until it is told once more, when its person is met. */
export function isUncertain(doubts: number): boolean {
  return doubts > REPEATS.length;
}

/** How long until the next turn of a message in doubt. `doubts` counts its turns so far. An uncertain one is told soon after Teams is back. */
export function repeatAfter(doubts: number, askedMs: number): number {
  const patience = doubts > MANY_TRIES ? RARE_RETRY : LONGEST_RETRY;
  return Math.min(Math.max(REPEATS[doubts - 1] ?? patience, askedMs), DAY);
}

/** How long a conversation is left alone after so many strikes in a row. */
export function pauseAfter(strikes: number, chance: number): number {
  return Math.min(FIRST_PAUSE * 2 ** Math.min(strikes - 1, 30), LONGEST_PAUSE) * (0.75 + chance / 4);
}

/**
 * How much trouble of single conversations a tenant, or everything, may have before it is taken for its own. Each message takes one
 * and gives it back with some more when Teams took it; time gives back one every `everyMs`. The last `kept` are for
 * conversations that are not in trouble themselves.
 */
export interface Trust {
  readonly most: number;
  readonly kept: number;
  readonly everyMs: number;
}

/** A dozen people out of reach are no trouble of their tenant. */
export const TENANT_TRUST: Trust = { most: 14, kept: 7, everyMs: 4 * SECOND };

/** One tenant in trouble doesn't use it up. */
export const WHOLE_TRUST: Trust = { most: 20, kept: 10, everyMs: 2 * SECOND };

/** What a message that Teams took gives back, beside its own. */
export const TRUST_REGAINED = 3;

/** At most so many within so long. */
export interface Window {
  readonly ms: number;
  readonly most: number;
}

/** What Teams takes for one conversation (Teams platform: rate limits). */
export const CONVERSATION_WINDOWS: readonly Window[] = [
  { ms: SECOND, most: 7 },
  { ms: 2 * SECOND, most: 8 },
  { ms: 30 * SECOND, most: 60 },
  { ms: 60 * MINUTE, most: 1800 },
];

/** Per app and tenant Teams takes 50 a second, an older text says 30. */
export const TENANT_WINDOWS: readonly Window[] = [{ ms: SECOND, most: 30 }];

/** How long to wait until one more fits into every window; 0: now. `times` are those of earlier sends in ms, ascending. */
export function waitFor(times: readonly number[], now: number, windows: readonly Window[]): number {
  const waits = windows.map(({ ms, most }) => {
    const oldest = times[times.length - most];
    return oldest === undefined ? 0 : oldest + ms - now;
  });
  return Math.max(0, ...waits);
}

/** The times that still count in one of the windows. */
export function stillCounting(times: readonly number[], now: number, windows: readonly Window[]): readonly number[] {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  return times.filter((time) => time > now - longest);
}

/** The most often an entry is taken up without a conclusion: whoever had it died over it each time. */
export const MOST_TAKES = 10;

function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
