/** Whether a customer has a trial of the same app already, which would make another one doubtful. */

import type { TrialKind } from '../../catalog/offers';
import { foldName } from '../../text/fold';
import type { Customer, Trial } from '../trial';
import type { TrialState } from '../terms';

/** What is about to be begun. */
export interface WantedTrial {
  readonly customer: Pick<Customer, 'company' | 'domain' | 'tenantId'>;
  readonly product: string;
  readonly kind: string;
}

/** An app trial stands in the way while it is there (Field Service: trial FAQ); a subscription is to be had once (Project Operations: sign up for trials). */
const IN_THE_WAY: Readonly<Record<TrialKind, readonly TrialState[]>> = {
  standard: ['planned', 'running'],
  subscription: ['planned', 'running', 'active', 'expired', 'deleted'],
};

/** Whether one of these trials is of the same product and kind for the same customer. What was paid from the start was no trial. */
export function hasTrialOf(wanted: WantedTrial, trials: readonly Trial[]): boolean {
  return trials.some(
    ({ product, kind, state, start, customer }) =>
      product === wanted.product &&
      kind === wanted.kind &&
      start !== 'paid' &&
      IN_THE_WAY[kind].includes(state) &&
      isSameCustomer(customer, wanted.customer),
  );
}

/** By the tenant where both know it, else by the domain, else by the name. */
function isSameCustomer(one: WantedTrial['customer'], other: WantedTrial['customer']): boolean {
  if (one.tenantId !== undefined && other.tenantId !== undefined) return one.tenantId === other.tenantId;
  if (one.domain !== undefined && other.domain !== undefined) return one.domain === other.domain;
  return foldName(one.company) === foldName(other.company);
}
