/** The commands about a partner's access, the same for both sides: the rules tell them apart. */

import type { Text } from '../../cards/engine/content';
import { wordId } from '../../cards/engine/words';
import { plannedTask } from '../../src/domain/access/removal';
import { isRemovalOpen, REMOVAL_OUTCOMES } from '../../src/domain/access/removal-record';
import { settlingRefusal, withdrawalRefusal } from '../../src/domain/record/rules/removal-refusals';
import type { Trial } from '../../src/domain/record/trial';
import { accessTrials, companiesToAsk } from './access-trials';
import { partnerSaid } from './partner-said';
import type { Attempt } from '../engine/attempt';
import { soughtOf } from '../engine/command-runs';
import { note } from '../engine/note';
import type { Related } from '../engine/reach';
import { opening } from '../engine/opening';
import { showing, view, type Args, type Next, type TrialRun } from '../engine/run';
import type { TrialCommand } from '../engine/command';

/** Asks for the removal of a partner's access, or shows how far it is; without a trial it is guidance. */
export const removal: TrialCommand = {
  for: 'anyone',
  listedFor: { partner: 8, customer: 4 },
  takesName: true,
  args: ['scope'],
  opens: ['removal'],
  find: (attempt, args) => trialMeant(attempt, 'removal', args),
  run: onBothSides((attempt, trial, args) =>
    isRemovalOpen(trial.removal) ? list(attempt, trial) : opening('removal')(attempt, trial, args),
  ),
};

/** The checklist of a removal. */
export const removalTasks: TrialCommand = {
  for: 'related',
  args: [],
  run: onBothSides((attempt, trial) => list(attempt, trial)),
};

/** How one task is done. */
export const removalTask: TrialCommand = {
  for: 'related',
  args: ['task'],
  run: onBothSides((attempt, { id }, { task = '' }) => view(attempt, 'removalTask', { trial: id, task })),
};

/** A task is settled. */
export const removalSettled: TrialCommand = {
  for: 'related',
  args: ['removal', 'task', 'outcome'],
  run: onBothSides(settle),
};

/** Takes the request back, while nothing was done. */
export const removalWithdrawn: TrialCommand = {
  for: 'related',
  args: [],
  opens: ['removalWithdrawn'],
  run: onBothSides((attempt, trial, args) => {
    const refusal = withdrawalRefusal(trial, attempt.given.actor.person);
    return refusal === undefined ? opening('removalWithdrawn')(attempt, trial, args) : list(attempt, trial, refusal);
  }),
};

/** Who has access. */
export const access: TrialCommand = {
  for: 'related',
  listedFor: { partner: 9, customer: 5 },
  takesName: true,
  args: [],
  find: (attempt, args) => trialMeant(attempt, 'access', args),
  run: onBothSides(showing('access')),
};

function onBothSides(run: TrialRun): TrialCommand['run'] {
  return { partner: run, customer: run };
}

/** The one trial that is meant where none was named by id; else what was shown instead. */
async function trialMeant(attempt: Attempt, command: 'removal' | 'access', args: Args): Promise<Related | Next> {
  const { scope, from = '0' } = args;
  const { actor, world } = attempt.given;
  if (command === 'removal' && scope !== undefined) return view(attempt, 'removal', { scope });
  const name = args.name ?? (await partnerSaid(attempt, command, args.said));
  const found = await accessTrials(world, name);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only) return view(attempt, 'accessList', { command, name, from });
  if (name !== '' && (command === 'access' || actor.side === 'partner')) return view(attempt, 'closed.notFound', soughtOf(name));
  return command === 'access' ? view(attempt, 'access', {}) : guide(attempt, name);
}

/** The guidance without a record, with a word why: the roster is silent, no such trial, or one that isn't open and whom to ask. */
async function guide(attempt: Attempt, name: string): Promise<Next> {
  const { actor, world, say } = attempt.given;
  const companies = await companiesToAsk(world, say);
  const notes: readonly Text[] = [
    ...(actor.standing === 'unchecked' ? [{ id: 'closed.unchecked.hint' } as const] : []),
    ...(name === '' ? [] : [{ id: 'removal.unknown' } as const]),
    ...(companies ? [{ id: 'removal.closed', params: { ...companies } } as const] : []),
  ];
  attempt.showView('removal', {}, ...notes);
  return 'shown';
}

/** One press is the whole decision: the button said what will be noted, and of which removal. */
function settle(attempt: Attempt, trial: Trial, args: Args): Next {
  const task = plannedTask(args.task)?.task;
  const outcome = REMOVAL_OUTCOMES.find((one) => one === args.outcome);
  if (task === undefined || outcome === undefined) return list(attempt, trial);
  const said = { removal: args.removal ?? '', task, outcome };
  const refusal = settlingRefusal(trial, { ...said, by: attempt.given.actor.person });
  if (refusal === undefined) note(attempt, trial, { code: 'removalTaskSettled', ...said });
  return list(attempt, trial, refusal === 'nothingNew' ? undefined : refusal);
}

function list(attempt: Attempt, { id, removal: asked }: Trial, refusal?: unknown): Next {
  // A closed one has its statement as a file, which is made for a fresh member only.
  if (asked?.completedAt !== undefined) attempt.prefers('high');
  const notes = typeof refusal === 'string' ? [{ id: wordId(attempt.given.say, `refusals.${refusal}`) }] : [];
  attempt.showView('removalTasks', { trial: id }, ...notes);
  return 'shown';
}
