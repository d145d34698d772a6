/** The commands by which somebody of the customer is sent away who came by an invitation. */

import type { Invitation } from '../../src/domain/invitation/invitation';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import type { TrialCommand } from '../engine/command';
import { note } from '../engine/note';
import { view } from '../engine/run';

/** Asks whether the access that came of an invitation shall be taken back. */
export const takeOut: TrialCommand = onRedeemed((attempt, trial, { id }) => {
  attempt.showView('invitations.takeOut', { trial: trial.id, invitation: id });
});

/** Takes it back. */
export const invitationUndone: TrialCommand = onRedeemed((attempt, trial, { id }) => {
  note(attempt, trial, { code: 'invitationUndone', invitation: id });
  attempt.showView('invitations', { trial: trial.id });
});

/** Does it with the invitation that somebody came by; one that was undone meanwhile is in the list as it stands now. */
function onRedeemed(run: (attempt: Attempt, trial: Trial, invitation: Invitation) => void): TrialCommand {
  return {
    for: 'related',
    args: ['invitation'],
    run: {
      partner: (attempt, trial, args) => {
        const meant = trial.invitations?.find(({ id }) => id === args.invitation);
        if (meant?.state !== 'redeemed') return view(attempt, 'invitations', { trial: trial.id }, 'refusals.invitationClosed');
        run(attempt, trial, meant);
        return 'shown';
      },
    },
  };
}
