/** The question that the work account which signs up raises, before the trial is bound to it for good. */

import { parse } from 'tldts';
import { belongsTo, mailboxKind } from './email';
import type { SignUpIdentity } from './trial';

/** What to ask about an account: whether it is really meant, with its consequence. */
export type SignUpQuestion = 'consumerMailbox' | 'partnerDomain' | 'notCustomerDomain' | 'sharedMailbox';

/** The account that is to sign up. Addresses and domains as `readEmail` and `readDomain` give them. */
export interface SignUpAccount {
  readonly identity: SignUpIdentity;
  readonly email: string;
  readonly customerDomain?: string;
  readonly partnerDomain?: string;
}

/**
 * The gravest question about a sign-up account, if there is one. With a consumer mailbox there are no admin centres (trial
 * FAQ of Dynamics 365); an account of the partner or of a third company has to be handed over later; a shared mailbox is nobody's to attest.
 * The partner's own account is not asked about domains.
 */
export function questionSignUpAccount(account: SignUpAccount): SignUpQuestion | undefined {
  const kind = mailboxKind(account.email);
  if (kind === 'consumer') return 'consumerMailbox';
  return (
    (account.identity === 'partner' ? undefined : questionDomain(account)) ?? (kind === 'shared' ? 'sharedMailbox' : undefined)
  );
}

function questionDomain({ email, customerDomain, partnerDomain }: SignUpAccount): SignUpQuestion | undefined {
  if (customerDomain !== undefined && isOf(email, customerDomain)) return undefined;
  if (partnerDomain !== undefined && isOf(email, partnerDomain)) return 'partnerDomain';
  return customerDomain === undefined ? undefined : 'notCustomerDomain';
}

// A tenant's first domain is `<name>.onmicrosoft.com`, mostly named like the company's own domain.
function isOf(email: string, domain: string): boolean {
  const name = parse(domain).domainWithoutSuffix ?? '';
  return belongsTo(email, domain) || (name !== '' && belongsTo(email, `${name}.onmicrosoft.com`));
}
