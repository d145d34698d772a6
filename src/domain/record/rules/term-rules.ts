/** The transitions of what a trial ends by: it is paid, its paid term is noted, its own end is noted. */

import { daysBetween } from '../../time/calendar';
import type { EndNoted, TermChanged, TrialActivated } from '../changes';
import type { Trial } from '../trial';
import type { TermNoted, TrialClock } from '../terms';
import type { Refusal } from '../refusal';
import { ifDay } from './if-day';

/** It is paid from a day on, and its first term begins then. */
export function activate(trial: Trial, { since, route, endsOn, zone, intent, recurring }: TrialActivated): Trial {
  const term: TermNoted | undefined =
    zone === undefined || intent === undefined ? undefined : { since, ...ifDay('endsOn', endsOn), zone, intent };
  return {
    ...trial,
    state: 'active',
    paid: { since, route },
    ...(recurring === undefined ? {} : { recurringBilling: recurring }),
    ...(term === undefined ? {} : { term }),
  };
}

/** The term that is paid for. One that ends later than the one before began when that ended: it was renewed. */
export function noteTerm(trial: Trial, { endsOn, zone, intent, recurring }: TermChanged): Trial | Refusal {
  const { term: before, recurringBilling } = trial;
  const isSame = before?.endsOn === endsOn && before?.intent === intent && recurringBilling === recurring;
  if (isSame) return 'nothingNew';
  const since = sinceOf(trial, endsOn);
  return { ...trial, recurringBilling: recurring, term: { ...ifDay('since', since), ...ifDay('endsOn', endsOn), zone, intent } };
}

/** A new term begins the day the one before ended, if it ends more than a month later: less is a correction of the day. */
const CORRECTION = 27;

function sinceOf({ term, paid, startedOn }: Trial, endsOn: string | undefined): string | undefined {
  const first = term?.since ?? paid?.since ?? startedOn;
  if (term?.endsOn === undefined || endsOn === undefined) return first;
  return daysBetween(term.endsOn, endsOn) > CORRECTION ? term.endsOn : first;
}

/** The ends that were read off; what else is known of those clocks stays. */
export function noteEnd(trial: Trial, { clocks }: EndNoted): Trial | Refusal {
  const known = (clock: TrialClock): TrialClock | undefined => trial.clocks.find(({ kind }) => kind === clock.kind);
  if (clocks.every((clock) => known(clock)?.endsOn === clock.endsOn)) return 'nothingNew';
  const others = trial.clocks.filter(({ kind }) => clocks.every((clock) => clock.kind !== kind));
  return { ...trial, clocks: [...clocks.map((clock) => ({ ...known(clock), ...clock })), ...others] };
}
