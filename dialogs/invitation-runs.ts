/** What commands about the invitations of a trial do, and the new admin's own word for having signed in. */

import { canBeRenewed, expiresAt, isFull, openInvitations, OPEN_INVITATIONS, type Invitation } from '../src/domain/invitation';
import type { Attestation } from '../src/domain/ownership';
import type { PersonRef, Trial } from '../src/domain/trial';
import type { Attempt } from './attempt';
import { begin } from './moves';
import { note } from './note';
import { mayConfirmSignIn } from './reach';
import type { Args, Next, TrialRun } from './run';

/** On a trial of the caller's own company. */
export const invitationRuns: Readonly<Record<string, TrialRun>> = {
  invite: (attempt, trial) => {
    if (openInvitations(trial, attempt.given.now.toISOString()).length >= OPEN_INVITATIONS)
      return list(attempt, trial, 'refusals.tooManyInvitations');
    if (isFull(trial, attempt.given.now.toISOString())) return list(attempt, trial, 'refusals.tooManyPeople');
    begin(attempt, 'invite', trial.id);
    return 'walk';
  },
  invitations: (attempt, { id }, { from = '0' }) => {
    attempt.showView('invitations', { trial: id, from });
    return 'shown';
  },
  invitation: onOpen((attempt, trial, { id }) => {
    // Each time it is shown it has another code.
    if (attempt.serves('high')) attempt.showView('invitation', { trial: trial.id, invitation: id });
  }),
  invitationRenewed: onOpen((attempt, trial, { id }) => {
    note(attempt, trial, { code: 'invitationRenewed', invitation: id, expiresAt: expiresAt(attempt.given.now) });
    attempt.showView('invitation', { trial: trial.id, invitation: id });
  }),
  takeBack: onOpen((attempt, trial, { id }) => {
    attempt.showView('invitations.takeBack', { trial: trial.id, invitation: id });
  }),
  invitationRevoked: onOpen((attempt, trial, { id }) => {
    note(attempt, trial, { code: 'invitationRevoked', invitation: id });
    attempt.showView('invitations', { trial: trial.id });
  }),
};

/**
 * "I have signed in", said by a person of the customer. Whoever is not the new admin gets the answer that everything gets which
 * can't be noted.
 */
export async function confirmSignIn(attempt: Attempt, trial: Trial, args: Args): Promise<Next> {
  const { actor, world } = attempt.given;
  const admin = trial.ownership?.admin?.personId;
  const isOfAdmin = admin !== undefined && (args['admin'] ?? admin) === admin;
  const may = isOfAdmin && (await mayConfirmSignIn(world.trials, actor, trial));
  if (may) note(attempt, trial, { code: 'signInConfirmed', admin });
  const isNoted = may || isSaidBy(actor.person, trial.ownership?.attestation);
  attempt.showView('ourTrial', { trial: trial.id }, { id: isNoted ? 'notes.signedIn' : 'notes.notNow' });
  return 'shown';
}

/** Said once more, it is still true. */
function isSaidBy({ tenantId, personId }: PersonRef, attestation: Attestation | undefined): boolean {
  return attestation?.kind === 'admin' && attestation.by.tenantId === tenantId && attestation.by.personId === personId;
}

/** Does it with the invitation that is meant; one that was redeemed or taken back meanwhile is in the list as it stands now. */
function onOpen(run: (attempt: Attempt, trial: Trial, invitation: Invitation) => void): TrialRun {
  return (attempt, trial, args) => {
    const meant = trial.invitations?.find(({ id }) => id === args['invitation']);
    if (!meant || !canBeRenewed(meant)) return list(attempt, trial, 'refusals.invitationClosed');
    run(attempt, trial, meant);
    return 'shown';
  };
}

function list(attempt: Attempt, { id }: Trial, why: string): Next {
  attempt.showView('invitations', { trial: id }, { id: why });
  return 'shown';
}
