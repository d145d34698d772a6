/** The transitions of the archive: a trial leaves the lists, and comes back to them. */

import type { TrialArchived } from '../changes';
import type { Refusal } from '../refusal';
import type { Rule } from '../rule';
import type { TrialState } from '../terms';
import type { Trial } from '../trial';

const OVER: readonly TrialState[] = ['active', 'expired', 'abandoned', 'deleted'];

/** What is archived runs no more; what is taken out may be in any state. */
export const archiveRules: { readonly [C in 'archived' | 'unarchived']: Rule<C> } = {
  archived: { from: OVER, otherwise: 'stillOpen', risk: 'notes', apply: archive },
  unarchived: { from: ['planned', 'running', ...OVER], otherwise: 'nothingNew', risk: 'notes', apply: unarchive },
};

function archive(trial: Trial, { at }: TrialArchived): Trial | Refusal {
  return trial.archivedAt === undefined ? { ...trial, archivedAt: at } : 'nothingNew';
}

function unarchive(trial: Trial): Trial | Refusal {
  const { archivedAt, ...rest } = trial;
  return archivedAt === undefined ? 'nothingNew' : rest;
}
