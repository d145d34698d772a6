/** What happens on the way of a trial to the customer's own admin. */

import type { ReadinessLine } from '../../hand-over/hand-over';
import type { PersonRef } from '../../people/person';
import type { ChangeHead, Plain } from './change-head';

/** The customer's person who becomes the admin was named; the row is among the change's people. */
export interface AdminNamed extends ChangeHead {
  readonly code: 'adminNamed';
  readonly admin: PersonRef;
  /** The billing account, as it was named. */
  readonly account?: string;
}

/** One line of the readiness checklist was confirmed. */
export interface LineConfirmed extends ChangeHead {
  readonly code: 'lineConfirmed';
  readonly line: ReadinessLine;
  /** The person id of the admin it was said of. */
  readonly admin: string;
  /** The account, where it was named with the line. */
  readonly account?: string;
}

/** A partner user says that the new admin has signed in. */
export interface SignInSeen extends ChangeHead {
  readonly code: 'signInSeen';
  /** The person id of the admin who was seen. */
  readonly admin: string;
}

/** The new admin says: I have signed in. */
export interface SignInConfirmed extends ChangeHead {
  readonly code: 'signInConfirmed';
  /** The person id of the admin's row. */
  readonly admin: string;
}

/** The transfer was requested from support. */
export interface TransferRequested extends ChangeHead {
  readonly code: 'transferRequested';
  /** The person id of the admin the request named. */
  readonly admin: string;
}

/** The admin whom a request named left: somebody else takes over, and the request counts no more. */
export interface AdminReplaced extends ChangeHead {
  readonly code: 'adminReplaced';
  readonly admin: PersonRef;
  /** The person id of the one who left. */
  readonly before: string;
  readonly account?: string;
}

/** The request is taken back; what was confirmed for it stays. */
export interface TransferWithdrawn extends ChangeHead {
  readonly code: 'transferWithdrawn';
  /** The person id of the admin the request named. */
  readonly admin: string;
}

/** The transfer was found done, or found not to be needed. */
export type TransferNoted = Plain<'transferCompleted'> | Plain<'transferNotNeeded'>;

/** Every change of the hand-over. */
export type HandOverChange =
  | AdminNamed
  | AdminReplaced
  | LineConfirmed
  | SignInSeen
  | SignInConfirmed
  | TransferRequested
  | TransferWithdrawn
  | TransferNoted;
