/** Runs that begin a journey about a trial. */

import type { RecordedChange } from '../../src/domain/record/changes';
import { possibleChanges } from '../../src/domain/record/transitions';
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

/** Begins the journey if the trial's state allows its change; otherwise shows the trial, whose buttons say what can be noted. */
export function ifPossible(name: JourneyName, code: RecordedChange['code']): TrialRun {
  return (attempt, trial, args) => {
    if (possibleChanges(trial).some((possible) => possible === code)) return opening(name)(attempt, trial, args);
    return view(attempt, 'trial', { trial: trial.id }, 'notes.notNow');
  };
}
