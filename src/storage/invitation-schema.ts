/** The shape of an invitation inside a trial's row. */

import { z } from 'zod';
import { anyCode, confirmation, instant, known, personRef, some } from './schema-terms';

/** What somebody can be invited as. An invitation with another code is left out when a trial is read, and stands in its row all the same. */
export const INVITED_AS = ['admin', 'colleague', 'partner'] as const;
/** How an invitation stands; one with another code is left out in the same way. */
export const INVITATION_STATES = ['open', 'redeemed', 'revoked'] as const;

/** How a trial came to be bound; a way nobody knows here is shown as such. */
export const BOUND_BY = ['trialDomain', 'invitedDomain', 'signInName', 'inviter'] as const;

const asker = personRef.extend({
  at: instant,
  because: anyCode(['otherTenant', 'unproven', 'unchecked']),
  domain: some.exactOptional(),
  answer: z.looseObject({ is: known(['yes', 'no']), by: personRef, at: instant }).exactOptional(),
});

/** An invitation, with whoever asked to be let in by it. */
export const invitation = z.looseObject({
  id: some,
  invited: personRef,
  for: z.looseObject({ domain: some.exactOptional(), tenantId: some.exactOptional() }).exactOptional(),
  as: known(INVITED_AS),
  instead: personRef.exactOptional(),
  by: personRef,
  at: instant,
  expiresAt: instant,
  state: known(INVITATION_STATES),
  redeemed: confirmation.extend({ proof: anyCode(['bound', ...BOUND_BY]).exactOptional() }).exactOptional(),
  askers: z.array(asker).exactOptional(),
});
