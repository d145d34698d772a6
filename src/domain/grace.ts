/** What becomes of a trial or a subscription after its end, where that is confirmed; elsewhere nothing is stated. */

import { addDays } from './calendar';
import { productById } from './products';
import type { CalendarDate, Trial, TrialClock } from './trial';

/** The days on which what has ended is disabled, and on which its data is deleted. */
export interface Afterlife {
  readonly disabledOn?: CalendarDate;
  readonly deletedOn?: CalendarDate;
}

/** Days after the end. */
const TRIAL_SUBSCRIPTION = 30;
const PAID = { expired: 30, disabled: 90 } as const;
const BUSINESS_CENTRAL = 90;

/** Whether the record is of something paid. */
export function isPaid({ state, start }: Pick<Trial, 'state' | 'start'>): boolean {
  return state === 'active' || start === 'paid';
}

/**
 * What follows the end of a clock. A paid subscription is expired for 30 days, disabled for 90, then deleted; a trial subscription is
 * deleted after 30 (Microsoft 365: what happens when my subscription expires, 2024); Business Central keeps a company for 90
 * days (its trial FAQ). A trial environment is disabled and deleted too, but no day is published.
 */
export function afterlife(trial: Pick<Trial, 'state' | 'start' | 'product'>, { kind, endsOn }: TrialClock): Afterlife {
  if (isPaid(trial)) {
    return { disabledOn: addDays(endsOn, PAID.expired), deletedOn: addDays(endsOn, PAID.expired + PAID.disabled) };
  }
  if (productById(trial.product)?.id === 'businessCentral') return { deletedOn: addDays(endsOn, BUSINESS_CENTRAL) };
  return kind === 'subscription' ? { deletedOn: addDays(endsOn, TRIAL_SUBSCRIPTION) } : {};
}
