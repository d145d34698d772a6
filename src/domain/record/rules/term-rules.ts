/** The transitions of what a trial ends by: it is paid, its paid term is noted, its own end is noted. Each side says it for itself. */

import type { Side } from '../../people/actor';
import { daysBetween } from '../../time/calendar';
import { endNoted, endsSaid, firstNoted } from '../clock-ends';
import type { EndNoted, TermChanged, TrialActivated } from '../changes';
import { counted, withWord, type Sayings } from '../said';
import { sideOn } from '../side-on';
import { paidBy, paidSaid, termBy, termSaid, withTermRule, type TermSaid } from '../term-said';
import type { Trial } from '../trial';
import type { RecurringBilling, TrialClock } from '../terms';
import type { TermIntent } from '../../catalog/paid-terms';
import type { Refusal } from '../refusal';

/** Whether a side can say that it is paid: while nobody does, and once more where only the other one did. */
export function mayActivate(trial: Trial, side: Side): boolean {
  return (
    trial.state !== 'active' || (paidSaid(trial).from[other(side)] !== undefined && paidSaid(trial).from[side] === undefined)
  );
}

/** It is paid from a day on, and its first term begins then. */
export function activate(trial: Trial, change: TrialActivated): Trial | Refusal {
  const { since, route, recurring, by, at } = change;
  const side = sideOf(trial, by.tenantId);
  if (!mayActivate(trial, side)) return 'alreadyPaid';
  const { from, through } = paidSaid(trial);
  const way = route === 'unknown' ? undefined : route;
  const paid = paidBy({ from: withWord(from, side, since, at), through: withWord(through, side, way, at) });
  const bought: Trial = { ...trial, state: 'active', ...(paid === undefined ? {} : { paid }) };
  return recurring === undefined ? bought : firstTerm(bought, change, side);
}

/** Of a trial that another side noted as paid before, the term goes on as it was noted. */
function firstTerm(trial: Trial, { since, endsOn, zone, intent, recurring, at }: TrialActivated, side: Side): Trial {
  if (zone === undefined || intent === undefined) return { ...trial, recurringBilling: recurring ?? 'unknown' };
  const begun = trial.term?.since ?? since;
  // Of a trial that ran it said whether that would be billed, which is over.
  const before: TermSaid = trial.term === undefined ? { ends: {}, wants: {}, renewal: {} } : termSaid(trial);
  return noted(trial, before, { side, endsOn, intent, recurring: recurring ?? 'unknown', at }, zone, begun);
}

/** The term that is paid for. One that ends later than the one before began when that ended: it was renewed. */
export function noteTerm(trial: Trial, { endsOn, zone, intent, recurring, by, at }: TermChanged): Trial | Refusal {
  const side = sideOf(trial, by.tenantId);
  const before = termSaid(trial);
  const word = { side, endsOn, intent, recurring, at };
  const after = words(before, word);
  if (
    isSame(before.ends, after.ends, side) &&
    isSame(before.wants, after.wants, side) &&
    isSame(before.renewal, after.renewal, side)
  )
    return 'nothingNew';
  return noted(trial, before, word, zone, sinceOf(trial, endsOn));
}

/** What a side says of a term; `unknown` says nothing. */
interface Word {
  readonly side: Side;
  readonly endsOn?: string | undefined;
  readonly intent: TermIntent;
  readonly recurring: RecurringBilling;
  readonly at: string;
}

function words(before: TermSaid, { side, endsOn, intent, recurring, at }: Word): TermSaid {
  return {
    ends: withWord(before.ends, side, endsOn, at),
    wants: withWord(before.wants, side, intent === 'unknown' ? undefined : intent, at),
    renewal: withWord(before.renewal, side, recurring === 'unknown' ? undefined : recurring, at),
  };
}

function noted(trial: Trial, before: TermSaid, word: Word, zone: string, since: string | undefined): Trial {
  const said = words(before, word);
  const recurringBilling = counted(said.renewal)?.value ?? 'unknown';
  return withTermRule({ ...trial, recurringBilling, term: termBy(said, { ...trial.term, zone, since }) });
}

function isSame<T extends string>(before: Sayings<T>, after: Sayings<T>, side: Side): boolean {
  return before[side]?.value === after[side]?.value && counted(before)?.value === counted(after)?.value;
}

/** A new term begins the day the one before ended, if it ends more than a month later: less is a correction of the day. */
const CORRECTION = 27;

function sinceOf({ term, paid, startedOn }: Trial, endsOn: string | undefined): string | undefined {
  const first = term?.since ?? paid?.since ?? startedOn;
  if (term?.endsOn === undefined || endsOn === undefined) return first;
  return daysBetween(term.endsOn, endsOn) > CORRECTION ? term.endsOn : first;
}

/** The ends that were read off; what else is known of those clocks stays. */
export function noteEnd(trial: Trial, { clocks, by, at }: EndNoted): Trial | Refusal {
  const side = sideOf(trial, by.tenantId);
  const known = (clock: TrialClock): TrialClock | undefined => trial.clocks.find(({ kind }) => kind === clock.kind);
  if (clocks.every((clock) => isNoNews(known(clock), clock, trial, side))) return 'nothingNew';
  const others = trial.clocks.filter(({ kind }) => clocks.every((clock) => clock.kind !== kind));
  const after = clocks.map((clock) => {
    const before = known(clock);
    return before === undefined ? firstNoted(clock, trial, side, at) : endNoted(before, clock, trial, side, at);
  });
  return { ...trial, clocks: [...after, ...others] };
}

/** A side that says what it said already, and what counts, says nothing new; nor does a partner who says what Microsoft showed. */
function isNoNews(before: TrialClock | undefined, { endsOn }: TrialClock, trial: Trial, side: Side): boolean {
  if (before?.endsOn !== endsOn) return false;
  const said = endsSaid(before, trial);
  return (said[side] ?? said.read)?.value === endsOn;
}

/** Whoever is on no side acts for the partner, whose record it is. */
function sideOf(trial: Trial, tenantId: string): Side {
  return sideOn(trial, tenantId) ?? 'partner';
}

function other(side: Side): Side {
  return side === 'partner' ? 'customer' : 'partner';
}
