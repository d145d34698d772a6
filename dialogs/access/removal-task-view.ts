/** The task of a removal that is in hand: how it is done, how one sees that it worked, and what can be said of it. */

import type { Button, Lead, Link } from '../../cards/engine/content';
import { pageOf } from '../../cards/access';
import { taskLead } from '../../cards/removal';
import { button, type ButtonTitle } from '../../cards/engine/buttons';
import { plannedTask } from '../../src/domain/access/removal';
import { isTaskOpen, type RecordedTask, type RemovalOutcome } from '../../src/domain/access/removal-record';
import { maySettle } from '../../src/domain/record/rules/removal-refusals';
import { isOwn, other, refusalOf, settledBy, signOf, type Seen } from './removal-seen';

/** What leads on the checklist: the task that was opened, or else the next one; nothing for one that this version doesn't know. */
export function leadOf(seen: Seen, recorded: RecordedTask | undefined, isNext: boolean): Lead | undefined {
  const plan = plannedTask(recorded?.task);
  if (!plan || !recorded) return undefined;
  const { scene, parties } = seen;
  const state = isTaskOpen(recorded) ? [] : [stateOf(seen, recorded)];
  return taskLead(scene.say, plan, kickerOf(seen, recorded, isNext), state, parties, leadButtons(seen, recorded));
}

function stateOf(seen: Seen, { settled }: RecordedTask): string {
  const { say } = seen.scene;
  if (!settled) return '';
  const state = say.plain(`removal.signs.${signOf(settled.outcome)}`);
  return say('removal.checklist.settled', { state, by: settledBy(seen, settled, say.plain) });
}

/** Whose it is, and whether it waits. */
function kickerOf(seen: Seen, recorded: RecordedTask, isNext: boolean): string {
  const { scene, trial, removal } = seen;
  const { say } = scene;
  if (isNext) return say('removal.checklist.next');
  if (!isTaskOpen(recorded)) return say(`removal.signs.${signOf(recorded.settled?.outcome ?? '')}`);
  if (!maySettle(trial, recorded, scene.actor.person)) return say('removal.checklist.theirs', other(seen));
  if (refusalOf(scene, trial, removal, recorded.task) === 'adminsFirst') return say('removal.checklist.waitsForAdmins');
  return isOwn(seen, recorded) ? say('removal.checklist.yours') : say('removal.checklist.theirsToo', other(seen));
}

/** What can be said of it, each with one press, and the page where it is done. */
function leadButtons(seen: Seen, recorded: RecordedTask): readonly (Button | Link)[] {
  const { scene, trial, removal } = seen;
  const { say } = scene;
  const { task } = recorded;
  const plan = plannedTask(task);
  const isFirst = task === 'twoOwnAdmins';
  const settle = (outcome: RemovalOutcome, title: ButtonTitle): Button =>
    button(say, 'removalSettled', { trial: trial.id, removal: removal.id, task, outcome }, title);
  const page = plan && isTaskOpen(recorded) && isOwn(seen, recorded) ? pageOf(say, plan) : [];
  if (refusalOf(scene, trial, removal, task) !== undefined)
    return [{ ...button(say, 'removalTasks', { trial: trial.id }, 'removalNext'), primary: true }, ...page];
  const done = { ...settle('done', isFirst ? 'removalAdminsDone' : 'removalDone'), primary: true };
  if (isFirst) return [done, ...page];
  const leave = recorded.settled === undefined ? [settle('notChecked', 'removalNotChecked')] : [];
  return [done, settle('notNeeded', 'removalNotNeeded'), ...page, ...leave];
}
