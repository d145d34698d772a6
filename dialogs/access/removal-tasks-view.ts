/** The checklist of a trial's removal; once it is complete, who removed what. */

import type { Button } from '../../cards/engine/content';
import { checklistCard, type TaskLine } from '../../cards/access';
import { button, titled } from '../../cards/engine/buttons';
import { isRemovalOpen, waitsForAdmins, type RecordedTask } from '../../src/domain/access/removal-record';
import { withdrawalRefusal } from '../../src/domain/record/rules/removal-refusals';
import { notFound } from '../engine/not-found';
import { nameOf } from '../engine/people-names';
import type { TrialDraw, ViewOfTrial } from '../engine/view';
import type { Drawing } from '../engine/view-scene';
import { isOwn, look, other, refusalOf, settledText, toTrial, type Seen } from './removal-seen';
import { dayHere, settledCount, taskName } from './removal-standing';

const drawn: TrialDraw = async (related, scene) => {
  const seen = await look(related, scene);
  return 'content' in seen ? seen : removalList(seen);
};

/** The tasks, each with who does it and what became of it. */
export const removalTasks: ViewOfTrial = {
  for: 'related',
  draw: { partner: drawn, customer: drawn },
  otherwise: notFound('myTrials', 'home'),
};

/** The list of a removal's tasks. */
export function removalList(seen: Seen): Drawing {
  const { scene, trial, removal, parties } = seen;
  const { say } = scene;
  const lines = removal.tasks.map((recorded) => lineOf(seen, recorded));
  const isOpen = isRemovalOpen(trial.removal);
  const progress = { done: settledCount(removal), of: removal.tasks.length };
  return {
    content: checklistCard(say, saidOf(seen), lines, isOpen && waitsForAdmins(removal), parties, listButtons(seen)),
    context: say.plain('removal.context'),
    counter: say('removal.checklist.counter', { settled: progress.done, of: progress.of }),
    progress,
    notes: isOpen && scene.args['already'] !== undefined ? [{ id: 'removal.already' }] : [],
  };
}

/** What the list is headed with, while it is open and once it is complete. */
function saidOf({ scene, removal, parties, people }: Seen): { readonly heading: string; readonly hint: string } {
  const { say } = scene;
  const params = {
    ...parties,
    scope: say.plain(`removal.scopes.${removal.scope}`),
    name: nameOf(people, removal.requestedBy),
    date: dayHere(removal.completedAt ?? removal.requestedAt, scene),
  };
  if (isRemovalOpen(removal))
    return { heading: say('removal.checklist.heading', params), hint: say('removal.checklist.hint', params) };
  return {
    heading: say('removal.checklist.done.heading', { ...params, scope: removal.scope }),
    hint: say('removal.checklist.done.hint', params),
  };
}

function lineOf(seen: Seen, recorded: RecordedTask): TaskLine {
  const { scene, trial } = seen;
  const { task, settled } = recorded;
  const name = taskName(task, trial, scene);
  return {
    task,
    state: settled
      ? settledText(seen, settled)
      : scene.say(`removal.state.${isOwn(seen, recorded) ? 'own' : 'other'}`, other(seen)),
    isOpen: settled === undefined,
    button: titled(scene.say, 'removalTask', 'buttons.openTask', { args: { trial: trial.id, task } }, { task: name }),
  };
}

function listButtons(seen: Seen): readonly Button[] {
  const { scene, trial, removal, relation } = seen;
  const { say, actor } = scene;
  const args = { trial: trial.id };
  // The customer may note what the partner does, but is led to its own tasks.
  const next = removal.tasks.find(
    (one) => (relation === 'partner' || isOwn(seen, one)) && refusalOf(scene, trial, removal, one.task) === undefined,
  );
  const mayWithdraw = withdrawalRefusal(trial, actor.person) === undefined;
  return [
    ...(next ? [{ ...button(say, 'removalTask', { ...args, task: next.task }, 'removalNext'), primary: true }] : []),
    { ...toTrial(trial, say), primary: next === undefined },
    ...(isRemovalOpen(trial.removal) ? [] : [button(say, 'removal', args, 'removalMore')]),
    button(say, 'access', args),
    ...(mayWithdraw ? [{ ...button(say, 'removalWithdrawn', args), secondary: true }] : []),
    ...(relation === 'customer'
      ? [{ ...button(say, 'removal', { scope: removal.scope }, 'removalGuide'), secondary: true }]
      : []),
  ];
}
