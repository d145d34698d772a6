/** Who may settle a task of a trial's removal, and who may take the removal back. */

import type { Refusal } from '../refusal';
import type { PersonRef } from '../../people/person';
import { takesAway, type RemovalTask } from '../../access/removal';
import {
  isRemovalOpen,
  isTaskOpen,
  waitsForAdmins,
  type RecordedTask,
  type Removal,
  type RemovalOutcome,
} from '../../access/removal-record';
import type { Trial } from '../trial';
import { sideOn, type Sided } from '../side-on';

/** Who says what became of which task of which removal. */
export interface Settling {
  readonly removal: string;
  readonly task: RemovalTask;
  readonly outcome: RemovalOutcome;
  readonly by: PersonRef;
}

/**
 * Why a task can't be settled like this; nothing where it can. The customer may settle every task; the partner its own, or all of a
 * removal it recorded at the customer's request. What nobody looked at can be settled later, after the removal too. Nothing is taken away before two administrators of the customer are there.
 */
export function settlingRefusal(trial: Trial, { removal: id, task, outcome, by }: Settling): Refusal | undefined {
  const { removal } = trial;
  if (removal === undefined || removal.id !== id) return 'noRemoval';
  const found = removal.tasks.find((one) => one.task === task);
  if (!isRemovalOpen(removal) && (found === undefined || !isTaskOpen(found))) return 'noRemoval';
  if (found === undefined || !isTaskOpen(found) || found.settled?.outcome === outcome) return 'nothingNew';
  if (!maySettle(trial, found, by)) return 'notYours';
  return isTooEarly(removal, task, outcome) ? 'adminsFirst' : undefined;
}

/** Whether this person's side may say what became of a task of the trial's removal. */
export function maySettle(
  trial: Sided & Pick<Trial, 'removal'>,
  { hand }: RecordedTask,
  by: Pick<PersonRef, 'tenantId'>,
): boolean {
  const requester = trial.removal?.requestedBy;
  return !isOfPartner(trial, by) || hand === 'partner' || (requester !== undefined && isOfPartner(trial, requester));
}

/** Why the removal can't be taken back by this person; nothing where it can. A partner can't cancel what the customer asked for. */
export function withdrawalRefusal(trial: Trial, by: Pick<PersonRef, 'tenantId'>): Refusal | undefined {
  const { removal } = trial;
  if (removal === undefined || !isRemovalOpen(removal)) return 'noRemoval';
  return isOfPartner(trial, by) && !isOfPartner(trial, removal.requestedBy) ? 'notYours' : undefined;
}

function isOfPartner(trial: Sided, { tenantId }: Pick<PersonRef, 'tenantId'>): boolean {
  return sideOn(trial, tenantId) === 'partner';
}

/** The two administrators are either there or not: "nothing to do" would be a way around them. */
function isTooEarly(removal: Removal, task: RemovalTask, outcome: RemovalOutcome): boolean {
  return task === 'twoOwnAdmins' ? outcome !== 'done' : takesAway(task) && waitsForAdmins(removal);
}
