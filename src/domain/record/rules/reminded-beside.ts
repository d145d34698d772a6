/** Whom a trial may remind at the partner beside whoever looks after it in the lists. */

import { OPEN_INVITATIONS } from '../../invitation/invitation';
import type { PersonRef } from '../../people/person';
import { isSame } from '../../people/person';
import { isKeptBy, sideOn, takingPart } from '../side-on';
import type { Trial } from '../trial';
import { warningsOf } from './reminder-policy';

/** Each is a row of the transaction that writes the trial: an invitation may wait of so many, and a few more took part. */
const MOST = OPEN_INVITATIONS + 4;

/**
 * Those people, each once, whichever tenants are joined at the moment: who looks after one that reminds although it is out of the lists, whose
 * invitation waits, and whoever took part where the one who looks after it may be of a tenant that is the partner's no longer.
 */
export function remindedBeside(trial: Trial): readonly PersonRef[] {
  const { owner, archivedAt, invitations = [] } = trial;
  const inviters = invitations.filter(({ state }) => state === 'open').map(({ by }) => by);
  const all = [
    ...(remindsOutOfLists(trial) ? [owner] : []),
    ...inviters,
    // The owner's tenant may be parted from the partner's any time.
    ...(isKeptBy(trial, owner.tenantId) ? [] : takingPart({ ...trial, invitations: invitations.toReversed() })),
  ];
  return all
    .filter((one) => sideOn(trial, one.tenantId) !== 'customer' && (archivedAt !== undefined || !isSame(one, owner)))
    .filter((one, at, others) => others.findIndex((other) => isSame(one, other)) === at)
    .slice(0, MOST);
}

/** As if the owner were of the partner now: what is joined may change any time. */
function remindsOutOfLists(trial: Trial): boolean {
  const { archivedAt, owner } = trial;
  return archivedAt !== undefined && warningsOf({ ...trial, alsoPartner: [owner.tenantId] }, owner).length > 0;
}
