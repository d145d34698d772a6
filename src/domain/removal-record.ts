/** A removal of the partner's access as it is recorded: who asked for it, and what became of each task. */

import type { Refusal } from './changes';
import { takesAway, type RemovalHand, type RemovalScope, type RemovalTask } from './removal';
import type { Instant, PersonRef, Trial } from './trial';

/** What became of a task: it was done, or there was nothing to do. */
export type RemovalOutcome = 'done' | 'notNeeded';

/** One task of a recorded removal. */
export interface RecordedTask {
  readonly task: RemovalTask;
  /** Who can do it. */
  readonly hand: RemovalHand;
  readonly settled?: { readonly outcome: RemovalOutcome; readonly by: PersonRef; readonly at: Instant };
}

/** A removal. It is complete when every task is settled. */
export interface Removal {
  readonly id: string;
  readonly scope: RemovalScope;
  readonly requestedBy: PersonRef;
  readonly requestedAt: Instant;
  readonly tasks: readonly RecordedTask[];
  readonly completedAt?: Instant;
}

/** Whether a removal was asked for and is not complete. */
export function isRemovalOpen({ removal }: Pick<Trial, 'removal'>): boolean {
  return removal !== undefined && removal.completedAt === undefined;
}

/** Who says what became of which task of which removal. */
export interface Settling {
  readonly removal: string;
  readonly task: RemovalTask;
  readonly outcome: RemovalOutcome;
  readonly by: PersonRef;
}

/**
 * Why a task can't be settled like this; nothing where it can. The customer may settle every task; the partner its own, or all of a
 * removal it recorded at the customer's request. Nothing is taken away before two administrators of the customer are there.
 */
export function settlingRefusal(trial: Trial, { removal: id, task, outcome, by }: Settling): Refusal | undefined {
  const { removal } = trial;
  if (removal === undefined || removal.id !== id || !isRemovalOpen(trial)) return 'noRemoval';
  const found = removal.tasks.find((one) => one.task === task);
  if (found === undefined || found.settled !== undefined) return 'nothingNew';
  if (!maySettle(trial, found, by)) return 'notYours';
  return isTooEarly(removal, task, outcome) ? 'adminsFirst' : undefined;
}

/** Whether this person's side may say what became of a task of the trial's removal. */
export function maySettle(
  { partnerTenantId, removal }: Pick<Trial, 'partnerTenantId' | 'removal'>,
  { hand }: RecordedTask,
  by: Pick<PersonRef, 'tenantId'>,
): boolean {
  return by.tenantId !== partnerTenantId || hand === 'partner' || removal?.requestedBy.tenantId === partnerTenantId;
}

/** Why the removal can't be taken back by this person; nothing where it can. A partner can't cancel what the customer asked for. */
export function withdrawalRefusal(trial: Trial, by: Pick<PersonRef, 'tenantId'>): Refusal | undefined {
  const { removal, partnerTenantId } = trial;
  if (removal === undefined || !isRemovalOpen(trial)) return 'noRemoval';
  return by.tenantId === partnerTenantId && removal.requestedBy.tenantId !== partnerTenantId ? 'notYours' : undefined;
}

/** Whether the customer's own administrators are seen to first, and are not yet. */
export function waitsForAdmins({ tasks }: Removal): boolean {
  return tasks.some(({ task, settled }) => task === 'twoOwnAdmins' && settled === undefined);
}

/** The two administrators are either there or not: "nothing to do" would be a way around them. */
function isTooEarly(removal: Removal, task: RemovalTask, outcome: RemovalOutcome): boolean {
  return task === 'twoOwnAdmins' ? outcome !== 'done' : takesAway(task) && waitsForAdmins(removal);
}
