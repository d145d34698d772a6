/** What recurring billing does to a trial: it belongs to a subscription, and never to an environment. */

import type { Trial } from './trial';
import type { TrialClock } from './terms';

/**
 * Whether recurring billing exists for what is recorded. A standard trial environment has no subscription: after its days it is disabled
 * and deleted, whatever was noted (Power Platform: about trial environments).
 */
export function hasRecurringBilling({ kind, start }: Pick<Trial, 'kind' | 'start'>): boolean {
  return kind === 'subscription' || start === 'paid';
}

/** Whether a clock renews itself, for all that is known. That of an environment never does. */
export function renews(trial: Pick<Trial, 'kind' | 'start' | 'recurringBilling' | 'channel'>, clock: TrialClock): boolean {
  const isOn = trial.recurringBilling === 'on' || isOrderRenewing(trial);
  return hasRecurringBilling(trial) && isOn && clock.kind === 'subscription';
}

/** Whether it is a trial that was ordered in Partner Center and becomes paid: unless somebody switches that off, it does (AppXite: NCE trials). */
export function isOrderRenewing({ channel, recurringBilling }: Pick<Trial, 'channel' | 'recurringBilling'>): boolean {
  return channel === 'partnerCenter' && recurringBilling !== 'off';
}
