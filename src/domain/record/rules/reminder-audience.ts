/** Whom a reminder is for. On the customer's side only people who are bound to the trial. */

import { peopleOfCustomer } from './customer-people';
import type { PersonRef } from '../../people/person';
import type { Trial } from '../trial';
import { partnerOf, partnersPeople, sideOn } from '../side-on';

/**
 * `customers`: the customer's people. `owner`: who looks after it at the partner. `everybody`: those, and the customer's people, for its dates are theirs. `keeper`: those of the
 * side that keeps the record. `inviters`: whose invitation waits, and who looks after the trial. `admins`: the customer's named admins. `requester`: who asked for the removal, or the customer's people where
 * that was the partner; `requesterAlone` where no partner is here to do its part.
 */
export type Audience = 'customers' | 'inviters' | 'owner' | 'everybody' | 'keeper' | 'admins' | 'requester' | 'requesterAlone';

/** The people of an audience, as the trial names them. */
export function recipients(trial: Trial, audience: Audience): readonly PersonRef[] {
  switch (audience) {
    case 'owner':
      return partnersPeople(trial);
    case 'customers':
      return peopleOfCustomer(trial);
    case 'everybody':
      return [...partnersPeople(trial), ...peopleOfCustomer(trial)];
    case 'inviters':
      return invitersOf(trial);
    case 'keeper':
      return trial.keeper === 'customer' ? peopleOfCustomer(trial) : [trial.owner];
    case 'admins':
      return adminsOf(trial);
    case 'requester':
      return requesterOf(trial);
    case 'requesterAlone':
      return partnerOf(trial) === undefined ? requesterOf(trial) : [];
  }
}

function invitersOf(trial: Trial): readonly PersonRef[] {
  const open = (trial.invitations ?? []).filter(({ state }) => state === 'open').map(({ by }) => by);
  return [...partnersPeople(trial), ...open.filter(({ tenantId }) => sideOn(trial, tenantId) === 'partner')];
}

function adminsOf(trial: Trial): readonly PersonRef[] {
  const { invitations = [], ownership } = trial;
  const redeemed = invitations.filter((one) => one.as === 'admin' && one.state === 'redeemed').map((one) => one.redeemed?.by);
  const ids = [ownership?.admin, ...redeemed].map((one) => one?.personId);
  return peopleOfCustomer(trial).filter(({ personId }) => ids.includes(personId));
}

function requesterOf(trial: Trial): readonly PersonRef[] {
  const { removal } = trial;
  if (removal === undefined) return [];
  const { requestedBy } = removal;
  const side = sideOn(trial, requestedBy.tenantId);
  return side === 'partner' ? peopleOfCustomer(trial) : side === 'customer' ? [requestedBy] : [];
}
