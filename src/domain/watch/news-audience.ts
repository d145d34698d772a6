/** Who hears of what happened on a trial: of the partner's side whoever took part, of the customer's whoever is on it; less who wants no news. */

import { isSame, type PersonRef } from '../people/person';
import { peopleOfCustomer } from '../record/rules/customer-people';
import { logOf } from '../record/rules/reminder-logs';
import { tookPart, wantingNews } from '../record/rules/took-part';
import { sideOn } from '../record/side-on';
import type { Trial } from '../record/trial';

/** Whoever looks after the trial, and who sent the invitation. */
export function inviters(id: string, trial: Trial): readonly PersonRef[] {
  const senders = (trial.invitations ?? []).filter((one) => one.id === id).map(({ by }) => by);
  return wantingNews(trial, [trial.owner, ...senders]);
}

/** Of the partner's side everybody who took part; of the customer's everybody. */
export function otherSide(by: PersonRef, trial: Trial): readonly PersonRef[] {
  return sideOn(trial, by.tenantId) === 'partner' ? customersOf(trial) : partnersOf(trial);
}

/** The other side, and whoever of the partner took part with the one who acts. */
export function everybody(by: PersonRef, trial: Trial): readonly PersonRef[] {
  const own = sideOn(trial, by.tenantId) === 'partner' ? tookPart(trial) : [];
  return [...otherSide(by, trial), ...own.filter(({ personId }) => logOf(trial, personId).noNews !== true)];
}

/** The partner's people who took part. */
export function partnersOf(trial: Trial): readonly PersonRef[] {
  return wantingNews(trial, tookPart(trial));
}

/** The customer's people who want to hear of it. */
export function customersOf(trial: Trial): readonly PersonRef[] {
  return wantingNews(trial, allOfCustomer(trial));
}

/** The customer's people with an account: those bound to the trial, and who asked for the removal. */
export function allOfCustomer(trial: Trial): readonly PersonRef[] {
  const requester = trial.removal?.requestedBy;
  const isTheirs = requester !== undefined && sideOn(trial, requester.tenantId) === 'customer';
  return [...peopleOfCustomer(trial), ...(isTheirs ? [requester] : [])];
}

/** Who of the customer saw the trial before, and does no more. */
export function goneFrom(after: Trial, before: Trial | undefined): readonly PersonRef[] {
  const left = peopleOfCustomer(after);
  return before ? peopleOfCustomer(before).filter((one) => !left.some((other) => isSame(one, other))) : [];
}
