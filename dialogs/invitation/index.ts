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
  binding,
  bindingUndone,
  invitation as invitationCommand,
  invitationRenewed,
  invitationRevoked,
  invitations,
  invite,
  join,
  takeBack,
} from './commands';
import { invitationUndone, takeOut } from './sent-away';
import { takeOut as takeOutView } from './take-out-view';
import { joinViews } from './join-views';
import { takesOver } from './takes-over';
import { takesOver as takesOverView } from './takes-over-views';
import { joinRecord as joinRecordView } from './join-record-view';
import { openToPartner as openJourney } from './open-to-partner';
import { shutOut as shutOutView } from './shut-out-view';
import { joined, joinRecord, openToPartner, partnerShutOut } from './own-record-commands';
import { asker, keepOut, letIn } from './asker-commands';

/** Who was invited, who asks, who was let in. */
export const invitation = {
  journeys: { invite: inviteJourney, takesOver, openToPartner: openJourney },
  commands: {
    invite,
    invitations,
    binding,
    join,
    invitation: invitationCommand,
    invitationRenewed,
    takeBack,
    takeOut,
    invitationUndone,
    invitationRevoked,
    asker,
    letIn,
    keepOut,
    bindingUndone,
    ...{ openToPartner, joinRecord, joined, partnerShutOut },
  },
  views: {
    asker: askerView,
    binding: bindingView,
    invitation: invitationView,
    invitations: invitationsView,
    'invitations.takeBack': takeBackView,
    takesOver: takesOverView,
    joinRecord: joinRecordView,
    shutOut: shutOutView,
    'invitations.takeOut': takeOutView,
    ...joinViews,
  },
  onTrial,
} satisfies Subject;
