/** The record of a removal: what was asked for, by whom, and how far each task is. */

import type { Confirmation } from './ownership';
import type { RemovalHand, RemovalScope, RemovalTask } from './removal';
import type { Instant, PersonRef } from './trial';

/** One task of a removal as it stands. */
export interface RemovalStep {
  readonly task: RemovalTask;
  readonly hand: RemovalHand;
  readonly done?: Confirmation;
  readonly outcome?: 'done' | 'notNeeded';
}

/** A removal that was requested. */
export interface Removal {
  readonly id: string;
  readonly scope: RemovalScope;
  readonly requestedBy: PersonRef;
  readonly requestedAt: Instant;
  readonly tasks: readonly RemovalStep[];
  readonly completedAt?: Instant;
}
