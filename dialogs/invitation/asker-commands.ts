/** The commands about somebody who typed a code and asks to be let in. */

import { isInTime } from '../../src/domain/invitation/askers';
import type { Asker, Invitation } from '../../src/domain/invitation/invitation';
import { isTaken } from '../../src/domain/record/rules/customer-people';
import { isKeptBy, sideOn } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import type { TrialCommand } from '../engine/command';
import { note } from '../engine/note';
import { view, type TrialRun } from '../engine/run';
import { list, onOpen, pressed } from './pressed';

/** Who asks to be let in. */
export const asker: TrialCommand = alsoOfOwn(
  pressed(
    onAsker((attempt, trial, { id }, { personId }) => {
      attempt.showView('asker', { trial: trial.id, invitation: id, asker: personId });
    }),
    'asker',
  ),
);

/** A yes. */
export const letIn: TrialCommand = alsoOfOwn(
  pressed(
    onAsker((attempt, trial, meant, one) => {
      answer(attempt, trial, meant, one, 'yes');
    }),
    'asker',
  ),
);

/** A no. */
export const keepOut: TrialCommand = alsoOfOwn(
  pressed(
    onAsker((attempt, trial, meant, one) => {
      answer(attempt, trial, meant, one, 'no');
    }),
    'asker',
  ),
);

/** The same for who asks to come to a record that the customer keeps itself. */
function alsoOfOwn(command: TrialCommand): TrialCommand {
  const customer: TrialRun = (attempt, trial, args) =>
    isKeptBy(trial, attempt.given.actor.person.tenantId)
      ? command.run.partner(attempt, trial, args)
      : view(attempt, 'ourTrial', { trial: trial.id });
  return { ...command, run: { ...command.run, customer } };
}

/** What the partner says of one person who asked; the same twice is said once. */
function answer(attempt: Attempt, trial: Trial, { id }: Invitation, asker: Asker, is: 'yes' | 'no'): void {
  const now = attempt.given.now.toISOString();
  const { tenantId, personId } = asker;
  const refusal = !isInTime(asker, now) ? 'tooLate' : is === 'yes' && isTaken(trial, asker) ? 'boundToOthers' : undefined;
  if (refusal === undefined && asker.answer?.is !== is)
    note(attempt, trial, { code: 'askerAnswered', invitation: id, asker: { tenantId, personId }, answer: is });
  const said =
    refusal === undefined ? (`notes.${is === 'yes' ? 'letIn' : 'keptOut'}` as const) : (`refusals.${refusal}` as const);
  const page = sideOn(trial, attempt.given.actor.person.tenantId) === 'customer' ? 'ourTrial' : 'invitations';
  attempt.showView(page, { trial: trial.id }, { id: said });
}

/** Does it with the one who asked and is meant; an invitation that was redeemed or taken back meanwhile is in the list as it stands now. */
function onAsker(run: (attempt: Attempt, trial: Trial, invitation: Invitation, asker: Asker) => void): TrialRun {
  return onOpen((attempt, trial, invitation, args) => {
    const asker = invitation.askers?.find(({ personId }) => personId === args.asker);
    if (asker) run(attempt, trial, invitation, asker);
    else list(attempt, trial, 'refusals.invitationClosed');
  });
}
