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

/** Whether a clock is known to renew itself. That of an environment never does. */
export function renews(trial: Pick<Trial, 'kind' | 'start' | 'recurringBilling'>, clock: TrialClock): boolean {
  return hasRecurringBilling(trial) && trial.recurringBilling === 'on' && clock.kind === 'subscription';
}
