/** Which of the addresses that a roster reports are the person's own for sure. */

import type { Membership } from './actor';
import { isConsumerDomain } from './domain-name';
import { belongsTo } from './email';

/**
 * The sign-in name, and the addresses in its domain: a tenant has to prove that domain before anybody can sign in with it. The mail that a
 * roster reports can be set to anybody's address by any administrator of any tenant, so one of another domain is nobody's own: were it
 * taken for theirs, whoever is forgotten would take somebody else along.
 */
export function ownAddresses({ signInName = '', addresses }: Pick<Membership, 'signInName' | 'addresses'>): readonly string[] {
  const domain = signInName.slice(signInName.lastIndexOf('@') + 1);
  if (!signInName.includes('@')) return [];
  return [...new Set([signInName, ...(isConsumerDomain(domain) ? [] : addresses.filter((one) => belongsTo(one, domain)))])];
}
