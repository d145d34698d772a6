/** Invitations: how the customer's people get to a trial's record. The code itself is never kept here, only that there is one. */

import type { Instant, PersonRef, Trial } from './trial';

/** What the invited person is to be: the new admin, or somebody else of the customer. */
export type InvitedAs = 'admin' | 'colleague';

/** Where an invitation stands. One past its `expiresAt` counts as closed whatever it says here. */
export type InvitationState = 'open' | 'redeemed' | 'revoked';

/** One invitation to a trial. */
export interface Invitation {
  readonly id: string;
  /** The row with the invited person's name and address. */
  readonly invited: PersonRef;
  readonly as: InvitedAs;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: InvitationState;
  readonly redeemed?: { readonly by: PersonRef; readonly at: Instant };
}

/** Why somebody can't redeem an invitation; a code the words know. */
export type RedemptionRefusal = 'partnerTenant' | 'otherTenant' | 'notMember' | 'closed';

const DAY_MS = 86_400_000;

/** How long an invitation is open, in days. */
export const INVITATION_DAYS = 14;

/** How many invitations of a trial may be open at once. */
export const OPEN_INVITATIONS = 20;

/** How many people of the customer a trial can be open to, those who are invited now among them. One transaction tells all of them. */
export const PEOPLE_ON_TRIAL = 40;

/** Whether nobody more can be invited at this instant. */
export function isFull(trial: Pick<Trial, 'people' | 'invitations'>, at: Instant): boolean {
  return (trial.people ?? []).length + openInvitations(trial, at).length >= PEOPLE_ON_TRIAL;
}

/** When an invitation closes that is made, or made anew, at this instant. */
export function expiresAt(now: Date): Instant {
  return new Date(now.getTime() + INVITATION_DAYS * DAY_MS).toISOString();
}

/** The invitations of a trial that can be redeemed at this instant. */
export function openInvitations({ invitations = [] }: Pick<Trial, 'invitations'>, at: Instant): readonly Invitation[] {
  return invitations.filter((one) => isOpen(one, at));
}

/** Whether it can be sent once more or taken back: nobody redeemed it, and nobody took it back; it may be too old by now. */
export function canBeRenewed({ state }: Invitation): boolean {
  return state === 'open';
}

/** Whether it can still be redeemed at this instant. */
export function isOpen({ state, expiresAt }: Invitation, at: Instant): boolean {
  return state === 'open' && at < expiresAt;
}

/** The customer's people who may see the trial: whoever redeemed an invitation, as long as it is bound to their tenant. */
export function peopleOfCustomer({ people = [], customer }: Pick<Trial, 'people' | 'customer'>): readonly PersonRef[] {
  return people.filter(({ tenantId }) => tenantId === customer.tenantId);
}

/** Why a person of this tenant can't redeem it at this instant; nothing where they can. */
export function redemptionRefusal(
  trial: Trial,
  invitation: Invitation | undefined,
  tenantId: string,
  at: Instant,
): RedemptionRefusal | undefined {
  if (invitation === undefined || !isOpen(invitation, at)) return 'closed';
  if (tenantId === trial.partnerTenantId) return 'partnerTenant';
  const bound = trial.customer.tenantId;
  return bound !== undefined && bound !== tenantId ? 'otherTenant' : undefined;
}
