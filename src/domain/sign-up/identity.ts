/** The question that the work account which signs up raises, before the trial is bound to it for good. */

import { parse } from 'tldts';
import { belongsTo, mailboxKind } from '../people/email';

/** Whose work account signs up. `handOver`: one that the customer takes over by resetting password, MFA and recovery itself. */
export type SignUpIdentity = 'customer' | 'partner' | 'handOver';

/** What to ask about an account: whether it is really meant, with its consequence. */
export type SignUpQuestion = 'consumerMailbox' | 'notCustomerDomain' | 'sharedMailbox';

/** The account that is to sign up. Addresses and domains as `readEmail` and `readDomain` give them. */
export interface SignUpAccount {
  readonly identity: SignUpIdentity;
  readonly email: string;
  readonly customerDomain?: string;
}

/**
 * The gravest question about a sign-up account, if there is one. With a consumer mailbox there are no admin centres (trial
 * FAQ of Dynamics 365); a customer's own account is of the customer's domain; a shared mailbox is nobody's to attest.
 * A tenant made for the customer has a domain of its own.
 */
export function questionSignUpAccount(account: SignUpAccount): SignUpQuestion | undefined {
  const kind = mailboxKind(account.email);
  if (kind === 'consumer') return 'consumerMailbox';
  if (isElsewhere(account)) return 'notCustomerDomain';
  return kind === 'shared' ? 'sharedMailbox' : undefined;
}

/** Whether an address is of the domain of this sign-in name: then it is of the same company. A consumer's domain is nobody's. */
export function isOfSignIn(email: string, signInName: string): boolean {
  const domain = signInName.slice(signInName.lastIndexOf('@') + 1);
  return mailboxKind(signInName) !== 'consumer' && belongsTo(email, domain);
}

function isElsewhere({ identity, email, customerDomain }: SignUpAccount): boolean {
  return identity === 'customer' && customerDomain !== undefined && !isOf(email, customerDomain);
}

// A tenant's first domain is `<name>.onmicrosoft.com`, mostly named like the company's own domain.
function isOf(email: string, domain: string): boolean {
  const name = parse(domain).domainWithoutSuffix ?? '';
  return belongsTo(email, domain) || (name !== '' && belongsTo(email, `${name}.onmicrosoft.com`));
}
