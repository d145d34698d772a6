/** The transitions of the removal of the partner's access. */

import type { Refusal } from '../refusal';
import type { RemovalRequested, RemovalTaskSettled, RemovalWithdrawn } from '../changes';
import { isRemovalOpen, type RecordedTask, type Removal } from '../../access/removal-record';
import { settlingRefusal, withdrawalRefusal } from './removal-refusals';
import type { Rule } from '../rule';
import type { Instant } from '../../time/dates';
import type { Trial } from '../trial';
import type { TrialState } from '../terms';

/** Access outlives a trial: what was given has to be taken back from an ended one too. */
const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

type Code = 'removalRequested' | 'removalTaskSettled' | 'removalWithdrawn';

/** What may happen to the removal of access at a customer. */
export const accessRules: { readonly [C in Code]: Rule<C> } = {
  removalRequested: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: request },
  removalTaskSettled: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: settle },
  removalWithdrawn: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: withdraw },
};

function request(trial: Trial, { id, scope, tasks, by, at }: RemovalRequested): Trial | Refusal {
  if (isRemovalOpen(trial.removal)) return 'removalOpen';
  const open = tasks.map(({ task, hand }): RecordedTask => ({ task, hand }));
  return { ...trial, removal: { id, scope, requestedBy: by, requestedAt: at, tasks: open } };
}

/** The last task that is settled completes the removal; what is looked at after that does not move its end. */
function settle(trial: Trial, change: RemovalTaskSettled): Trial | Refusal {
  const refusal = settlingRefusal(trial, change);
  if (refusal !== undefined || trial.removal === undefined) return refusal ?? 'noRemoval';
  const { task, outcome, by, at } = change;
  const tasks = trial.removal.tasks.map((one) => (one.task === task ? { ...one, settled: { outcome, by, at } } : one));
  return { ...trial, removal: completed({ ...trial.removal, tasks }, at) };
}

/** What was done for it stays in the timeline. */
function withdraw(trial: Trial, { removal: id, by }: RemovalWithdrawn): Trial | Refusal {
  const { removal, ...rest } = trial;
  return removal?.id === id ? (withdrawalRefusal(trial, by) ?? rest) : 'noRemoval';
}

function completed(removal: Removal, at: Instant): Removal {
  if (removal.completedAt !== undefined) return removal;
  return removal.tasks.every(({ settled }) => settled !== undefined) ? { ...removal, completedAt: at } : removal;
}
