/** Whether somebody of the partner still looks after a trial. */

import { isErased } from '../../src/domain/privacy/erasing';
import { sideOn } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';

/** Whether nobody does any more: who did was forgotten, or is of a tenant that is the partner's no longer. A customer's own record is the customer's. */
export function isLeftAlone(trial: Trial): boolean {
  const { keeper, owner } = trial;
  return keeper !== 'customer' && (isErased(owner.personId) || sideOn(trial, owner.tenantId) !== 'partner');
}

/** Whether it goes on with nobody to look after it: whoever of the company comes first takes it over. */
export function isToTakeOver(trial: Trial): boolean {
  return (trial.state === 'running' || trial.state === 'active') && isLeftAlone(trial);
}
