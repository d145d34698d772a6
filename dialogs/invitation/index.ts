/** Invitations: people of the customer get to a trial's record, and the trial is bound to their company. */

import { asker as askerView } from './asker-view';
import { binding as bindingView } from './binding-view';
import { invitation as invitationView } from './invitation-view';
import { invitations as invitationsView } from './invitations-view';
import { takeBack as takeBackView } from './take-back-view';
import { invite as inviteJourney } from './invite';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import {
  asker,
  binding,
  bindingUndone,
  invitation as invitationCommand,
  invitationRenewed,
  invitationRevoked,
  invitations,
  invite,
  join,
  keepOut,
  letIn,
  takeBack,
} from './commands';
import { joinViews } from './join-views';
import { takesOver } from './takes-over';
import { takesOver as takesOverView } from './takes-over-views';

/** Who was invited, who asks, who was let in. */
export const invitation = {
  journeys: { invite: inviteJourney, takesOver },
  commands: {
    invite,
    invitations,
    binding,
    join,
    invitation: invitationCommand,
    invitationRenewed,
    takeBack,
    invitationRevoked,
    asker,
    letIn,
    keepOut,
    bindingUndone,
  },
  views: {
    asker: askerView,
    binding: bindingView,
    invitation: invitationView,
    invitations: invitationsView,
    'invitations.takeBack': takeBackView,
    takesOver: takesOverView,
    ...joinViews,
  },
  onTrial,
} satisfies Subject;
