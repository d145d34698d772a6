/** What support is told when a trial goes over to the customer: facts only, each language makes its sentences of them. */

import { accountOf, canBeHandedOver, mayRequest } from './hand-over-standing';
import type { Attestation } from '../../hand-over/hand-over';
import { productById } from '../../catalog/products';
import type { Trial } from '../trial';

/** Names and addresses by person id. */
export type Names = Readonly<Record<string, string>>;

/** Who signed up, which company, who takes over, and who vouches for the sign-in: the admin, or two people of the partner. */
export interface HandOverFacts {
  readonly company: string;
  /** Empty where this release doesn't know it. */
  readonly product: string;
  /** Empty where none is known. */
  readonly account: string;
  /** The account as it was named, else the subscription; empty where neither is known. */
  readonly subscription: string;
  /** Empty where none is known. */
  readonly domain: string;
  readonly admin: string;
  readonly vouched: { readonly by: 'admin' } | { readonly by: 'partners'; readonly one: string; readonly two: string };
}

/** The facts of a trial's hand-over; none while the request may not be sent, and none once it led to the hand-over. A name that is not known is empty. */
export function handOverFacts(trial: Trial, names: Names): HandOverFacts | undefined {
  const { customer, product, ownership, signUpAccount } = trial;
  const name = (id: string | undefined): string => names[id ?? ''] ?? '';
  const vouched = vouchedBy(ownership?.attestation, name);
  if (vouched === undefined || !isUnderWay(trial)) return undefined;
  return {
    company: customer.company,
    product: productById(product)?.name ?? '',
    account: name(signUpAccount?.personId),
    subscription: accountOf(trial) ?? '',
    domain: customer.domain ?? '',
    admin: name(ownership?.admin?.personId),
    vouched,
  };
}

/** Whether the request may be sent, or was and is not done yet. */
function isUnderWay(trial: Trial): boolean {
  return mayRequest(trial) || (canBeHandedOver(trial) && trial.ownership?.stage === 'requested');
}

/** Who vouches for the sign-in; nothing where nobody does yet. */
function vouchedBy(attestation: Attestation | undefined, name: (id: string) => string): HandOverFacts['vouched'] | undefined {
  switch (attestation?.kind) {
    case 'admin':
      return { by: 'admin' };
    case 'partners':
      return { by: 'partners', one: name(attestation.seenBy.personId), two: name(attestation.confirmedBy.personId) };
    case 'seen':
    case undefined:
      return undefined;
  }
}
