/** What a customer does of a record of its own, and of no other. */

import { isKeptBy } from '../../src/domain/record/side-on';
import { showing, type TrialRun } from '../engine/run';

/** On the customer's side only of a record of its own; whatever a partner keeps is shown. */
export function ofOwn(run: TrialRun): TrialRun {
  return (attempt, trial, args) =>
    isKeptBy(trial, attempt.given.actor.person.tenantId) ? run(attempt, trial, args) : showing('ourTrial')(attempt, trial, args);
}
