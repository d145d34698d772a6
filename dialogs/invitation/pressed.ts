/** What commands on one invitation have in common: which is meant, and the list of all where that one is closed. */

import type { WordId } from '../../cards/words/language';
import { canBeRenewed, type Invitation } from '../../src/domain/invitation/invitation';
import { sideOn } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import type { TrialCommand } from '../engine/command';
import { view, type Arg, type Args, type Next, type TrialRun } from '../engine/run';

/** A command on one invitation, pressed on its card. */
export function pressed(partner: TrialRun, ...more: readonly Arg[]): TrialCommand {
  return { for: 'related', args: ['invitation', ...more], run: { partner } };
}

/** Does it with the invitation that is meant; one that was redeemed or taken back meanwhile is in the list as it stands now. */
export function onOpen(run: (attempt: Attempt, trial: Trial, invitation: Invitation, args: Args) => void): TrialRun {
  return (attempt, trial, args) => {
    const meant = trial.invitations?.find(({ id }) => id === args.invitation);
    if (!meant || !canBeRenewed(meant)) return list(attempt, trial, 'refusals.invitationClosed');
    const isOthers = sideOn(trial, meant.by.tenantId) !== sideOn(trial, attempt.given.actor.person.tenantId);
    if (isOthers) return list(attempt, trial, 'refusals.notForYou');
    run(attempt, trial, meant, args);
    return 'shown';
  };
}

/** All invitations of a trial, with a word why they are shown. */
export function list(attempt: Attempt, { id }: Trial, why: WordId): Next {
  return view(attempt, 'invitations', { trial: id }, why);
}
