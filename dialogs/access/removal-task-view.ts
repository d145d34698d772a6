/** How one task of a removal is done, and what can be said of it. */

import type { Button, Link } from '../../cards/engine/content';
import { pageOf, taskCard } from '../../cards/access';
import { button, type ButtonTitle } from '../../cards/engine/buttons';
import type { WordId } from '../../cards/words/language';
import { plannedTask, type PlannedRemoval, type RemovalTask, type RemovalWarning } from '../../src/domain/access/removal';
import type { RecordedTask } from '../../src/domain/access/removal-record';
import { maySettle } from '../../src/domain/record/rules/removal-refusals';
import { notFound } from '../engine/not-found';
import type { TrialDraw, ViewOfTrial } from '../engine/view';
import type { Drawing } from '../engine/view-scene';
import { isOwn, look, other, refusalOf, settledText, type Seen } from './removal-seen';
import { removalList } from './removal-tasks-view';

/** What to know right where a task is done. */
const KNOW: Readonly<Partial<Record<RemovalTask, readonly RemovalWarning[]>>> = {
  twoOwnAdmins: ['twoPeople'],
  rolesRemoved: ['reseller'],
  billingRolesRemoved: ['twoPeople'],
  userBlocked: ['ownAccount', 'attribution'],
  licenceFreed: ['licence'],
};

const drawn: TrialDraw = async (related, scene) => {
  const seen = await look(related, scene);
  if ('content' in seen) return seen;
  const plan = plannedTask(scene.args['task']);
  const recorded = seen.removal.tasks.find(({ task }) => task === plan?.task);
  return plan && recorded ? detailed(seen, plan, recorded) : removalList(seen);
};

/** One task. One that the removal doesn't have leads to the list. */
export const removalTask: ViewOfTrial = {
  for: 'related',
  draw: { partner: drawn, customer: drawn },
  otherwise: notFound('myTrials', 'home'),
};

function detailed(seen: Seen, plan: PlannedRemoval, recorded: RecordedTask): Drawing {
  const { scene, parties } = seen;
  const { say } = scene;
  const state = recorded.settled
    ? settledText(seen, recorded.settled)
    : say(askId(seen, recorded), { ...parties, ...other(seen) });
  const content = taskCard(say, plan, state, KNOW[plan.task] ?? [], parties, taskButtons(seen, plan, recorded));
  return { content, context: say.plain('removal.context') };
}

/** Whose it is, whether it waits, and that "not sure" means leaving it open. */
function askId(seen: Seen, recorded: RecordedTask): WordId {
  const { scene, trial, removal } = seen;
  if (!maySettle(trial, recorded, scene.actor.person)) return 'removal.ask.other';
  if (refusalOf(scene, trial, removal, recorded.task) === 'adminsFirst') return 'removal.ask.waits';
  return isOwn(seen, recorded) ? 'removal.ask.own' : 'removal.ask.noted';
}

function taskButtons(seen: Seen, plan: PlannedRemoval, recorded: RecordedTask): readonly (Button | Link)[] {
  const { scene, trial, removal } = seen;
  const { say } = scene;
  const args = { trial: trial.id };
  const refusal = refusalOf(scene, trial, removal, plan.task);
  const isFirst = plan.task === 'twoOwnAdmins';
  const settle = (outcome: string, title: ButtonTitle): Button =>
    button(say, 'removalSettled', { ...args, removal: removal.id, task: plan.task, outcome }, title);
  return [
    ...(refusal === undefined ? [{ ...settle('done', isFirst ? 'removalAdminsDone' : 'removalDone'), primary: true }] : []),
    ...(refusal === undefined && !isFirst ? [settle('notNeeded', 'removalNotNeeded')] : []),
    ...(recorded.settled === undefined && isOwn(seen, recorded) ? pageOf(say, plan) : []),
    button(say, 'removalTasks', args, 'removalList'),
  ];
}
