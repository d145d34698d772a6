/** Transfer of ownership: who becomes the admin, what must be true before, and who has attested it. */

import type { Instant, PersonRef, Trial } from './trial';

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
export type OwnershipStage = 'named' | 'requested' | 'completed' | 'notNeeded';

/** The hand-over of one trial. */
export interface Ownership {
  readonly stage: OwnershipStage;
  /** The new admin's row; address and name are there. */
  readonly admin?: PersonRef;
  /** When that admin was named; absent in what was recorded before this was kept. */
  readonly namedAt?: Instant;
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

/**
 * Whether the trial can be handed over at all. One that lives in the partner's own tenant can't: whoever administers it there
 * administers the partner (trial FAQ of Dynamics 365: a trial is set up in the tenant of the work account that signs up).
 */
export function canBeHandedOver({ identity }: Pick<Trial, 'identity'>): boolean {
  return identity !== 'partner';
}

/** Whose the trial is: the customer's, one that is still to be handed over, or one that stays in the partner's own tenant. */
export type TrialHome = 'customer' | 'toHandOver' | 'partnerTenant';

/** Whose a trial is by now. */
export function homeOf({ identity, ownership }: Pick<Trial, 'identity' | 'ownership'>): TrialHome {
  if (!canBeHandedOver({ identity })) return 'partnerTenant';
  const isOver = ownership?.stage === 'completed' || ownership?.stage === 'notNeeded';
  return identity === 'customer' || isOver ? 'customer' : 'toHandOver';
}

/** The lines of a trial's checklist, in order. */
export function readinessLines(paid: boolean): readonly ReadinessLine[] {
  return paid ? [...LINES, 'payment'] : LINES;
}

/** What still blocks the request, the gravest first; empty when it can be made. One partner user alone never opens it. */
export function requestBlocks(trial: Pick<Trial, 'ownership' | 'state' | 'subscriptionId'>): readonly RequestBlock[] {
  const { admin, attestation } = trial.ownership ?? {};
  const lines = readinessLines(trial.state === 'active').filter((line) => line !== 'signedIn');
  return [
    ...(admin === undefined ? (['noAdmin'] as const) : []),
    ...(attestation === undefined ? (['notAttested'] as const) : []),
    ...(attestation?.kind === 'seen' ? (['onlyOnePartnerUser'] as const) : []),
    ...(lines.every((line) => isConfirmed(trial, line)) ? [] : (['linesOpen'] as const)),
  ];
}

/** Which account goes over, as it was named, else the subscription; `undefined` while nobody knows. Support asks for it. */
export function accountOf({ ownership, subscriptionId }: Pick<Trial, 'ownership' | 'subscriptionId'>): string | undefined {
  return ownership?.account ?? subscriptionId;
}

/** Whether a line of the checklist is confirmed. That the account is known counts only while it is. */
export function isConfirmed(trial: Pick<Trial, 'ownership' | 'subscriptionId'>, line: ReadinessLine): boolean {
  const isSaid = trial.ownership?.lines[line] !== undefined;
  return isSaid && (line !== 'signUpKnown' || accountOf(trial) !== undefined);
}

/** Whether the transfer of a trial can be requested now: an admin is named, and nothing blocks it. */
export function mayRequest(trial: Pick<Trial, 'identity' | 'ownership' | 'state' | 'subscriptionId'>): boolean {
  return canBeHandedOver(trial) && trial.ownership?.stage === 'named' && requestBlocks(trial).length === 0;
}

/** What a partner user's word adds: the first has seen it, a second and different one confirms; the same one twice adds nothing. */
export function attestedByPartner(before: Attestation | undefined, by: PersonRef, at: Instant): Attestation {
  if (before === undefined) return { kind: 'seen', by, at };
  if (before.kind !== 'seen' || before.by.personId === by.personId) return before;
  return { kind: 'partners', seenBy: before.by, confirmedBy: by, at };
}
