/** The commands about the partner of record: on a trial, and for a customer with none that is open also as guidance. */

import type { Text } from '../../cards/engine/content';
import { isClaimOpen, mayNamePartner } from '../../src/domain/record/rules/credit-rules';
import type { Trial } from '../../src/domain/record/trial';
import { accessTrials, companiesToAsk } from '../access/access-trials';
import type { Attempt } from '../engine/attempt';
import { begin } from '../engine/moves';
import type { Related } from '../engine/reach';
import { ifPossible } from '../engine/opening';
import { view, type Args, type Next } from '../engine/run';
import type { TrialCommand } from '../engine/command';

/** Names the partner of record. A customer's finds its trial by itself, and is guidance where there is none. */
export const credit: TrialCommand = {
  for: 'anyone',
  listedFor: { partner: 4, customer: 2 },
  takesName: true,
  args: [],
  opens: ['credit', 'ourCredit', 'creditGuide'],
  notes: 'creditNoted',
  find: (attempt, args) => (attempt.given.actor.side === 'customer' ? ourTrialMeant(attempt, args) : undefined),
  run: { partner: ifPossible('credit', 'creditNoted'), customer: nameOrAnswer },
};

/** What became of a claim. */
export const creditSettled: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  opens: ['creditSettled', 'ourClaim'],
  onPage: 'inMenu',
  run: { partner: ifPossible('creditSettled', 'creditSettled'), customer: nameOrAnswer },
};

/** The one trial that is meant where none was named by id; else what was shown instead. */
async function ourTrialMeant(attempt: Attempt, { name = '' }: Args): Promise<Related | Next> {
  const found = (await accessTrials(attempt.given.world, name)).filter(({ relation }) => relation === 'customer');
  const [only] = found;
  if (only && found.length === 1) return only;
  if (!only) return guide(attempt, name);
  return view(attempt, 'ourTrials', { command: 'credit' });
}

/** A claim that is there is answered; otherwise a partner is named. */
function nameOrAnswer(attempt: Attempt, trial: Trial): Next {
  if (!mayNamePartner(trial)) return view(attempt, 'ourTrial', { trial: trial.id }, 'refusals.alreadyEnded');
  begin(attempt, isClaimOpen(trial.credit) ? 'ourClaim' : 'ourCredit', trial.id);
  return 'walk';
}

/** The same questions without a record, with a word why: the roster is silent, no such trial, or one that isn't open and whom to ask. */
async function guide(attempt: Attempt, name: string): Promise<Next> {
  const { actor, world, say } = attempt.given;
  const companies = await companiesToAsk(world, say);
  const notes: readonly Text[] = [
    ...(actor.standing === 'unchecked' ? [{ id: 'notes.guideUnchecked' } as const] : []),
    ...(name === '' ? [] : [{ id: 'removal.unknown' } as const]),
    ...(companies ? [{ id: 'removal.closed', params: { ...companies } } as const] : []),
  ];
  begin(attempt, 'creditGuide');
  attempt.read = notes;
  attempt.setOpen({ notes });
  return 'walk';
}
