/** Runs that begin a journey about a trial. */

import type { RecordedChange } from '../../src/domain/record/changes';
import { possibleChanges, whyNot } from '../../src/domain/record/transitions';
import type { Side } from '../../src/domain/people/actor';
import { begin } from './moves';
import type { JourneyName } from './names';
import { view, type TrialRun } from './run';

/** Begins the journey. */
export function opening(name: JourneyName): TrialRun {
  return (attempt, { id }) => {
    begin(attempt, name, id);
    return 'walk';
  };
}

/** Begins the journey if the trial's state allows its change by that side; otherwise shows the trial, with the reason. */
export function ifPossible(
  name: JourneyName,
  code: Exclude<RecordedChange['code'], 'created'>,
  side: Side = 'partner',
): TrialRun {
  return (attempt, trial, args) => {
    if (possibleChanges(trial, side).some((possible) => possible === code)) return opening(name)(attempt, trial, args);
    const page = side === 'customer' ? 'ourTrial' : 'trial';
    return view(attempt, page, { trial: trial.id }, `refusals.${whyNot(trial, code)}`);
  };
}
