/** A trial without what one side said of its end, its purchase and its term. */

import type { Side } from '../people/actor';
import { endsSaid, withEnds } from './clock-ends';
import { counted, type Sayings } from './said';
import { paidBy, paidSaid, termBy, termSaid, withTermRule } from './term-said';
import type { TrialClock } from './terms';
import type { Trial } from './trial';

/** The other side's words and what was read at Microsoft are left. What only that side said is as if nobody had: an end is unknown, a purchase not noted. */
export function unsaid(trial: Trial, side: Side): Trial {
  const clocks = trial.clocks.flatMap((clock) => clockWithout(clock, trial, side));
  return withoutTerm(withoutPurchase({ ...trial, clocks }, side), side);
}

function clockWithout(clock: TrialClock, trial: Trial, side: Side): readonly TrialClock[] {
  const ends = endsSaid(clock, trial);
  if (ends[side] === undefined) return [clock];
  const left = without(ends, side);
  return counted(left) === undefined ? [] : [withEnds(clock, left)];
}

function withoutPurchase(trial: Trial, side: Side): Trial {
  const said = paidSaid(trial);
  if (trial.paid === undefined || said.from[side] === undefined) return trial;
  const { paid: _paid, ...rest } = trial;
  const paid = paidBy({ from: without(said.from, side), through: without(said.through, side) });
  if (paid !== undefined) return { ...rest, paid };
  return trial.start === 'paid' ? rest : { ...rest, state: 'running' };
}

function withoutTerm(trial: Trial, side: Side): Trial {
  const { term, ...rest } = trial;
  const said = termSaid(trial);
  if (term === undefined || [said.ends, said.wants, said.renewal].every((one) => one[side] === undefined)) return trial;
  // Whether the trial itself would have been billed was written over.
  if (trial.state !== 'active') return said.renewal[side] === undefined ? rest : { ...rest, recurringBilling: 'unknown' };
  const left = { ends: without(said.ends, side), wants: without(said.wants, side), renewal: without(said.renewal, side) };
  const recurringBilling = counted(left.renewal)?.value ?? 'unknown';
  return withTermRule({ ...trial, recurringBilling, term: termBy(left, term) });
}

function without<T extends string>({ partner, customer, read }: Sayings<T>, side: Side): Sayings<T> {
  return {
    ...(partner === undefined || side === 'partner' ? {} : { partner }),
    ...(customer === undefined || side === 'customer' ? {} : { customer }),
    ...(read === undefined ? {} : { read }),
  };
}
