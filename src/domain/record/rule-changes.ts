/** What a record was worked out by that says something else since. The record stays as it is; this is what it would be now. */

import { endOfTerm } from '../catalog/paid-terms';
import { isChangedSince, type FactRef, type KnownFacts } from '../catalog/facts/fact-ref';
import { facts } from '../catalog/facts/facts';
import type { ClockKind } from '../catalog/offers';
import { productById, TRIAL_RULES } from '../catalog/products';
import { creditAdvice, type CreditRoute } from '../credit/credit';
import { addDays } from '../time/calendar';
import type { CalendarDate } from '../time/dates';
import { endsSaid } from './clock-ends';
import { computedClocks, countingClocks, extensionsOf } from './clocks';
import { paidTermOf } from './paid-term';
import { counted } from './said';
import type { TrialClock } from './terms';
import type { Trial } from './trial';

/** One of them: the end of a clock, the way of the credit, or what becomes of a paid term (a code of `termNext`). */
export type RuleChange = { readonly ref: FactRef } & (
  | { readonly of: 'end'; readonly clock: ClockKind; readonly was: CalendarDate; readonly now?: CalendarDate }
  | { readonly of: 'credit'; readonly was: CreditRoute; readonly now: CreditRoute }
  | { readonly of: 'term'; readonly now: string }
);

/** All of them. `known`: the facts as they are today. */
export function ruleChanges(trial: Trial, known: KnownFacts = facts): readonly RuleChange[] {
  const all = [...countingClocks(trial).flatMap((clock) => ofClock(trial, clock)), ...ofCredit(trial), ...ofTerm(trial)];
  return all.filter(({ ref }) => isChangedSince(ref, known));
}

function ofClock(trial: Trial, clock: TrialClock): readonly RuleChange[] {
  const end = counted(endsSaid(clock, trial));
  if (end?.by !== 'computed' || end.fact === undefined) return [];
  const now = endByToday(trial, clock);
  return [{ of: 'end', clock: clock.kind, ref: end.fact, was: end.value, ...(now === undefined ? {} : { now }) }];
}

/** The end by today's rules: of the first day, or of what was there before each extension. */
function endByToday(trial: Trial, clock: TrialClock): CalendarDate | undefined {
  const { product: id, kind, channel, startedOn } = trial;
  const product = productById(id);
  const noted = extensionsOf(clock);
  const last = noted.at(-1);
  const { extensionDays } = TRIAL_RULES[clock.kind === 'environment' ? 'standard' : 'subscription'];
  if (last === undefined) {
    if (product === undefined || startedOn === undefined) return undefined;
    return computedClocks(product, kind, startedOn, clock.zone, channel)[0]?.endsOn;
  }
  if (product?.extension === 'own') return addDays(last.on, extensionDays);
  const given = noted.reduce((days, one) => days + one.days, 0);
  return addDays(clock.endsOn, noted.length * extensionDays - given);
}

function ofCredit({ credit, buying, paid, state, product }: Trial): readonly RuleChange[] {
  if (credit?.fact === undefined) return [];
  const { route: now } = creditAdvice(paid?.route ?? buying, state === 'active', product);
  return [{ of: 'credit', ref: credit.fact, was: credit.route, now }];
}

function ofTerm(trial: Trial): readonly RuleChange[] {
  if (trial.state !== 'active' || trial.term?.fact === undefined) return [];
  return [{ of: 'term', ref: trial.term.fact, now: endOfTerm(paidTermOf(trial)).next.code }];
}
