/** The checklist of a trial's removal: the task in hand leads, the others stand by whose they are. Once it is closed, the statement. */

import type { Button, Section, SectionRow } from '../../cards/engine/content';
import { checklistCard, taskSection } from '../../cards/removal';
import { button } from '../../cards/engine/buttons';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { withdrawalRefusal } from '../../src/domain/record/rules/removal-refusals';
import { notFound } from '../engine/not-found';
import type { TrialDraw, ViewOfTrial } from '../engine/view';
import type { Drawing } from '../engine/view-scene';
import { isOwn, lineOf, look, nextTask, other, toTrial, type Seen } from './removal-seen';
import { settledCount } from './removal-standing';
import { statement } from './removal-statement';
import { leadOf } from './removal-task-view';

const drawn: TrialDraw = async (related, scene) => {
  const seen = await look(related, scene);
  return 'content' in seen ? seen : removalList(seen, scene.args['task']);
};

/** The tasks, each with who does it and what became of it. */
export const removalTasks: ViewOfTrial = {
  for: 'related',
  draw: { partner: drawn, customer: drawn },
  otherwise: notFound('myTrials', 'home'),
};

/** The list of a removal's tasks, with the one of this name in hand; without a name, or with one it doesn't have, the next. */
async function removalList(seen: Seen, opened: string | undefined): Promise<Drawing> {
  const { scene, removal } = seen;
  const { say } = scene;
  const asked = removal.tasks.find(({ task }) => task === opened);
  if (!isRemovalOpen(removal) && !asked) return statement(seen);
  const next = nextTask(seen);
  const inHand = asked ?? next;
  const progress = { done: settledCount(removal), of: removal.tasks.length };
  return {
    content: checklistCard(
      saidOf(seen),
      leadOf(seen, inHand, inHand !== undefined && inHand === next),
      [groupOf(seen, 'own', inHand?.task), groupOf(seen, 'other', inHand?.task), more(seen)],
      seen.parties,
      [{ ...toTrial(seen.trial, say), primary: inHand === undefined }],
    ),
    context: say.plain('removal.context'),
    counter: say('removal.checklist.counter', { settled: progress.done, of: progress.of }),
    progress,
    notes: scene.args['already'] === undefined ? [] : [{ id: 'removal.already' }],
  };
}

/** What is true of the access as long as somebody has something to do, and what is left to the other side. */
function saidOf(seen: Seen): { readonly heading: string; readonly hint: string } {
  const { scene, removal, parties } = seen;
  const open = removal.tasks.filter(({ settled }) => settled === undefined);
  const isTheirs = open.length > 0 && open.every((one) => !isOwn(seen, one)) && nextTask(seen) === undefined;
  const heading = scene.say('removal.checklist.heading', parties);
  const hint = isTheirs ? scene.say('removal.checklist.waits', { ...other(seen), left: open.length }) : '';
  return { heading, hint };
}

/** The tasks of one side. They are in sight where the other side's are all that is left. */
function groupOf(seen: Seen, whose: 'own' | 'other', inHand: string | undefined): Section {
  const { scene, removal, parties } = seen;
  const { say } = scene;
  const tasks = removal.tasks.filter((one) => isOwn(seen, one) === (whose === 'own'));
  const settled = tasks.filter((one) => one.settled !== undefined).length;
  const lines = tasks.map((one) => lineOf(seen, one, tasks.find(({ task }) => task === inHand)?.task));
  const title = whose === 'own' ? say('removal.checklist.own') : say.text(other(seen).other);
  const hint = say('removal.checklist.group', { settled, of: tasks.length });
  return taskSection(say, title, hint, inHand !== undefined || whose === 'own', lines, parties);
}

/** What else can be done about the access of the partner. */
function more({ scene, trial, removal, relation }: Seen): Section {
  const { say, actor } = scene;
  const args = { trial: trial.id };
  const mayWithdraw = isRemovalOpen(removal) && withdrawalRefusal(trial, actor.person) === undefined;
  const buttons = [
    button(say, 'access', args),
    ...(mayWithdraw ? [button(say, 'removalWithdrawn', args)] : []),
    ...(relation === 'customer' ? [button(say, 'removal', { scope: removal.scope }, 'removalGuide')] : []),
  ];
  return {
    title: say('removal.checklist.more'),
    hint: '',
    isFolded: true,
    rows: buttons.map((one) => rowOf(one, say.text(one.title))),
  };
}

function rowOf(pressed: Button, title: string): SectionRow {
  return { sign: '', title, note: '', state: '', button: pressed };
}
