/**
 * How a trial stands, without the day somebody looks: what its place in a list of many is worked out from on any day. It is part of stored
 * keys (`storage/portfolio-rows.ts`), so letters keep their meaning.
 */

import { countingClocks, endOfTrial, environmentToConvert } from '../record/clocks';
import { hasRecurringBilling } from '../record/recurring-billing';
import type { Trial } from '../record/trial';
import { daysBetween } from '../time/calendar';
import type { CalendarDate } from '../time/dates';
import { SOON_DAYS } from './urgency';

/**
 * `billed`: running and turning into a bill; `calm`: a purchase that runs on; `converting`: paid, and its environment ends; `settled`: what
 * needs nothing, by the state's place among those.
 */
export type Standing =
  | { readonly kind: 'billed' | 'running' | 'calm' | 'converting'; readonly end: CalendarDate }
  | { readonly kind: 'expired'; readonly end?: CalendarDate }
  | { readonly kind: 'noEnd'; readonly isBilled: boolean }
  | { readonly kind: 'planned' }
  | { readonly kind: 'archived' }
  | { readonly kind: 'settled'; readonly order: number };

const SETTLED: readonly Trial['state'][] = ['running', 'active', 'abandoned', 'deleted'];

/** How a trial stands. */
export function standingOf(trial: Trial): Standing {
  if (trial.archivedAt !== undefined) return { kind: 'archived' };
  const end = endOfTrial({ clocks: countingClocks(trial) });
  if (trial.state === 'planned') return { kind: 'planned' };
  if (trial.state === 'expired') return end === undefined ? { kind: 'expired' } : { kind: 'expired', end };
  if (trial.state === 'running') return whileRunning(trial, end);
  if (end !== undefined && environmentToConvert(trial) !== undefined) return { kind: 'converting', end };
  return { kind: 'settled', order: SETTLED.indexOf(trial.state) };
}

function whileRunning(trial: Trial, end: CalendarDate | undefined): Standing {
  const isBilled = hasRecurringBilling(trial) && trial.recurringBilling === 'on';
  if (trial.start === 'paid') return end === undefined ? { kind: 'settled', order: 0 } : { kind: 'calm', end };
  if (end === undefined) return { kind: 'noEnd', isBilled };
  return { kind: isBilled ? 'billed' : 'running', end };
}

/** The numbers by which trials are in the order of `byUrgency` on a day, as far as their standings tell. */
export function rankOn(standing: Standing, today: CalendarDate): readonly number[] {
  if (standing.kind === 'planned') return [2, 0];
  if (standing.kind === 'archived') return [6, 0];
  if (standing.kind === 'noEnd') return [3, standing.isBilled ? 0 : 1];
  if (standing.kind === 'settled') return [5, standing.order];
  return rankBy(standing.kind, standing.end === undefined ? 0 : daysBetween(today, standing.end));
}

/** The same of what has an end, by the days until then. */
function rankBy(kind: Extract<Standing, { readonly end?: CalendarDate }>['kind'], left: number): readonly number[] {
  if (kind === 'expired' || (kind !== 'calm' && left < 0)) return [1, -left];
  if (kind === 'converting' && left > SOON_DAYS) return [5, SETTLED.indexOf('active')];
  return [left <= SOON_DAYS ? 0 : 4, left, kind === 'billed' ? 0 : 1];
}

/** Whether its days call for something, as `URGENT` in the list of trials says. */
export function isPressing(standing: Standing, today: CalendarDate): boolean {
  const { kind } = standing;
  if (kind === 'billed' || kind === 'planned' || kind === 'expired') return true;
  if (kind === 'noEnd') return standing.isBilled;
  return (kind === 'running' || kind === 'converting') && daysBetween(today, standing.end) <= SOON_DAYS;
}

/** Whether it ends within so many days from today on, which counts. */
export function endsWithin(standing: Standing, days: number, today: CalendarDate): boolean {
  const end = trialEnd(standing);
  if (end === undefined) return false;
  const left = daysBetween(today, end);
  return left >= 0 && left <= days;
}

/** The end of what is tried, met or not; nothing for a purchase, and where none is known. */
export function trialEnd(standing: Standing): CalendarDate | undefined {
  if (standing.kind === 'calm') return undefined;
  return standing.kind === 'expired' ? standing.end : openEnd(standing);
}

/** The end that is still to be met; nothing where no day decides its place. */
export function openEnd(standing: Standing): CalendarDate | undefined {
  return 'end' in standing && standing.kind !== 'expired' ? standing.end : undefined;
}

/** Compares two ranks, number by number. */
export function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, place) => value !== other[place]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
