/** A trial is signed up: the journey to its record, the page on which it is launched, and the word that it runs. */

import { ready as readyJourney } from './ready';
import { signUp as signUpJourney } from './sign-up';
import { launch as launchView } from './launch-view';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import { launch, ready, signUp } from './commands';
import { formLeft } from './form-left-view';

/** From "sign up" to a running trial. */
export const signUpSubject = {
  journeys: { signUp: signUpJourney, ready: readyJourney },
  commands: { signUp, ready, launch },
  views: { launch: launchView, formLeft },
  onTrial,
} satisfies Subject;
