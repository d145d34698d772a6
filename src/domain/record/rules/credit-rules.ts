/** The transitions of a trial's partner of record. Both sides may name one; only a claim that is there can be answered. */

import type { CreditNoted, CreditSettled } from '../changes';
import type { Refusal } from '../refusal';
import type { Credit, CreditStatus } from '../../credit/credit';
import type { Rule } from '../rule';
import type { PersonRef } from '../../people/person';
import type { Trial } from '../trial';
import type { TrialState } from '../terms';
import { sideOn, type Sided } from '../side-on';

const OPEN: readonly TrialState[] = ['planned', 'running', 'active', 'expired'];

/** What may happen to the partner of record of a trial. */
export const creditRules: { readonly [C in 'creditNoted' | 'creditSettled']: Rule<C> } = {
  creditNoted: { from: OPEN, otherwise: 'alreadyEnded', risk: 'notes', apply: noteCredit },
  creditSettled: { from: OPEN, otherwise: 'alreadyEnded', risk: 'notes', apply: settleCredit },
};

/** Whether a claim stands that the customer can answer: it waits, or is associated and may still be declined. */
export function isClaimOpen(credit: Credit | undefined): boolean {
  return credit?.status === 'waiting' || credit?.status === 'associated';
}

/** Whether people of the customer can say anything about the partner of record of a trial as it stands. */
export function mayNamePartner({ state }: Trial): boolean {
  return OPEN.includes(state);
}

/** How a designation is told: what a customer plans is a wish, and the partner has yet to file it. */
export function notedStatus({ by, credit }: CreditNoted, trial: Sided): CreditStatus | 'named' | 'refused' {
  if (credit.status === 'planned' && credit.refused !== undefined) return 'refused';
  return credit.status === 'planned' && !isOfPartner(by, trial) ? 'named' : credit.status;
}

/** A customer names whom it wants, and files nothing; what the partner filed is answered, never written over. */
function noteCredit(trial: Trial, { credit, by }: CreditNoted): Trial | Refusal {
  if (!isOfPartner(by, trial)) {
    if (isClaimOpen(trial.credit)) return 'alreadyFiled';
    if (credit.status !== 'planned' && credit.status !== 'byOrder') return 'nothingFiled';
  }
  return { ...trial, credit };
}

function settleCredit(trial: Trial, { status, claim, at, by }: CreditSettled): Trial | Refusal {
  const { credit } = trial;
  if (credit === undefined || credit.status === 'byOrder') return 'nothingFiled';
  if (!isOfPartner(by, trial)) {
    if (!isClaimOpen(credit)) return 'nothingFiled';
    if (status === 'waiting' || status === credit.status) return 'nothingNew';
  }
  // What became of it is news of the claim: that one was refused before counts no more.
  const { refused: _refused, ...stands } = credit;
  return { ...trial, credit: { ...stands, status, at, ...(claim === undefined ? {} : { claim }) } };
}

function isOfPartner(by: PersonRef, trial: Sided): boolean {
  return sideOn(trial, by.tenantId) === 'partner';
}
