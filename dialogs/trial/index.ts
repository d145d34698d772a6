/** Recorded trials: the lists of both sides, one trial, what is noted of it, who looks after it. */

import { ourTrial } from './customer-views';
import { ourTrials } from './our-trials-view';
import { handTo as handToJourney } from './hand-to';
import { updateJourneys } from './updates';
import type { Subject } from '../engine/subject';
import { told } from './told-view';
import { myTrials as myTrialsView, several } from './my-trials-view';
import { noColleague } from './no-colleague-view';
import { trial as trialView } from './trial-view';
import { whichTrial } from './which-trial';
import { exportTrials, handTo, myTrials, notings, ourTrials as ourTrialsCommand, trial as trialCommand } from './commands';
import { corrections } from './correcting-commands';
import { corrections as correctionsView } from './corrections-view';
import { exportView } from './export-view';
import { customerToo } from './customer-too';

/** Trials as they stand in the record. */
export const trial = {
  journeys: { handTo: handToJourney, ...updateJourneys },
  commands: { myTrials, ourTrials: ourTrialsCommand, trial: trialCommand, ...notings, corrections, handTo, export: exportTrials },
  views: {
    myTrials: { for: 'partner', draw: customerToo(myTrialsView) },
    trial: trialView,
    noColleague,
    corrections: correctionsView,
    export: { for: 'known', draw: exportView },
    several: { for: 'known', draw: several },
    whichTrial: { for: 'known', draw: whichTrial },
    ourTrials: { for: 'known', draw: ourTrials },
    ourTrial,
    told: { for: 'known', draw: told },
  },
} satisfies Subject;
