/** Transfer of ownership: who becomes the admin, what must be true before, and who has attested it. */

import { isSame, type PersonRef } from '../people/person';
import type { Instant } from '../time/dates';

/** The readiness checklist; each line is true when somebody confirmed it. */
export type ReadinessLine = 'systemAdmin' | 'signedIn' | 'billingAdmin' | 'twoPeople' | 'signUpKnown' | 'payment';

/** Who confirmed a line, and when. */
export interface Confirmation {
  readonly by: PersonRef;
  readonly at: Instant;
}

/** That the new admin has signed in: said by that very person, or seen by one partner user and confirmed by a second. */
export type Attestation =
  | { readonly kind: 'admin'; readonly by: PersonRef; readonly at: Instant }
  | { readonly kind: 'seen'; readonly by: PersonRef; readonly at: Instant }
  | { readonly kind: 'partners'; readonly seenBy: PersonRef; readonly confirmedBy: PersonRef; readonly at: Instant };

/** How far the hand-over is. `notNeeded`: the customer's own account signed up. */
export type HandOverStage = 'named' | 'requested' | 'completed' | 'notNeeded';

/** The hand-over of one trial. */
export interface HandOver {
  readonly stage: HandOverStage;
  /** The new admin's row; address and name are there. */
  readonly admin?: PersonRef;
  /** When that admin was named; absent in what was recorded before this was kept. */
  readonly namedAt?: Instant;
  /** Who named that admin, and so prepared it; likewise. */
  readonly namedBy?: PersonRef;
  /** Which of the customer's billing accounts, where somebody said so: an id or a name. */
  readonly account?: string;
  readonly lines: Readonly<Partial<Record<ReadinessLine, Confirmation>>>;
  readonly attestation?: Attestation;
  readonly requestedAt?: Instant;
  readonly completedAt?: Instant;
}

/** Why a request can't be made yet. */
export type RequestBlock = 'noAdmin' | 'notAttested' | 'onlyOnePartnerUser' | 'linesOpen';

/** Lines every hand-over needs; `payment` only counts where the trial is paid already. */
const LINES: readonly ReadinessLine[] = ['systemAdmin', 'signedIn', 'billingAdmin', 'twoPeople', 'signUpKnown'];

/** Whose the trial is: the customer's, one that is still to be handed over, or one that stays in the partner's own tenant. */
export type TrialHome = 'customer' | 'toHandOver' | 'partnerTenant';

/** The lines of a trial's checklist, in order. */
export function readinessLines(paid: boolean): readonly ReadinessLine[] {
  return paid ? [...LINES, 'payment'] : LINES;
}

/** What a partner user's word adds: the first has seen it, a second and different one confirms; the same one twice adds nothing. */
export function attestedByPartner(before: Attestation | undefined, by: PersonRef, at: Instant): Attestation {
  if (before === undefined) return { kind: 'seen', by, at };
  if (before.kind !== 'seen' || isSame(before.by, by)) return before;
  return { kind: 'partners', seenBy: before.by, confirmedBy: by, at };
}
