/** Whether somebody who is named on a trial is on it already: then there is nobody to invite. */

import { isSame, type PersonRef } from '../../src/domain/people/person';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import type { Trial } from '../../src/domain/record/trial';
import { personOf, type People } from '../engine/people-names';

/** Whether this person came: by an invitation made out to that row, or by another one with the same address. `people` holds the customer's. */
export function isAlreadyIn(trial: Trial, named: PersonRef | undefined, people: People): boolean {
  const here = peopleOfCustomer(trial);
  const came = trial.invitations?.find((one) => one.state === 'redeemed' && one.invited.personId === named?.personId);
  if (here.some((one) => isSame(one, named) || isSame(one, came?.redeemed?.by))) return true;
  const address = personOf(people, named)?.email?.toLowerCase();
  return address !== undefined && here.some((one) => personOf(people, one)?.email?.toLowerCase() === address);
}
