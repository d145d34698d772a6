/** How a paid term ends: by the channel it was bought through, the day, and what is wanted. What it says are codes; the words are `term.<part>.<code>`. */

import { addDays, daysBetween } from '../time/calendar';
import type { CalendarDate } from '../time/dates';
import type { FactId, OpenFactId } from './facts/facts';
import type { BuyingRoute } from './offers';

/** What is wanted at the end of a paid term. `extended`: to go on month by month as an extended term. */
export type TermIntent = 'renew' | 'extended' | 'cancel' | 'unknown';

/** They in the order they are offered. */
export const termIntents: readonly TermIntent[] = ['renew', 'extended', 'cancel', 'unknown'];

/** Which rules end a term. `unclear`: what decides is not known, or sources differ. */
export type TermRules = 'csp' | 'direct' | 'older' | 'olderCsp' | 'enterprise' | 'unclear';

/** A paid term, as far as its end depends on it. `since`: when it was bought, or renewed last. */
export interface PaidTerm {
  readonly route: BuyingRoute;
  readonly since?: CalendarDate;
  readonly endsOn?: CalendarDate;
  readonly intent: TermIntent;
  /** Whether it is set to renew; absent where that is not known. */
  readonly renews?: boolean;
}

/** A sentence with what bears it out; `asks`: what is asked with it, for nobody could confirm it. */
export interface TermLine {
  readonly code: string;
  readonly facts: readonly FactId[];
  readonly asks?: OpenFactId;
}

/** How a term ends: what becomes of it, who changes that where, and what follows. */
export interface TermEnd {
  readonly rules: TermRules;
  readonly next: TermLine;
  readonly change: TermLine;
  readonly after: TermLine;
  /** The day from which on its data may be deleted, if it ends as wanted and that is known. */
  readonly deletedOn?: CalendarDate;
}

/** Extended terms exist for what ends from this day (Partner Center: Extended service terms). */
const EXTENDED_FROM = '2026-05-04';
/** … and was bought or renewed from this one through CSP (Xylos: EST). */
const CSP_FROM = '2025-04-01';
/** … or from this one from Microsoft (Microsoft 365: Extend your subscription with EST). */
const DIRECT_FROM = '2026-02-09';
/** Days data is kept after a cancellation at the end, and after an end by the older rules. */
const KEPT = 90;
const KEPT_OLDER = 120;

type Lines = Readonly<Record<string, readonly FactId[]>>;

/** What becomes of a term, by its rules and what is wanted. */
export const termNext = {
  cspRenew: ['est.start', 'paid.cspCancel7'],
  cspUnset: ['est.eligible', 'est.price', 'paid.cspToggle'],
  cspExtended: ['est.eligible', 'est.price', 'est.frozen', 'est.leave'],
  cspCancel: ['est.cancelAtEnd', 'est.eligible', 'est.data90'],
  cspUnknown: ['est.start', 'est.eligible', 'est.price'],
  directRenew: ['est.start', 'est.direct'],
  directExtended: ['est.direct', 'est.price', 'est.frozen'],
  directCancel: ['est.cancelAtEnd', 'est.direct', 'est.data90'],
  directUnknown: ['est.direct', 'est.start'],
  older: ['old.lifecycle'],
  olderCsp: ['old.csp'],
  enterprise: ['ea.lifecycle'],
  unclear: [],
} as const satisfies Lines;

/** Who changes it, where. */
export const termChange = {
  us: ['est.partnerSets', 'paid.cspToggle'],
  otherPartner: ['est.partnerSets', 'paid.cspToggle'],
  direct: ['est.direct'],
  older: ['old.lifecycle'],
  enterprise: ['ea.lifecycle'],
  unclear: [],
} as const satisfies Lines;

/** What follows the end. */
export const termAfter = {
  cspRenew: ['paid.cspCancel7'],
  cspExtended: ['est.price', 'est.leave'],
  cspCancel: ['est.data90', 'est.cancelAtEnd'],
  cspUnknown: ['est.eligible', 'est.leave'],
  directCancel: ['est.data90', 'est.cancelAtEnd'],
  direct: ['est.direct'],
  older: ['old.lifecycle'],
  olderCsp: ['old.csp'],
  enterprise: ['ea.lifecycle'],
  unclear: [],
} as const satisfies Lines;

/** The rules that end a term. */
export function rulesOf({ route, since, endsOn }: PaidTerm): TermRules {
  if (route === 'enterprise') return 'enterprise';
  if (route === 'unknown' || endsOn === undefined) return 'unclear';
  const isCsp = route !== 'web';
  if (isBefore(endsOn, EXTENDED_FROM)) return isCsp ? 'olderCsp' : 'older';
  if (since === undefined) return 'unclear';
  if (isBefore(since, CSP_FROM)) return isCsp ? 'olderCsp' : 'older';
  if (isCsp) return 'csp';
  // Between the two days a vendor says one thing, and Microsoft's page begins later.
  return isBefore(since, DIRECT_FROM) ? 'unclear' : 'direct';
}

/** How a term ends, for all that is known of it. */
export function endOfTerm(term: PaidTerm): TermEnd {
  const rules = rulesOf(term);
  const end = { rules, next: nextOf(rules, term), change: changeOf(rules, term), after: afterOf(rules, term) };
  const deletedOn = deletedOf(rules, term);
  return deletedOn === undefined ? end : { ...end, deletedOn };
}

function nextOf(rules: TermRules, { intent, renews, route }: PaidTerm): TermLine {
  if (rules === 'csp' && intent === 'renew' && renews !== true) return lineOf(termNext, 'cspUnset');
  const code = rules === 'csp' || rules === 'direct' ? named(rules, intent) : rules;
  if (code === 'directUnknown') return { ...lineOf(termNext, code), asks: 'est.directDefault' };
  return rules === 'unclear' && route === 'web' ? { ...lineOf(termNext, code), asks: 'mosa.est' } : lineOf(termNext, code);
}

function changeOf(rules: TermRules, { route }: PaidTerm): TermLine {
  if (route === 'cspUs') return lineOf(termChange, 'us');
  if (route === 'cspOther') return lineOf(termChange, 'otherPartner');
  if (route === 'enterprise') return lineOf(termChange, 'enterprise');
  if (route === 'web') return lineOf(termChange, rules === 'older' ? 'older' : 'direct');
  return lineOf(termChange, 'unclear');
}

/** What is set counts then, and what was wanted only where that leaves it open. */
function afterOf(rules: TermRules, { intent, renews }: PaidTerm): TermLine {
  if (rules === 'csp')
    return lineOf(termAfter, renews === true ? 'cspRenew' : intent === 'renew' ? 'cspUnknown' : named(rules, intent));
  if (rules === 'direct') return lineOf(termAfter, intent === 'cancel' ? 'directCancel' : 'direct');
  return lineOf(termAfter, rules);
}

function deletedOf(rules: TermRules, { intent, endsOn }: PaidTerm): CalendarDate | undefined {
  if (endsOn === undefined || intent !== 'cancel') return undefined;
  if (rules === 'csp' || rules === 'direct') return addDays(endsOn, KEPT);
  return rules === 'older' || rules === 'olderCsp' ? addDays(endsOn, KEPT_OLDER) : undefined;
}

function named(rules: 'csp' | 'direct', intent: TermIntent): string {
  return `${rules}${intent.charAt(0).toUpperCase()}${intent.slice(1)}`;
}

function lineOf(lines: Lines, code: string): TermLine {
  return { code, facts: lines[code] ?? [] };
}

function isBefore(one: CalendarDate, other: CalendarDate): boolean {
  return daysBetween(one, other) > 0;
}
