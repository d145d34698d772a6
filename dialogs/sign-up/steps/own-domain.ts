/** Whether an address is of the signing partner's own company. */

import { isOfSignIn } from '../../../src/domain/sign-up/identity';
import type { Scene } from '../../engine/script';

/** `ours`: a trial signed up with it lands in the partner's own tenant. `unchecked`: nobody could be asked just now. */
export type Whose = 'ours' | 'notOurs' | 'unchecked';

/**
 * Whose an address is: the partner's own where its domain belongs to the tenant of the person who asks, or is the domain of that person's
 * sign-in name.
 */
export async function whoseAddress(email: string, { discovery, person, signInName }: Scene): Promise<Whose> {
  if (isOfSignIn(email, signInName)) return 'ours';
  const found = await discovery.find(email.slice(email.lastIndexOf('@') + 1));
  if (found.kind === 'unknown') return 'unchecked';
  return found.kind === 'found' && found.tenantId === person.tenantId ? 'ours' : 'notOurs';
}
