/** The commands about news of what others did on a trial: to have no more of it, and to have it again. */

import { logOf } from '../../src/domain/record/rules/reminder-logs';
import type { TrialCommand } from '../engine/command';
import { note } from '../engine/note';
import { view, type TrialRun } from '../engine/run';

/** No news of what others did on this trial any more. */
export const newsStopped: TrialCommand = switching('newsStopped');

/** News of it again. */
export const newsResumed: TrialCommand = switching('newsResumed');

function switching(code: 'newsStopped' | 'newsResumed'): TrialCommand {
  const run: TrialRun = (attempt, trial) => {
    const isOff = logOf(trial, attempt.given.actor.person.personId).noNews === true;
    if (isOff !== (code === 'newsStopped')) note(attempt, trial, { code });
    return view(attempt, `reminder.${code}`, { trial: trial.id });
  };
  return { for: 'related', listedFor: {}, takesName: true, args: [], run: { partner: run, customer: run } };
}
