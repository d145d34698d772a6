/** Invitations: how the customer's people get to a trial's record. The code itself is never kept here, only that there is one. */

import type { PersonRef } from '../people/person';
import type { Instant } from '../time/dates';

/** What the invited person is to be: the new admin, or somebody else of the customer. */
export type InvitedAs = 'admin' | 'colleague' | 'partner';

/** Where an invitation stands. One past its `expiresAt` counts as closed whatever it says here. */
export type InvitationState = 'open' | 'redeemed' | 'revoked';

/** Whom an invitation is for, beside the person in `invited`: the domain of the address it was sent to, and whose tenant that was. */
export interface InvitedFor {
  readonly domain?: string;
  /** What discovery said when the invitation was made; asked again when it is redeemed. */
  readonly tenantId?: string;
}

/** Somebody who typed the code and is not proven to be of the customer. Name and sign-in name are in that person's row. */
export interface Asker extends PersonRef {
  readonly at: Instant;
  readonly because: Unproven;
  /** The domain of the sign-in name, where the roster gave one. */
  readonly domain?: string;
  /** What the partner said of exactly this person. */
  readonly answer?: { readonly is: 'yes' | 'no'; readonly by: PersonRef; readonly at: Instant };
}

/**
 * What proves that somebody is of the customer. `bound`: the tenant the trial is bound to already. `trialDomain`, `invitedDomain`: OpenID
 * discovery of the trial's domain, or of the invited address's, names the person's tenant. `signInName`: the sign-in name has that domain,
 * and discovery names no other tenant. `inviter`: the partner said yes to exactly this person.
 */
export type Proof = 'bound' | 'trialDomain' | 'invitedDomain' | 'signInName' | 'inviter';

/** Why nothing proves it: another tenant is the customer's, nobody can tell whose the domain is, or discovery could not be asked. */
export type Unproven = 'otherTenant' | 'unproven' | 'unchecked';

/** One invitation to a trial. */
export interface Invitation {
  readonly id: string;
  /** The row with the invited person's name and address. */
  readonly invited: PersonRef;
  /** Absent in what was recorded before this was kept. */
  readonly for?: InvitedFor;
  readonly as: InvitedAs;
  /** Who of the customer leaves the trial when this person comes. */
  readonly instead?: PersonRef;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: InvitationState;
  readonly redeemed?: { readonly by: PersonRef; readonly at: Instant; readonly proof?: Proof };
  /** Who tried to redeem it and was not let in; gone once it is closed, for the timeline has them. */
  readonly askers?: readonly Asker[];
}

/** Why an invitation can't be redeemed by anybody of a tenant; a code the words know. `otherTenant` and `notMember` are older records'. */
export type RedemptionRefusal = 'partnerTenant' | 'otherTenant' | 'notMember' | 'closed';

const DAY_MS = 86_400_000;

/** How long an invitation is open, in days. */
export const INVITATION_DAYS = 14;

/** How many invitations of a trial may be open at once. */
export const OPEN_INVITATIONS = 20;

/** How many people of the customer a trial can be open to, those who are invited now among them. One transaction tells all of them. */
export const PEOPLE_ON_TRIAL = 30;

/** When an invitation closes that is made, or made anew, at this instant. */
export function expiresAt(now: Date): Instant {
  return new Date(now.getTime() + INVITATION_DAYS * DAY_MS).toISOString();
}

/** Whether it can be sent once more or taken back: nobody redeemed it, and nobody took it back; it may be too old by now. */
export function canBeRenewed({ state }: Invitation): boolean {
  return state === 'open';
}

/** Whether it can still be redeemed at this instant. */
export function isOpen({ state, expiresAt }: Invitation, at: Instant): boolean {
  return state === 'open' && at < expiresAt;
}
