/** Whether a trial can be handed over, whose it is by now, and what its hand-over still waits for. */

import { readinessLines, type ReadinessLine, type RequestBlock, type TrialHome } from '../../hand-over/hand-over';
import type { Trial } from '../trial';

/**
 * Whether the trial can be handed over at all. One that lives in the partner's own tenant can't: whoever administers it there
 * administers the partner (trial FAQ of Dynamics 365: a trial is set up in the tenant of the work account that signs up).
 */
export function canBeHandedOver({ identity }: Pick<Trial, 'identity'>): boolean {
  return identity !== 'partner';
}

/** Whose a trial is by now. */
export function homeOf({ identity, ownership }: Pick<Trial, 'identity' | 'ownership'>): TrialHome {
  if (!canBeHandedOver({ identity })) return 'partnerTenant';
  const isOver = ownership?.stage === 'completed' || ownership?.stage === 'notNeeded';
  return identity === 'customer' || isOver ? 'customer' : 'toHandOver';
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

/** The lines that somebody of the partner can confirm by one word now: not the sign-in, and the account only once it is known. */
export function openLines(
  trial: Pick<Trial, 'ownership' | 'state' | 'subscriptionId'>,
): readonly Exclude<ReadinessLine, 'signedIn'>[] {
  return readinessLines(trial.state === 'active').filter(
    (line): line is Exclude<ReadinessLine, 'signedIn'> =>
      line !== 'signedIn' && !isConfirmed(trial, line) && (line !== 'signUpKnown' || accountOf(trial) !== undefined),
  );
}

/** Whether the transfer of a trial can be requested now: an admin is named, and nothing blocks it. */
export function mayRequest(trial: Pick<Trial, 'identity' | 'ownership' | 'state' | 'subscriptionId'>): boolean {
  return canBeHandedOver(trial) && trial.ownership?.stage === 'named' && requestBlocks(trial).length === 0;
}
