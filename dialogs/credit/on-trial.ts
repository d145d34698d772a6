/** The partner of record on a trial's page: who it is, how the designation stands, and what to do about it. */

import { button } from '../../cards/engine/buttons';
import { wordId } from '../../cards/engine/words';
import type { LegStage } from '../../cards/trial-page';
import { creditStanding } from '../../src/domain/credit/credit';
import { mayNamePartner } from '../../src/domain/record/rules/credit-rules';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import type { OnPage, OnTrial } from '../engine/on-trial';
import { creditLine } from './credit-line';

const partner: OnPage = {
  leg,
  facts: ({ credit, state }, _people, { say }) => ({
    credit: credit && creditLine(credit, state === 'active', say),
    claim: credit?.claim,
    creditFor: credit?.organization,
  }),
  params: ({ params: { status } }, _trial, _people, { say }) => ({
    status: status === undefined ? '' : say.plain(wordId(say, `credit.status.${status}`)),
  }),
  buttons: (trial, { say }) => ({
    credit: [
      ...(mayBeNamed(trial) ? [button(say, 'credit', { trial: trial.id })] : []),
      ...(waitsForOutcome(trial) ? [button(say, 'creditSettled', { trial: trial.id })] : []),
    ],
  }),
  next: ({ credit }) => (credit?.status === 'waiting' ? 'claim' : undefined),
};

const customer: OnPage = {
  leg,
  facts: ({ credit, state }, _people, { say }) => ({ credit: credit && creditLine(credit, state === 'active', say, 'customer') }),
  buttons: (trial, { say }) => ({ credit: mayNamePartner(trial) ? [button(say, 'credit', { trial: trial.id })] : [] }),
};

/** What a trial's page says of the credit. */
export const onTrial: OnTrial = { partner, customer };

function mayBeNamed(trial: Trial): boolean {
  const isOpen = trial.credit === undefined || trial.credit.status === 'planned';
  return isOpen && possibleChanges(trial).includes('creditNoted');
}

function waitsForOutcome(trial: Trial): boolean {
  return trial.credit?.status === 'waiting' && possibleChanges(trial).includes('creditSettled');
}

/** How far the credit is: a planned one waits for the purchase, one that was declined or refused is to be looked at. */
function leg({ credit, state }: Trial): { readonly name: 'credit'; readonly stage: LegStage } {
  return {
    name: 'credit',
    stage: credit === undefined ? 'later' : (STAGES[creditStanding(credit, state === 'active')] ?? 'check'),
  };
}

/** By how it stands; one of another release is to be looked at. */
const STAGES: Readonly<Record<string, LegStage | undefined>> = {
  planned: 'waits',
  waiting: 'waits',
  toFile: 'next',
  refused: 'check',
  declined: 'check',
  associated: 'done',
  byOrder: 'done',
};
