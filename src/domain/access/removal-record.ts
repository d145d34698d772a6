/** A removal of the partner's access as it is recorded: who asked for it, and what became of each task. */

import type { PersonRef } from '../people/person';
import type { RemovalHand, RemovalScope, RemovalTask } from './removal';
import type { Instant } from '../time/dates';

/** What became of a task: it was done, there was nothing to do, or nobody looked. */
export const REMOVAL_OUTCOMES = ['done', 'notNeeded', 'notChecked'] as const;

/** One of them. */
export type RemovalOutcome = (typeof REMOVAL_OUTCOMES)[number];

/** One task of a recorded removal. */
export interface RecordedTask {
  readonly task: RemovalTask;
  /** Who can do it. */
  readonly hand: RemovalHand;
  readonly settled?: { readonly outcome: RemovalOutcome; readonly by: PersonRef; readonly at: Instant };
}

/** A removal. It is complete when every task is settled; what nobody looked at can still be looked at then. */
export interface Removal {
  readonly id: string;
  readonly scope: RemovalScope;
  readonly requestedBy: PersonRef;
  readonly requestedAt: Instant;
  readonly tasks: readonly RecordedTask[];
  readonly completedAt?: Instant;
}

/** Whether a removal was asked for and is not complete. */
export function isRemovalOpen(removal: Removal | undefined): boolean {
  return removal !== undefined && removal.completedAt === undefined;
}

/** Whether something can be said of a task: nothing was yet, or only that nobody looked. */
export function isTaskOpen({ settled }: RecordedTask): boolean {
  return settled === undefined || settled.outcome === 'notChecked';
}

/** Whether the customer's own administrators are seen to first, and are not yet. */
export function waitsForAdmins({ tasks }: Removal): boolean {
  return tasks.some(({ task, settled }) => task === 'twoOwnAdmins' && settled === undefined);
}
