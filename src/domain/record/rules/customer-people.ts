/** Who of the customer is on a trial, and whether somebody more can be. */

import { isOpen, PEOPLE_ON_TRIAL, type Invitation, type RedemptionRefusal } from '../../invitation/invitation';
import { isSame, type PersonRef } from '../../people/person';
import type { Instant } from '../../time/dates';
import type { Trial } from '../trial';
import { sideOn, type Sided } from '../side-on';

/** The customer's people who may see the trial: whoever redeemed an invitation, as long as it is bound to their tenant. */
export function peopleOfCustomer({ people = [], customer }: Pick<Trial, 'people' | 'customer'>): readonly PersonRef[] {
  return people.filter(({ tenantId }) => tenantId === customer.tenantId);
}

/** Whether nobody more can be invited at this instant. */
export function isFull(trial: Pick<Trial, 'people' | 'invitations'>, at: Instant): boolean {
  return (trial.people ?? []).length + openInvitations(trial, at).length >= PEOPLE_ON_TRIAL;
}

/** Whether somebody can be let in: whoever sees the trial already, and others while there is a place. */
export function hasRoomFor({ people = [] }: Pick<Trial, 'people'>, person: PersonRef): boolean {
  return people.some((one) => isSame(one, person)) || people.length < PEOPLE_ON_TRIAL;
}

/** The invitations of a trial that can be redeemed at this instant. */
export function openInvitations({ invitations = [] }: Pick<Trial, 'invitations'>, at: Instant): readonly Invitation[] {
  return invitations.filter((one) => isOpen(one, at));
}

/** Whether people of another tenant than this are let in: then nobody of this one can be, unless that binding is undone. */
export function isTaken(trial: Pick<Trial, 'people' | 'customer'>, { tenantId }: Pick<PersonRef, 'tenantId'>): boolean {
  return trial.customer.tenantId !== tenantId && peopleOfCustomer(trial).length > 0;
}

/** Why nobody of this tenant can redeem it at this instant; nothing where somebody of it may. */
export function redemptionRefusal(
  trial: Sided,
  invitation: Invitation | undefined,
  tenantId: string,
  at: Instant,
): RedemptionRefusal | undefined {
  if (invitation === undefined || !isOpen(invitation, at)) return 'closed';
  return sideOn(trial, tenantId) === 'partner' ? 'partnerTenant' : undefined;
}
