/** What commands about the invitations of a trial do, and the new admin's own word for having signed in. */

import type { Text } from '../cards/content';
import { isInTime, isTaken } from '../src/domain/askers';
import {
  canBeRenewed,
  expiresAt,
  isFull,
  openInvitations,
  OPEN_INVITATIONS,
  type Asker,
  type Invitation,
} from '../src/domain/invitation';
import type { Attestation } from '../src/domain/ownership';
import type { PersonRef, Trial } from '../src/domain/trial';
import type { Attempt } from './attempt';
import { begin } from './moves';
import { note } from './note';
import { cameAsAdmin, mayConfirmSignIn } from './reach';
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
  asker: onAsker((attempt, trial, { id }, { personId }) => {
    attempt.showView('asker', { trial: trial.id, invitation: id, asker: personId });
  }),
  letIn: onAsker((attempt, trial, invitation, asker) => {
    answer(attempt, trial, invitation, asker, 'yes');
  }),
  keepOut: onAsker((attempt, trial, invitation, asker) => {
    answer(attempt, trial, invitation, asker, 'no');
  }),
  binding: (attempt, { id }) => {
    attempt.showView('binding', { trial: id });
    return 'shown';
  },
  bindingUndone: (attempt, trial, { tenant = '' }) => {
    const isBound = trial.customer.tenantId === tenant;
    if (isBound) note(attempt, trial, { code: 'bindingUndone', tenant });
    attempt.showView('trial', { trial: trial.id }, { id: isBound ? 'notes.bindingUndone' : 'notes.notNow' });
    return 'shown';
  },
};

/** What the partner says of one person who asked; the same twice is said once. */
function answer(attempt: Attempt, trial: Trial, { id }: Invitation, asker: Asker, is: 'yes' | 'no'): void {
  const now = attempt.given.now.toISOString();
  const { tenantId, personId } = asker;
  const refusal = !isInTime(asker, now) ? 'tooLate' : is === 'yes' && isTaken(trial, asker) ? 'boundToOthers' : undefined;
  if (refusal === undefined && asker.answer?.is !== is)
    note(attempt, trial, { code: 'askerAnswered', invitation: id, asker: { tenantId, personId }, answer: is });
  const said = refusal === undefined ? (`notes.${is === 'yes' ? 'letIn' : 'keptOut'}` as const) : `refusals.${refusal}`;
  attempt.showView('invitations', { trial: trial.id }, { id: said });
}

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
  attempt.showView('ourTrial', { trial: trial.id }, isNoted ? { id: 'notes.signedIn' } : notNow(attempt, trial));
  return 'shown';
}

/** Whoever came by the admin's invitation and is not taken for the admin hears under which name they are signed in. */
function notNow({ given: { actor } }: Attempt, trial: Trial): Text {
  const isOpen = trial.ownership?.stage === 'named' && trial.ownership.attestation?.kind !== 'admin';
  const { signInName } = actor;
  if (!isOpen || signInName === '' || !cameAsAdmin(trial, actor)) return { id: 'notes.notNow' };
  return { id: 'notes.otherSignIn', params: { signIn: signInName } };
}

/** Said once more, it is still true. */
function isSaidBy({ tenantId, personId }: PersonRef, attestation: Attestation | undefined): boolean {
  return attestation?.kind === 'admin' && attestation.by.tenantId === tenantId && attestation.by.personId === personId;
}

/** Does it with the invitation that is meant; one that was redeemed or taken back meanwhile is in the list as it stands now. */
function onOpen(run: (attempt: Attempt, trial: Trial, invitation: Invitation, args: Args) => void): TrialRun {
  return (attempt, trial, args) => {
    const meant = trial.invitations?.find(({ id }) => id === args['invitation']);
    if (!meant || !canBeRenewed(meant)) return list(attempt, trial, 'refusals.invitationClosed');
    run(attempt, trial, meant, args);
    return 'shown';
  };
}

/** Does it with the one who asked and is meant; an invitation that was redeemed or taken back meanwhile is in the list as it stands now. */
function onAsker(run: (attempt: Attempt, trial: Trial, invitation: Invitation, asker: Asker) => void): TrialRun {
  return onOpen((attempt, trial, invitation, args) => {
    const asker = invitation.askers?.find(({ personId }) => personId === args['asker']);
    if (asker) run(attempt, trial, invitation, asker);
    else list(attempt, trial, 'refusals.invitationClosed');
  });
}

function list(attempt: Attempt, { id }: Trial, why: string): Next {
  attempt.showView('invitations', { trial: id }, { id: why });
  return 'shown';
}
