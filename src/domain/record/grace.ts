/** What becomes of a trial after its end, where that is confirmed; elsewhere nothing is stated. */

import { addDays } from '../time/calendar';
import { productById } from '../catalog/products';
import type { CalendarDate } from '../time/dates';
import type { Trial } from './trial';
import type { TrialClock } from './terms';

/** The day from which on the data of what has ended may be deleted. */
export interface Afterlife {
  readonly deletedOn?: CalendarDate;
}

/** Days after the end. */
const TRIAL_SUBSCRIPTION = 30;
const BUSINESS_CENTRAL = 90;

function isPaid({ state, start }: Pick<Trial, 'state' | 'start'>): boolean {
  return state === 'active' || start === 'paid';
}

/**
 * What follows the end of a clock. A trial subscription is expired for 30 days, then its data is deleted (Microsoft 365: what happens to
 * my data when my subscription ends); Business Central keeps a company for about 90 days (Business Central: extending your trial). A trial
 * environment is disabled and deleted too, but no day is published. What follows a paid term depends on how and when it was bought, and may
 * be another bill: nothing is stated. Nor of a trial that was ordered in Partner Center, of which no page was found.
 */
export function afterlife(
  trial: Pick<Trial, 'state' | 'start' | 'product' | 'channel'>,
  { kind, endsOn }: TrialClock,
): Afterlife {
  if (isPaid(trial) || trial.channel === 'partnerCenter') return {};
  if (productById(trial.product)?.id === 'businessCentral') return { deletedOn: addDays(endsOn, BUSINESS_CENTRAL) };
  return kind === 'subscription' ? { deletedOn: addDays(endsOn, TRIAL_SUBSCRIPTION) } : {};
}
