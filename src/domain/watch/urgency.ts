/** Which trial needs somebody first, and why. */

import { daysBetween } from '../time/calendar';
import { countingClocks, endOfTrial, environmentToConvert, firstClock } from '../record/clocks';
import { hasRecurringBilling, renews } from '../record/recurring-billing';
import type { CalendarDate } from '../time/dates';
import type { Trial } from '../record/trial';

/** What a trial needs attention for; a code the words know. */
export type Attention =
  | 'recurringBillingOn'
  | 'endsSoon'
  | 'ended'
  | 'billed'
  | 'notConverted'
  | 'convertedInTime'
  | 'notLaunched'
  | 'noEndDate'
  | 'none';

/** A trial ends soon on its last days from this many before the end. */
export const SOON_DAYS = 5;

/**
 * The gravest thing about a trial on a day. A running trial that will turn into a bill goes before that day; an end that no bill
 * replaces goes before both, and one whose end has passed has `ended` (or should be `billed`) the day after. A trial that is paid needs
 * something as long as its environment ends, one that is given up or deleted nothing.
 */
export function attention(trial: Trial, today: CalendarDate): Attention {
  if (trial.state === 'running') return trial.start === 'paid' ? 'none' : whileRunning(trial, today);
  if (trial.state === 'active') return conversion(trial, today);
  return OTHERWISE[trial.state] ?? 'none';
}

/** A state of a later release needs nothing that is known here. */
const OTHERWISE: Readonly<Partial<Record<Trial['state'], Attention>>> = { planned: 'notLaunched', expired: 'ended' };

function whileRunning(trial: Trial, today: CalendarDate): Attention {
  const left = daysLeft(trial, today);
  if (left !== undefined && left < 0) return isBilledAtEnd(trial) ? 'billed' : 'ended';
  if (isBilled(trial) && !endsSoon({ clocks: trial.clocks.filter((clock) => !renews(trial, clock)) }, today))
    return 'recurringBillingOn';
  if (left === undefined) return 'noEndDate';
  return endsSoon(trial, today) ? 'endsSoon' : 'none';
}

/** A paid trial whose environment ends all the same: soon, or it has, and nobody said that it was converted in time. */
function conversion(trial: Trial, today: CalendarDate): Attention {
  const clock = environmentToConvert(trial);
  if (clock === undefined) return 'none';
  if (daysBetween(today, clock.endsOn) < 0) return 'convertedInTime';
  return endsSoon({ clocks: [clock] }, today) ? 'notConverted' : 'none';
}

/**
 * The trials with the most urgent first: what ends within days (what will be billed before the rest of that day), what has ended
 * (the latest first), what was never started, what has no known end, the others by their end, and what is settled last. Equal ones by
 * the customer's name, then by id, so that the order is always the same. The list handed in stays as it is.
 */
export function byUrgency(trials: readonly Trial[], today: CalendarDate): readonly Trial[] {
  const ranked = trials.map((trial) => ({ trial, rank: rankOf(trial, today) }));
  return ranked
    .toSorted((one, other) => compareRanks(one.rank, other.rank) || compareNames(one.trial, other.trial))
    .map(({ trial }) => trial);
}

type Rank = readonly number[];

function rankOf(trial: Trial, today: CalendarDate): Rank {
  const left = daysLeft({ clocks: countingClocks(trial) }, today);
  return ranks[attention(trial, today)](left, trial);
}

const past = (left = 0): Rank => [1, -left];

const ranks: Readonly<Record<Attention, (left: number | undefined, trial: Trial) => Rank>> = {
  recurringBillingOn: (left) => (left === undefined ? [3, 0] : runningRank(left, 0)),
  endsSoon: (left = 0) => runningRank(left, 1),
  ended: past,
  billed: past,
  notConverted: (left = 0) => runningRank(left, 1),
  convertedInTime: past,
  notLaunched: () => [2, 0],
  noEndDate: () => [3, 1],
  none: (left, trial) => (trial.state === 'running' && left !== undefined ? runningRank(left, 1) : settledRank(trial)),
};

function runningRank(left: number, tie: number): Rank {
  return [left <= SOON_DAYS ? 0 : 4, left, tie];
}

function settledRank(trial: Trial): Rank {
  const order: readonly Trial['state'][] = ['running', 'active', 'abandoned', 'deleted'];
  return [5, order.indexOf(trial.state)];
}

/** Whether a bill was to follow the day that has passed. */
function isBilledAtEnd(trial: Trial): boolean {
  const first = firstClock(trial);
  return first !== undefined && renews(trial, first);
}

function isBilled(trial: Trial): boolean {
  return hasRecurringBilling(trial) && trial.recurringBilling === 'on';
}

function endsSoon(trial: Pick<Trial, 'clocks'>, today: CalendarDate): boolean {
  const left = daysLeft(trial, today);
  return left !== undefined && left <= SOON_DAYS;
}

function daysLeft(trial: Pick<Trial, 'clocks'>, today: CalendarDate): number | undefined {
  const end = endOfTrial(trial);
  return end === undefined ? undefined : daysBetween(today, end);
}

function compareRanks(one: Rank, other: Rank): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function compareNames(one: Trial, other: Trial): number {
  return one.customer.company.localeCompare(other.customer.company, 'en') || (one.id < other.id ? -1 : Number(one.id > other.id));
}
