/** The new admin's own invitation, while that person's word is still to come. */

import { isOpen } from '../../src/domain/invitation/invitation';
import type { Trial } from '../../src/domain/record/trial';
import type { ViewScene } from '../engine/view-scene';

/** What is still to be said of the admin's invitation while nobody has attested the sign-in; nothing where there is none. */
export function notReached(trial: Trial, { say, now, conversation }: ViewScene): string | undefined {
  const admin = trial.ownership?.admin;
  const open = trial.invitations?.findLast((one) => one.invited.personId === admin?.personId && isOpen(one, now.toISOString()));
  const day = (at: string): string => say.dayOf(at, conversation.zone);
  return open && say('invitations.state.open', { date: day(open.at), until: day(open.expiresAt) });
}
