/** Whether somebody of the partner still looks after a trial. */

import { isErased } from '../../people/pseudonym';
import { isKeptBy, sideOn } from '../side-on';
import type { Trial } from '../trial';

/** Whether nobody does any more: who did was forgotten, or is of a tenant that is the partner's no longer. A customer's own record is the customer's. */
export function isLeftAlone(trial: Trial): boolean {
  const { keeper, owner } = trial;
  return keeper !== 'customer' && (isErased(owner.personId) || sideOn(trial, owner.tenantId) !== 'partner');
}

/** Whether it goes on with nobody to look after it: whoever of the company comes first takes it over. */
export function isToTakeOver(trial: Trial): boolean {
  return goesOn(trial) && isLeftAlone(trial);
}

/**
 * Whose tenant it is that decides whether one that goes on is left alone, whichever tenants are joined at the moment; `erased` where it is
 * already, and nothing where whoever looks after it is of the tenant that keeps it.
 */
export function leftAloneBy(trial: Trial): 'erased' | { readonly tenantId: string } | undefined {
  const { keeper, owner, archivedAt } = trial;
  if (keeper === 'customer' || archivedAt !== undefined || !goesOn(trial)) return undefined;
  if (isErased(owner.personId)) return 'erased';
  return isKeptBy(trial, owner.tenantId) ? undefined : { tenantId: owner.tenantId };
}

function goesOn({ state }: Trial): boolean {
  return state === 'running' || state === 'active';
}
