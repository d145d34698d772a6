/** What the commands about the partner of record do for a customer: on a trial that is open to the caller, or as guidance. */

import type { Text } from '../cards/content';
import { isClaimOpen, mayNamePartner } from '../src/domain/credit-rules';
import type { Trial } from '../src/domain/trial';
import { accessTrials, companiesToAsk } from './access-trials';
import type { Attempt } from './attempt';
import { begin } from './moves';
import type { Related } from './reach';
import type { Args, Next, TrialRun } from './run';

/** What runs on a trial that the caller's company is the customer of. */
export const ourCreditRuns: Readonly<Record<string, TrialRun>> = { credit: nameOrAnswer, creditSettled: nameOrAnswer };

/** Whether a command of a customer finds the trial it is about by itself, and is guidance where there is none. */
export function findsOurTrial({ given: { actor } }: Attempt, command: string): boolean {
  return command === 'credit' && actor.side === 'customer';
}

/** The one trial that is meant where none was named by id; else what was shown instead. */
export async function ourTrialMeant(attempt: Attempt, { name = '' }: Args): Promise<Related | Next> {
  const { actor, world } = attempt.given;
  const found = (await accessTrials({ ...world, actor }, name)).filter(({ relation }) => relation === 'customer');
  const [only] = found;
  if (only && found.length === 1) return only;
  if (!only) return guide(attempt, name);
  attempt.showView('ourTrials', { command: 'credit' });
  return 'shown';
}

/** A claim that is there is answered; otherwise a partner is named. */
function nameOrAnswer(attempt: Attempt, trial: Trial): Next {
  if (!mayNamePartner(trial)) {
    attempt.showView('ourTrial', { trial: trial.id }, { id: 'notes.notNow' });
    return 'shown';
  }
  begin(attempt, isClaimOpen(trial.credit) ? 'ourClaim' : 'ourCredit', trial.id);
  return 'walk';
}

/** The same questions without a record, with a word why: the roster is silent, no such trial, or one that isn't open and whom to ask. */
async function guide(attempt: Attempt, name: string): Promise<Next> {
  const { actor, world, say } = attempt.given;
  const companies = await companiesToAsk({ ...world, actor }, say);
  const notes: readonly Text[] = [
    ...(actor.standing === 'unchecked' ? [{ id: 'notes.guideUnchecked' }] : []),
    ...(name === '' ? [] : [{ id: 'removal.unknown' }]),
    ...(companies === '' ? [] : [{ id: 'removal.closed', params: { companies } }]),
  ];
  begin(attempt, 'creditGuide');
  attempt.read = notes;
  attempt.setOpen({ notes });
  return 'walk';
}
