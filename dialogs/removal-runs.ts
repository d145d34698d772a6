/** What the commands about a partner's access do: on a named trial for either side, and where none was named. */

import type { Text } from '../cards/content';
import { plannedTask } from '../src/domain/removal';
import { isRemovalOpen, settlingRefusal, withdrawalRefusal, type RemovalOutcome } from '../src/domain/removal-record';
import type { Trial } from '../src/domain/trial';
import { accessTrials, companiesToAsk } from './access-trials';
import type { Attempt } from './attempt';
import { begin } from './moves';
import { note } from './note';
import type { Related } from './reach';
import type { Args, Next, TrialRun } from './run';

const OUTCOMES: readonly RemovalOutcome[] = ['done', 'notNeeded'];

/** What runs on a trial, the same for both sides: the rules tell them apart. */
export const removalRuns: Readonly<Record<string, TrialRun>> = {
  removal: (attempt, trial) => (isRemovalOpen(trial) ? list(attempt, trial) : journey(attempt, 'removal', trial)),
  removalTasks: list,
  removalTask: (attempt, { id }, { task = '' }) => view(attempt, 'removalTask', { trial: id, task }),
  removalSettled: settle,
  removalWithdrawn: (attempt, trial) => {
    const refusal = withdrawalRefusal(trial, attempt.given.actor.person);
    return refusal === undefined ? journey(attempt, 'removalWithdrawn', trial) : list(attempt, trial, refusal);
  },
  access: (attempt, { id }) => view(attempt, 'access', { trial: id }),
};

/** Those of them that open a journey. */
export const removalJourneys: readonly string[] = ['removal', 'removalWithdrawn'];

/** Whether a command can be asked without naming a trial, and finds by itself which one is meant. */
export function findsItsTrial(command: string): boolean {
  return command === 'removal' || command === 'access';
}

/** The one trial that is meant where none was named by id; else what was shown instead. */
export async function trialMeant(attempt: Attempt, command: string, args: Args): Promise<Related | Next> {
  const { scope, name = '', from = '0' } = args;
  const { actor, world } = attempt.given;
  if (command === 'removal' && scope !== undefined) return view(attempt, 'removal', { scope });
  const found = await accessTrials({ ...world, actor }, name);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only) return view(attempt, 'accessList', { command, name, from });
  if (name !== '' && (command === 'access' || actor.side === 'partner')) return view(attempt, 'closed.notFound', {});
  return command === 'access' ? view(attempt, 'access', {}) : guide(attempt, name);
}

/** The guidance without a record, with a word why: the roster is silent, no such trial, or one that isn't open and whom to ask. */
async function guide(attempt: Attempt, name: string): Promise<Next> {
  const { actor, world, say } = attempt.given;
  const companies = await companiesToAsk({ ...world, actor }, say);
  const notes: readonly Text[] = [
    ...(actor.standing === 'unchecked' ? [{ id: 'closed.unchecked.hint' }] : []),
    ...(name === '' ? [] : [{ id: 'removal.unknown' }]),
    ...(companies === '' ? [] : [{ id: 'removal.closed', params: { companies } }]),
  ];
  attempt.showView('removal', {}, ...notes);
  return 'shown';
}

/** One press is the whole decision: the button said what will be noted, and of which removal. */
function settle(attempt: Attempt, trial: Trial, args: Args): Next {
  const task = plannedTask(args['task'])?.task;
  const outcome = OUTCOMES.find((one) => one === args['outcome']);
  if (task === undefined || outcome === undefined) return list(attempt, trial);
  const said = { removal: args['removal'] ?? '', task, outcome };
  const refusal = settlingRefusal(trial, { ...said, by: attempt.given.actor.person });
  if (refusal === undefined) note(attempt, trial, { code: 'removalTaskSettled', ...said });
  return list(attempt, trial, refusal === 'nothingNew' ? undefined : refusal);
}

function journey(attempt: Attempt, name: string, { id }: Trial): Next {
  begin(attempt, name, id);
  return 'walk';
}

function list(attempt: Attempt, { id }: Trial, refusal?: unknown): Next {
  const notes = typeof refusal === 'string' ? [{ id: `refusals.${refusal}` }] : [];
  attempt.showView('removalTasks', { trial: id }, ...notes);
  return 'shown';
}

function view(attempt: Attempt, name: string, args: Args): Next {
  attempt.showView(name, args);
  return 'shown';
}
