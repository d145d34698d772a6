/** A trial is signed up: the journey to its record, the page on which it is launched, and the word that it runs. */

import { ready as readyJourney } from './ready';
import { signUp as signUpJourney } from './sign-up';
import { launch as launchView } from './launch-view';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import { guide, launch, ready, setUp, signUp } from './commands';
import { guide as guideView } from './guide-view';
import { setUp as setUpView } from './set-up-view';
import { formLeft } from './form-left-view';
import { ownTrial } from './own-trial';
import { ownTrialGuest } from './own-trial-guest';

/** From "sign up" to a running trial. */
export const signUpSubject = {
  journeys: { signUp: signUpJourney, ownTrial, ready: readyJourney },
  commands: { signUp, ready, launch, guide, setUp },
  views: { 'ownTrial.guest': ownTrialGuest, launch: launchView, formLeft, guide: guideView, setUp: setUpView },
  onTrial,
} satisfies Subject;
