/** Whom a reminder is for. On the customer's side only people who are bound to the trial. */

import { peopleOfCustomer } from './customer-people';
import type { PersonRef } from '../../people/person';
import type { Trial } from '../trial';
import { sideOn } from '../side-on';

/** `admins`: the customer's named admins. `requester`: who asked for the removal, or the customer's people where that was the partner. */
export type Audience = 'owner' | 'admins' | 'ownerAndAdmins' | 'requester';

/** The people of an audience, as the trial names them. */
export function recipients(trial: Trial, audience: Audience): readonly PersonRef[] {
  switch (audience) {
    case 'owner':
      return [trial.owner];
    case 'admins':
      return adminsOf(trial);
    case 'ownerAndAdmins':
      return [trial.owner, ...adminsOf(trial)];
    case 'requester':
      return requesterOf(trial);
  }
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
