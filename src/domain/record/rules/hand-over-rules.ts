/** The transitions of a hand-over. */

import type {
  AdminNamed,
  AdminReplaced,
  LineConfirmed,
  SignInConfirmed,
  SignInSeen,
  TransferNoted,
  TransferRequested,
  TransferWithdrawn,
} from '../changes';
import type { Refusal } from '../refusal';
import { accountOf, canBeHandedOver, isConfirmed, requestBlocks } from './hand-over-standing';
import { attestedByPartner, type HandOver } from '../../hand-over/hand-over';
import type { Rule } from '../rule';
import { sentAway } from './sent-away';
import type { Trial } from '../trial';
import type { TrialState } from '../terms';
import { sideOn } from '../side-on';

const OPEN: readonly TrialState[] = ['planned', 'running', 'active', 'expired'];

type Code =
  | 'adminNamed'
  | 'adminReplaced'
  | 'transferWithdrawn'
  | 'lineConfirmed'
  | 'signInSeen'
  | 'signInConfirmed'
  | 'transferRequested'
  | 'transferCompleted'
  | 'transferNotNeeded';

/** What may happen to the hand-over of a trial that has not ended. */
export const handOverRules: { readonly [C in Code]: Rule<C> } = {
  adminNamed: { from: OPEN, otherwise: 'alreadyEnded', risk: 'notes', apply: ifInReach(nameAdmin) },
  adminReplaced: { from: OPEN, otherwise: 'alreadyEnded', risk: 'high', apply: ifInReach(replaceAdmin) },
  transferWithdrawn: { from: OPEN, otherwise: 'alreadyEnded', risk: 'high', apply: ifInReach(withdraw) },
  lineConfirmed: { from: OPEN, otherwise: 'alreadyEnded', risk: 'notes', apply: ifInReach(confirmLine) },
  signInSeen: { from: OPEN, otherwise: 'alreadyEnded', risk: 'high', apply: ifInReach(seeSignIn) },
  signInConfirmed: { from: OPEN, otherwise: 'alreadyEnded', risk: 'high', apply: ifInReach(confirmSignIn) },
  transferRequested: { from: OPEN, otherwise: 'alreadyEnded', risk: 'high', apply: ifInReach(request) },
  transferCompleted: { from: OPEN, otherwise: 'alreadyEnded', risk: 'notes', apply: ifInReach(complete) },
  transferNotNeeded: { from: OPEN, otherwise: 'alreadyEnded', risk: 'notes', apply: ifInReach(notNeeded) },
};

/** Nothing of a hand-over happens to a trial in the partner's own tenant, whatever began before that was known. */
function ifInReach<C>(apply: (trial: Trial, change: C) => Trial | Refusal): (trial: Trial, change: C) => Trial | Refusal {
  return (trial, change) => (canBeHandedOver(trial) ? apply(trial, change) : 'partnersTenant');
}

/** Another admin starts the checklist anew: what was confirmed was about somebody else. The account stays, and so does a request that was sent. */
function nameAdmin(trial: Trial, { admin, account = trial.ownership?.account, by, at }: AdminNamed): Trial | Refusal {
  if (trial.ownership?.stage === 'completed') return 'nothingNew';
  if (trial.ownership?.stage === 'requested') return 'alreadyRequested';
  return { ...trial, ownership: named({ admin, account, by, at }) };
}

function named({
  admin,
  account,
  by,
  at,
}: Pick<AdminNamed, 'admin' | 'by' | 'at'> & { readonly account: string | undefined }): HandOver {
  const { tenantId, personId } = by;
  return {
    ...{ stage: 'named', admin, namedAt: at, namedBy: { tenantId, personId }, lines: {} },
    ...(account === undefined ? {} : { account }),
  };
}

/**
 * The admin left after the request was sent. Whoever came by the invitation that was made for them sees the trial no more; of the checklist
 * only what was said of the account stays.
 */
function replaceAdmin(trial: Trial, { admin, before, account, by, at }: AdminReplaced): Trial | Refusal {
  const { ownership } = trial;
  if (ownership?.stage !== 'requested') return 'notRequested';
  if (ownership.admin?.personId !== before) return 'otherAdmin';
  const { signUpKnown, payment } = ownership.lines;
  const lines = { ...(signUpKnown ? { signUpKnown } : {}), ...(payment ? { payment } : {}) };
  const left = sentAway(trial, ({ invited, state }) => invited.personId === before && state !== 'revoked');
  return { ...left, ownership: { ...named({ admin, account: account ?? ownership.account, by, at }), lines } };
}

/** It can be sent again at once: whatever was confirmed still is. */
function withdraw(trial: Trial, { admin }: TransferWithdrawn): Trial | Refusal {
  const { ownership } = trial;
  if (ownership?.stage !== 'requested') return 'notRequested';
  if (ownership.admin?.personId !== admin) return 'otherAdmin';
  const { requestedAt: _requested, ...rest } = ownership;
  return { ...trial, ownership: { ...rest, stage: 'named' } };
}

function confirmLine(trial: Trial, { line, admin, account, by, at }: LineConfirmed): Trial | Refusal {
  if (line === 'signUpKnown' && account === undefined && accountOf(trial) === undefined) return 'accountUnknown';
  return onNamed(trial, admin, (ownership) => {
    const lines = { ...ownership.lines, [line]: { by, at } };
    if (isConfirmed(trial, line)) return 'nothingNew';
    return { ...ownership, lines, ...(account === undefined ? {} : { account }) };
  });
}

function seeSignIn(trial: Trial, { admin, by, at }: SignInSeen): Trial | Refusal {
  return onNamed(trial, admin, (ownership) => {
    const attestation = attestedByPartner(ownership.attestation, by, at);
    return attestation === ownership.attestation ? 'nothingNew' : { ...ownership, attestation };
  });
}

/** The admin's own word takes the place of whatever colleagues of the partner have said. It comes from the customer's tenant only. */
function confirmSignIn(trial: Trial, { admin, by, at }: SignInConfirmed): Trial | Refusal {
  if (sideOn(trial, by.tenantId) !== 'customer') return 'notForYou';
  return onNamed(trial, admin, (ownership) =>
    ownership.attestation?.kind === 'admin' ? 'nothingNew' : { ...ownership, attestation: { kind: 'admin', by, at } },
  );
}

function request(trial: Trial, { admin, at }: TransferRequested): Trial | Refusal {
  return onNamed(trial, admin, (ownership) =>
    requestBlocks(trial).length > 0 ? 'notReady' : { ...ownership, stage: 'requested', requestedAt: at },
  );
}

function complete(trial: Trial, { at }: TransferNoted): Trial | Refusal {
  const { ownership } = trial;
  if (ownership?.stage !== 'requested') return 'notRequested';
  return { ...trial, ownership: { ...ownership, stage: 'completed', completedAt: at } };
}

function notNeeded(trial: Trial): Trial | Refusal {
  return trial.ownership === undefined ? { ...trial, ownership: { stage: 'notNeeded', lines: {} } } : 'nothingNew';
}

/** What was said of one admin counts for that one only. */
function onNamed(trial: Trial, admin: string, change: (ownership: HandOver) => HandOver | Refusal): Trial | Refusal {
  const { ownership } = trial;
  if (ownership?.stage !== 'named') return 'noAdmin';
  if (ownership.admin?.personId !== admin) return 'otherAdmin';
  const after = change(ownership);
  return typeof after === 'string' ? after : { ...trial, ownership: after };
}
