/** The codes of invitations, as they are issued, found and counted. */

import type { FreshMember } from '../people/fresh-member';
import type { PersonRef } from '../people/person';
import type { Instant } from '../time/dates';

/** Which invitation of which trial a code belongs to. */
export interface InvitationRef {
  readonly partnerTenantId: string;
  readonly trialId: string;
  readonly invitationId: string;
}

/**
 * Codes of invitations. Only a hash of one is kept, so it can't be shown again; another one can be issued. Whether it still opens
 * anything the trial alone says: when the invitation closes, all its codes do.
 */
export interface Codes {
  /** A fresh code, in groups of four, for a member to send. */
  issue(invitation: InvitationRef & { readonly expiresAt: Instant }, by: FreshMember): Promise<string>;
  /** The invitation a typed code belongs to; nothing where it belongs to none, or is too old. */
  find(typed: string): Promise<InvitationRef | undefined>;
}

/** Counts tries of codes, so that nobody can go through them. Counting the same try again changes nothing. */
export interface CodeTries {
  /** Counts a try; or answers until when the person has to wait, and counts nothing. */
  count(person: PersonRef, tryId: string): Promise<Instant | undefined>;
  /** The code was right: the wrong ones that the person tried before are forgotten. */
  forget(person: PersonRef): Promise<void>;
}
