/** Who may invite whom to a trial, and how a customer's own record is opened to a partner. */

import { isLetIn } from '../../invitation/askers';
import { isOpen, type Invitation, type Proof } from '../../invitation/invitation';
import { isSame, type PersonRef } from '../../people/person';
import type { InvitationRedeemed, PersonInvited } from '../changes';
import type { Refusal } from '../refusal';
import { isKeptBy, sideOn } from '../side-on';
import type { JoinedPartner, Trial } from '../trial';
import { peopleOfCustomer } from './customer-people';

/** So many people of a partner come to a record by a code; all of that company see it. */
const PARTNERS_PEOPLE = 5;

/**
 * A customer's people name colleagues, and nobody gives up another one's place; of a record of their own they also invite one partner. A
 * partner invites only to what it keeps.
 */
export function mayInvite(trial: Trial, { by, as, instead }: PersonInvited): boolean {
  if (sideOn(trial, by.tenantId) !== 'customer') return instead === undefined && as !== 'partner' && trial.keeper !== 'customer';
  if (!peopleOfCustomer(trial).some((one) => isSame(one, by))) return false;
  if (as === 'partner') return trial.keeper === 'customer' && instead === undefined;
  return as === 'colleague' && (instead === undefined || isSame(instead, by));
}

/** The partner's tenant is that of whoever comes first; nobody of another company comes after. */
export function openedToPartner(trial: Trial, found: Invitation, { by, at, proof }: InvitationRedeemed): Trial | Refusal {
  if (!isOpen(found, at)) return 'invitationClosed';
  const { partner } = trial;
  if (trial.keeper !== 'customer' || isKeptBy(trial, by.tenantId) || !isProven(trial, found, by, proof)) return 'notForYou';
  if (partner !== undefined && sideOn(trial, by.tenantId) !== 'partner') return 'boundToOthers';
  const opened = withPerson(partner, by);
  if (opened.people.length > PARTNERS_PEOPLE) return 'tooManyPeople';
  const { for: _for, askers: _askers, ...rest } = found;
  const closed: Invitation = { ...rest, state: 'redeemed', redeemed: { by, at, ...(proof ? { proof } : {}) } };
  return {
    ...trial,
    partner: opened,
    invitations: (trial.invitations ?? []).map((one) => (one === found ? closed : one)),
  };
}

/** The partner with one more of its people, or that person's company as the partner. */
function withPerson(partner: JoinedPartner | undefined, { tenantId, personId }: PersonRef): JoinedPartner {
  const others = (partner?.people ?? []).filter((one) => !isSame(one, { tenantId, personId }));
  return { tenantId: partner?.tenantId ?? tenantId, people: [...others, { tenantId, personId }] };
}

/** By the domain of the invited address, by the customer's yes to exactly this person, or as a colleague of who came before. */
function isProven(trial: Trial, found: Invitation, by: PersonRef, proof: Proof | undefined): boolean {
  if (proof === 'bound') return sideOn(trial, by.tenantId) === 'partner';
  if (proof === 'inviter') return isLetIn(found, by);
  return proof === 'invitedDomain' || proof === 'signInName';
}
