/** What happens to invitations of a trial, and to what they bind it to. */

import type { InvitedAs, InvitedFor, Proof, RedemptionRefusal, Unproven } from '../../invitation/invitation';
import type { PersonRef } from '../../people/person';
import type { Instant } from '../../time/dates';
import type { ChangeHead } from './change-head';

/** Somebody of the customer was invited; the row with name and address is among the change's people. */
export interface PersonInvited extends ChangeHead {
  readonly code: 'invited';
  readonly invitation: string;
  readonly invited: PersonRef;
  readonly as: InvitedAs;
  /** Who of the customer leaves when this person comes: only oneself. */
  readonly instead?: PersonRef;
  readonly for?: InvitedFor;
  readonly expiresAt: Instant;
}

/** An invitation was sent once more, with more time. */
export interface InvitationRenewed extends ChangeHead {
  readonly code: 'invitationRenewed';
  readonly invitation: string;
  readonly expiresAt: Instant;
}

/** An invitation was taken back. */
export interface InvitationRevoked extends ChangeHead {
  readonly code: 'invitationRevoked';
  readonly invitation: string;
}

/** Whoever redeemed an invitation sees the trial no more; the company it is bound to stays. */
export interface InvitationUndone extends ChangeHead {
  readonly code: 'invitationUndone';
  readonly invitation: string;
}

/** The one who acts redeemed an invitation: the trial is bound to that person and, if it was to none, to that person's tenant. */
export interface InvitationRedeemed extends ChangeHead {
  readonly code: 'invitationRedeemed';
  readonly invitation: string;
  /** What proves that the person is of the customer; absent in what was promised before this was asked, which proves nothing but `bound`. */
  readonly proof?: Proof;
}

/** Somebody typed the code of an invitation and is not proven to be of the customer: nothing is redeemed, and the partner may say yes. */
export interface InvitationAsked extends ChangeHead {
  readonly code: 'invitationAsked';
  readonly invitation: string;
  readonly because: Unproven;
  /** The domain of the sign-in name. */
  readonly domain?: string;
}

/** The partner says whether exactly this person may redeem the invitation. */
export interface AskerAnswered extends ChangeHead {
  readonly code: 'askerAnswered';
  readonly invitation: string;
  readonly asker: PersonRef;
  readonly answer: 'yes' | 'no';
}

/** The trial was bound to the wrong tenant: it is bound to none any more, and what that tenant's people were and asked is taken back. */
export interface BindingUndone extends ChangeHead {
  readonly code: 'bindingUndone';
  /** The tenant it was bound to when this was decided. */
  readonly tenant: string;
}

/** Somebody tried an invitation that is not for them, as it was recorded before anybody could ask (`InvitationAsked`). */
export interface InvitationRefused extends ChangeHead {
  readonly code: 'invitationRefused';
  readonly invitation: string;
  readonly refusal: RedemptionRefusal;
}

/** Every change of invitations. */
export type InvitationChange =
  | PersonInvited
  | InvitationRenewed
  | InvitationRevoked
  | InvitationUndone
  | InvitationRedeemed
  | InvitationAsked
  | AskerAnswered
  | BindingUndone
  | InvitationRefused;
