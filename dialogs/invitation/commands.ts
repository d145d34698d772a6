/** The commands about the invitations of a trial, and about the company it is bound to. */

import { isFull, openInvitations } from '../../src/domain/record/rules/customer-people';
import { expiresAt, OPEN_INVITATIONS } from '../../src/domain/invitation/invitation';
import { note } from '../engine/note';
import { enter, join as redeem } from './redeem';
import { showing, view } from '../engine/run';
import type { PlainCommand, TrialCommand } from '../engine/command';
import { isSame } from '../../src/domain/people/person';
import { inviting } from './invite-whom';
import { list, onOpen, pressed } from './pressed';

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
  args: ['admin'],
  opens: ['invite'],
  notes: 'invited',
  run: {
    partner: (attempt, trial, args) => {
      if (openInvitations(trial, attempt.given.now.toISOString()).length >= OPEN_INVITATIONS)
        return list(attempt, trial, 'refusals.tooManyInvitations');
      if (isFull(trial, attempt.given.now.toISOString())) return list(attempt, trial, 'refusals.tooManyPeople');
      return inviting(attempt, trial, args);
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
