/** The hand-over: a trial goes to the customer's own admin. */

import { signUpKnown as signUpKnownJourney } from './sign-up-known';
import { transfer as transferJourney } from './hand-over';
import { transferRequest } from './request';
import { transferCompleted as transferCompletedJourney } from './completed';
import { ownership as ownershipView } from './hand-over-view';
import { recipe } from './recipe-view';
import { requestText as requestView } from './request-text';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import { lineConfirmed, restConfirmed, signUpKnown } from './line-commands';
import {
  otherAdmin,
  ownership,
  ownershipSteps,
  requestText,
  signInConfirmed,
  signInSeen,
  transfer,
  transferCompleted,
  transferRequested,
  transferWithdrawn,
} from './commands';
import { transferWithdrawn as transferWithdrawnJourney } from './withdrawn';

/** Who becomes the admin, what is confirmed of them, and the request. */
export const handOver = {
  journeys: {
    transfer: transferJourney,
    transferRequested: transferRequest,
    signUpKnown: signUpKnownJourney,
    transferCompleted: transferCompletedJourney,
    transferWithdrawn: transferWithdrawnJourney,
  },
  commands: {
    transfer,
    otherAdmin,
    ownership,
    ownershipSteps,
    requestText,
    transferRequested,
    transferCompleted,
    transferWithdrawn,
    lineConfirmed,
    restConfirmed,
    signUpKnown,
    signInSeen,
    signInConfirmed,
  },
  views: {
    ownership: ownershipView,
    ownershipSteps: recipe,
    requestText: requestView,
  },
  onTrial,
} satisfies Subject;
