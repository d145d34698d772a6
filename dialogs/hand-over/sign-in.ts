/** The new admin's own word for having signed in. */

import type { Text } from '../../cards/engine/content';
import type { Attestation } from '../../src/domain/hand-over/hand-over';
import { isSame, type PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { note } from '../engine/note';
import { cameAsAdmin, mayConfirmSignIn } from '../engine/reach';
import type { Args, Next } from '../engine/run';

/**
 * "I have signed in", said by a person of the customer. Whoever is not the new admin gets the answer that everything gets which
 * can't be noted.
 */
export async function confirmSignIn(attempt: Attempt, trial: Trial, args: Args): Promise<Next> {
  const { actor, world } = attempt.given;
  const admin = trial.ownership?.admin?.personId;
  const isOfAdmin = admin !== undefined && (args.admin ?? admin) === admin;
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
function isSaidBy(person: PersonRef, attestation: Attestation | undefined): boolean {
  return attestation?.kind === 'admin' && isSame(attestation.by, person);
}
