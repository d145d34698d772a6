/** The clocks of a trial: when each ends, how far it has run, and when it can be extended. */

import { addDays, daysBetween } from '../time/calendar';
import { extensionFact } from '../catalog/guides/clock-facts';
import { offerOf, productById, TRIAL_RULES, type Product } from '../catalog/products';
import type { Side } from '../people/actor';
import type { CalendarDate, Instant } from '../time/dates';
import { moved } from './clock-ends';
import type { Trial } from './trial';
import type { Extension, TrialClock } from './terms';
import type { Channel, TrialKind } from '../catalog/offers';

/** Days on which something is possible, both included. */
export interface DaySpan {
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
}

/** Who notes an extension, which day it was chosen on, and when that is noted. */
export interface Extending {
  readonly on: CalendarDate;
  readonly by: Side;
  readonly at: Instant;
}

/** What the rules of an extension look at. */
type Extendable = Pick<Trial, 'product' | 'kind' | 'channel' | 'createdAt' | 'changedAt' | 'keeper'>;

/** Before the length of an extension was kept it was that of every one. */
const OLDER_DAYS = 30;

/** An extended clock, or why it is not: every clock can be extended once. */
export type Extended =
  { readonly kind: 'ok'; readonly clock: TrialClock } | { readonly kind: 'bad'; readonly reason: 'alreadyExtended' };

/**
 * The clocks a trial starts with, computed. A trial of 30 days started on day D ends on day D + 30, counted in calendar days in
 * `zone` (30 days from 1 April end on 1 May). Nothing where the kind is not on offer or its length is not confirmed: then the end is asked for.
 */
export function computedClocks(
  product: Product,
  kind: TrialKind,
  startedOn: CalendarDate,
  zone: string,
  channel?: Channel,
): readonly TrialClock[] {
  const days = offerOf(product, kind, channel)?.days;
  if (days === undefined) return [];
  return [{ kind: TRIAL_RULES[kind].clock, endsOn: addDays(startedOn, days), zone, source: 'computed' }];
}

/** What decides whether a clock still counts. */
export type Counted = Pick<Trial, 'clocks' | 'state' | 'start' | 'product'>;

/**
 * The clocks that count. Once a trial is paid its subscription goes on, but its environment does not: that one is disabled and deleted unless
 * it is converted to production (Power Platform: about trial environments). Business Central has no such step: there paying is enough
 * (Business Central: trials and sign-ups).
 */
export function countingClocks({ clocks, state, start, product }: Counted): readonly TrialClock[] {
  if (state !== 'active' || start === 'paid') return clocks;
  if (productById(product)?.id === 'businessCentral') return [];
  return clocks.filter(({ kind, convertedOn }) => kind === 'environment' && convertedOn === undefined);
}

/** The end of an environment that being paid does not keep; `undefined` where there is none. */
export function environmentToConvert(trial: Counted): TrialClock | undefined {
  return trial.state === 'active' && trial.start !== 'paid' ? firstClock({ clocks: countingClocks(trial) }) : undefined;
}

/** The clocks that can still be extended: those of a running trial, and the environment's of one that is paid; once each, of Business Central twice. */
export function extendableClocks(trial: Counted): readonly TrialClock[] {
  const ending = trial.state === 'active' && trial.start === 'paid' ? [] : countingClocks(trial);
  return ending.filter((clock) => timesExtended(clock) < mostExtensions(trial.product));
}

/** Each extension of a clock. One that an older release noted is only a day, and was 30 days long. */
export function extensionsOf({ extendedOn, extensions = [] }: TrialClock): readonly Extension[] {
  const isListed = extendedOn === undefined || extensions.some(({ on }) => on === extendedOn);
  return isListed ? extensions : [...extensions, { on: extendedOn, days: OLDER_DAYS }];
}

function timesExtended(clock: TrialClock): number {
  return extensionsOf(clock).length;
}

/** Business Central is extended by the customer, and once more by a partner (Business Central: Extend your trial). */
function mostExtensions(product: string | undefined): number {
  return isOwnExtension(product) ? 2 : 1;
}

function isOwnExtension(product: string | undefined): boolean {
  return productById(product)?.extension === 'own';
}

/** The clock that runs out first, by its calendar date; of two on the same day the first recorded. */
export function firstClock(trial: Pick<Trial, 'clocks'>): TrialClock | undefined {
  return trial.clocks.toSorted((one, other) => daysBetween(other.endsOn, one.endsOn))[0];
}

/** The day the trial ends: when its first clock runs out. `undefined`: not known. */
export function endOfTrial(trial: Pick<Trial, 'clocks'>): CalendarDate | undefined {
  return firstClock(trial)?.endsOn;
}

/**
 * How far a clock has run ("day 12 of 30"). The day it started is day 1; before that it is day 0, and it never goes beyond the
 * last, so that the day of the end (D + 30) still reads 30 of 30.
 */
export function dayOf(
  startedOn: CalendarDate,
  clock: TrialClock,
  today: CalendarDate,
): { readonly day: number; readonly of: number } {
  const of = Math.max(daysBetween(startedOn, clock.endsOn), 1);
  return { day: Math.min(Math.max(daysBetween(startedOn, today) + 1, 0), of), of };
}

/**
 * The days on which a clock's extension is on offer: the last 7 of a standard environment, the last 15 of a subscription, up to
 * the day it ends (Power Platform: trial environments). None where it was extended already, where the product (an id) has other rules or none that
 * are known, and for the environment of a subscription trial: that one lives as long as the subscription.
 */
export function extensionWindow(clock: TrialClock, kind: TrialKind, product?: string): DaySpan | undefined {
  if (timesExtended(clock) > 0) return undefined;
  if (clock.kind === 'environment' && kind === 'subscription') return undefined;
  if (product !== undefined && productById(product)?.extension !== 'byKind') return undefined;
  const rule = clock.kind === 'environment' ? TRIAL_RULES.standard : TRIAL_RULES.subscription;
  return { opensOn: addDays(clock.endsOn, -rule.extensionOpensDaysBefore), closesOn: clock.endsOn };
}

/**
 * A clock after its extension: 30 days from the original end, whatever the day it was extended on; of Business Central from the day it is
 * chosen. The new end is computed, of each side's word for itself. Refused once too often.
 */
export function extended(clock: TrialClock, trial: Extendable, { on, by, at }: Extending): Extended {
  const times = timesExtended(clock);
  if (times >= mostExtensions(trial.product)) return { kind: 'bad', reason: 'alreadyExtended' };
  const { extensionDays: days } = clock.kind === 'environment' ? TRIAL_RULES.standard : TRIAL_RULES.subscription;
  const own = isOwnExtension(trial.product);
  const fact = extensionFact(trial, times);
  const to = (end: CalendarDate): CalendarDate => addDays(own ? on : end, days);
  const after = moved(clock, trial, { side: by, at, to, ...(fact === undefined ? {} : { fact }) });
  return { kind: 'ok', clock: { ...after, extendedOn: on, extensions: [...extensionsOf(clock), { on, by, days }] } };
}
