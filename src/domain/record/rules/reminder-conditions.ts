/** What has to be so of a trial for some reminders. */

import { creditAdvice } from '../../credit/credit';
import type { Trial } from '../trial';

/** Of the removal only tasks of the partner are left. */
export function isPartnersPartLeft({ removal }: Trial): boolean {
  return removal?.tasks.every(({ hand, settled }) => hand === 'partner' || settled !== undefined) === true;
}

/** Its account is to be handed over, and nothing of that has begun. */
export function isToHandOver({ identity, ownership }: Trial): boolean {
  return identity === 'handOver' && ownership === undefined;
}

/** The partner of record is planned and not filed. */
export function isCreditPlanned({ credit }: Trial): boolean {
  return credit?.status === 'planned';
}

/** Nobody is partner of record, where an order does not carry that by itself. */
export function isCreditMissing({ credit, state, buying, paid }: Trial): boolean {
  return credit === undefined && creditAdvice(paid?.route ?? buying, state === 'active').status !== 'byOrder';
}
