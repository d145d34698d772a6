/** The commands about the invitations of a trial, about who is let in, and about the company it is bound to. */

import { isInTime } from '../../src/domain/invitation/askers';
import { isTaken, isFull, openInvitations } from '../../src/domain/record/rules/customer-people';
import type { WordId } from '../../cards/words/language';
import { canBeRenewed, expiresAt, OPEN_INVITATIONS, type Asker, type Invitation } from '../../src/domain/invitation/invitation';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { begin } from '../engine/moves';
import { note } from '../engine/note';
import { enter, join as redeem } from './redeem';
import { showing, view, type Arg, type Args, type Next, type TrialRun } from '../engine/run';
import type { PlainCommand, TrialCommand } from '../engine/command';
import { isSame } from '../../src/domain/people/person';
import { sideOn } from '../../src/domain/record/side-on';

/** Redeems the code of an invitation, or enters by the partner's yes. */
export const join: PlainCommand = {
  for: 'known',
  listedFor: {},
  takesName: true,
  args: ['name', 'invitation', 'tenant', 'trial'],
  run: (attempt, args) => {
    if (args.invitation !== undefined) return enter(attempt, args);
    const { name = '' } = args;
    return name === '' ? view(attempt, 'join') : redeem(attempt, name);
  },
};

/** Invites somebody of the customer to a trial. */
export const invite: TrialCommand = {
  for: 'partner',
  listedFor: {},
  takesName: true,
  args: [],
  opens: ['invite'],
  notes: 'invited',
  run: {
    partner: (attempt, trial) => {
      if (openInvitations(trial, attempt.given.now.toISOString()).length >= OPEN_INVITATIONS)
        return list(attempt, trial, 'refusals.tooManyInvitations');
      if (isFull(trial, attempt.given.now.toISOString())) return list(attempt, trial, 'refusals.tooManyPeople');
      begin(attempt, 'invite', trial.id);
      return 'walk';
    },
  },
};

/** Everybody who was invited. */
export const invitations: TrialCommand = {
  for: 'partner',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: (attempt, { id }, { from = '0' }) => view(attempt, 'invitations', { trial: id, from }) },
};

/** The text to send. */
export const invitation: TrialCommand = pressed(
  onOpen((attempt, trial, { id }) => {
    // Each time it is shown it has another code.
    if (attempt.serves('high')) attempt.showView('invitation', { trial: trial.id, invitation: id });
  }),
);

/** Makes it valid for longer, with another code. */
export const invitationRenewed: TrialCommand = pressed(
  onOpen((attempt, trial, { id }) => {
    note(attempt, trial, { code: 'invitationRenewed', invitation: id, expiresAt: expiresAt(attempt.given.now) });
    attempt.showView('invitation', { trial: trial.id, invitation: id });
  }),
);

/** Asks whether it shall be taken back. */
export const takeBack: TrialCommand = pressed(
  onOpen((attempt, trial, { id }) => {
    attempt.showView('invitations.takeBack', { trial: trial.id, invitation: id });
  }),
);

/** Takes it back; at the customer only what one sent oneself. */
export const invitationRevoked: TrialCommand = {
  for: 'related',
  args: ['invitation'],
  run: {
    partner: onOpen((attempt, trial, { id }) => {
      note(attempt, trial, { code: 'invitationRevoked', invitation: id });
      attempt.showView('invitations', { trial: trial.id });
    }),
    customer: (attempt, trial, { invitation: id = '' }) => {
      const meant = trial.invitations?.find((one) => one.id === id);
      if (meant?.state !== 'open' || !isSame(meant.by, attempt.given.actor.person))
        return view(attempt, 'ourTrial', { trial: trial.id });
      note(attempt, trial, { code: 'invitationRevoked', invitation: id });
      return view(attempt, 'ourTrial', { trial: trial.id }, 'notes.namedTakenBack');
    },
  },
};

/** Who asks to be let in. */
export const asker: TrialCommand = pressed(
  onAsker((attempt, trial, { id }, { personId }) => {
    attempt.showView('asker', { trial: trial.id, invitation: id, asker: personId });
  }),
  'asker',
);

/** A yes. */
export const letIn: TrialCommand = pressed(
  onAsker((attempt, trial, meant, one) => {
    answer(attempt, trial, meant, one, 'yes');
  }),
  'asker',
);

/** A no. */
export const keepOut: TrialCommand = pressed(
  onAsker((attempt, trial, meant, one) => {
    answer(attempt, trial, meant, one, 'no');
  }),
  'asker',
);

/** To which company the trial is bound. */
export const binding: TrialCommand = {
  for: 'partner',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: showing('binding') },
};

/** Undoes that. */
export const bindingUndone: TrialCommand = {
  for: 'related',
  args: ['tenant'],
  run: {
    partner: (attempt, trial, { tenant = '' }) => {
      const isBound = trial.customer.tenantId === tenant;
      if (isBound) note(attempt, trial, { code: 'bindingUndone', tenant });
      return view(attempt, 'trial', { trial: trial.id }, isBound ? 'notes.bindingUndone' : 'refusals.nothingNew');
    },
  },
};

/** A command on one invitation, pressed on its card. */
function pressed(partner: TrialRun, ...more: readonly Arg[]): TrialCommand {
  return { for: 'related', args: ['invitation', ...more], run: { partner } };
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
  attempt.showView('invitations', { trial: trial.id }, { id: said });
}

/** Does it with the invitation that is meant; one that was redeemed or taken back meanwhile is in the list as it stands now. */
function onOpen(run: (attempt: Attempt, trial: Trial, invitation: Invitation, args: Args) => void): TrialRun {
  return (attempt, trial, args) => {
    const meant = trial.invitations?.find(({ id }) => id === args.invitation);
    if (!meant || !canBeRenewed(meant)) return list(attempt, trial, 'refusals.invitationClosed');
    if (sideOn(trial, meant.by.tenantId) === 'customer') return list(attempt, trial, 'refusals.notForYou');
    run(attempt, trial, meant, args);
    return 'shown';
  };
}

/** Does it with the one who asked and is meant; an invitation that was redeemed or taken back meanwhile is in the list as it stands now. */
function onAsker(run: (attempt: Attempt, trial: Trial, invitation: Invitation, asker: Asker) => void): TrialRun {
  return onOpen((attempt, trial, invitation, args) => {
    const asker = invitation.askers?.find(({ personId }) => personId === args.asker);
    if (asker) run(attempt, trial, invitation, asker);
    else list(attempt, trial, 'refusals.invitationClosed');
  });
}

function list(attempt: Attempt, { id }: Trial, why: WordId): Next {
  return view(attempt, 'invitations', { trial: id }, why);
}
