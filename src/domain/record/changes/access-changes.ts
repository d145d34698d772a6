/** What happens to the removal of the partner's access. */

import type { ReviewAnswer } from '../../access/access-review';
import type { RemovalScope, RemovalTask } from '../../access/removal';
import type { RecordedTask, RemovalOutcome } from '../../access/removal-record';
import type { ChangeHead } from './change-head';

/** The removal of the partner's access was asked for, with exactly these tasks. */
export interface RemovalRequested extends ChangeHead {
  readonly code: 'removalRequested';
  readonly scope: RemovalScope;
  readonly tasks: readonly RecordedTask[];
}

/** A task of the open removal is settled. */
export interface RemovalTaskSettled extends ChangeHead {
  readonly code: 'removalTaskSettled';
  /** The removal it was said of: a card of an earlier one doesn't count for the next. */
  readonly removal: string;
  readonly task: RemovalTask;
  readonly outcome: RemovalOutcome;
}

/** The one who asked for the removal takes it back. */
export interface RemovalWithdrawn extends ChangeHead {
  readonly code: 'removalWithdrawn';
  readonly removal: string;
}

/** Somebody of the customer says whether the partner's access is still needed. */
export interface AccessReviewed extends ChangeHead {
  readonly code: 'accessReviewed';
  readonly answer: ReviewAnswer;
}

/** Every change of the partner's access. */
export type AccessChange = AccessReviewed | RemovalRequested | RemovalTaskSettled | RemovalWithdrawn;
