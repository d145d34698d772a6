/** A removal as both sides see it: the checklist, how one task is done, and what the trial views say of it. */

import type { Button, Link } from '../../cards/engine/content';
import { checklistCard, pageOf, taskCard, type Parties, type TaskLine } from '../../cards/access';
import { noticeCard } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import type { WordId } from '../../cards/words/language';
import type { Side } from '../../src/domain/people/actor';
import { plannedTask, type PlannedRemoval, type RemovalTask, type RemovalWarning } from '../../src/domain/access/removal';
import { isRemovalOpen, waitsForAdmins, type RecordedTask, type Removal } from '../../src/domain/access/removal-record';
import { maySettle, settlingRefusal, withdrawalRefusal } from '../../src/domain/record/rules/removal-refusals';
import type { Trial } from '../../src/domain/record/trial';
import { button, type ButtonTitle } from '../../cards/engine/buttons';
import { partiesOf } from './removal';
import { dayHere, removalButton, removalPeople, settledCount, taskName } from './removal-standing';
import { nameOf, namesOf, type People } from '../engine/people-names';
import { relatedTrial } from '../engine/reach';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** A trial with its removal, and everything its cards need. */
interface Seen {
  readonly scene: ViewScene;
  readonly trial: Trial;
  readonly removal: Removal;
  readonly relation: Side;
  readonly parties: Parties;
  readonly people: People;
}

/** What to know right where a task is done. */
const KNOW: Readonly<Partial<Record<RemovalTask, readonly RemovalWarning[]>>> = {
  twoOwnAdmins: ['twoPeople'],
  rolesRemoved: ['reseller'],
  billingRolesRemoved: ['twoPeople'],
  userBlocked: ['ownAccount', 'attribution'],
  licenceFreed: ['licence'],
};

/** The checklist of a trial's removal; once it is complete, who removed what. */
export async function removalTasks(scene: ViewScene): Promise<Drawing> {
  const seen = await look(scene);
  return 'content' in seen ? seen : listed(seen);
}

/** How one task is done, and what can be said of it. A task the removal doesn't have leads to the list. */
export async function removalTask(scene: ViewScene): Promise<Drawing> {
  const seen = await look(scene);
  if ('content' in seen) return seen;
  const plan = plannedTask(scene.args['task']);
  const recorded = seen.removal.tasks.find(({ task }) => task === plan?.task);
  return plan && recorded ? detailed(seen, plan, recorded) : listed(seen);
}

async function look(scene: ViewScene): Promise<Seen | Drawing> {
  const { say, actor, trials, partners, args } = scene;
  const related = await relatedTrial(trials, actor, args['trial'] ?? '');
  if (!related) return { content: noticeCard(say, 'closed.notFound', {}, [button(say, 'myTrials'), button(say, 'home')]) };
  const { trial, relation } = related;
  const parties = partiesOf(trial, partners.get(trial.partnerTenantId) ?? '', relation, say);
  const { removal } = trial;
  if (removal)
    return { scene, trial, removal, relation, parties, people: await namesOf(removalPeople(trial), trials, scene.say) };
  const buttons = [{ ...removalButton(trial, relation, say), primary: true }, toTrial(trial, say)];
  return { content: noticeCard(say, 'removal.checklist.none', parties, buttons), context: say.plain('removal.context') };
}

function listed(seen: Seen): Drawing {
  const { scene, trial, removal, parties, people } = seen;
  const { say } = scene;
  const lines = removal.tasks.map((recorded) => lineOf(seen, recorded));
  const params = {
    ...parties,
    scope: say.plain(`removal.scopes.${removal.scope}`),
    name: nameOf(people, removal.requestedBy),
    date: dayHere(removal.completedAt ?? removal.requestedAt, scene),
  };
  const isOpen = isRemovalOpen(trial.removal);
  const said = isOpen
    ? { heading: say('removal.checklist.heading', params), hint: say('removal.checklist.hint', params) }
    : {
        heading: say('removal.checklist.done.heading', { ...params, scope: removal.scope }),
        hint: say('removal.checklist.done.hint', params),
      };
  const progress = { done: settledCount(removal), of: removal.tasks.length };
  return {
    content: checklistCard(say, said, lines, isOpen && waitsForAdmins(removal), parties, listButtons(seen)),
    context: say.plain('removal.context'),
    counter: say('removal.checklist.counter', { settled: progress.done, of: progress.of }),
    progress,
    notes: isOpen && scene.args['already'] !== undefined ? [{ id: 'removal.already' }] : [],
  };
}

function lineOf(seen: Seen, recorded: RecordedTask): TaskLine {
  const { scene, trial } = seen;
  const { task, settled } = recorded;
  const title = scene.say.plain('buttons.openTask', { task: taskName(task, trial, scene) });
  return {
    task,
    state: settled
      ? settledText(seen, settled)
      : scene.say(`removal.state.${isOwn(seen, recorded) ? 'own' : 'other'}`, other(seen)),
    isOpen: settled === undefined,
    button: { verb: 'removalTask', title, args: { trial: trial.id, task } },
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

function settledText({ people, scene }: Seen, settled: NonNullable<RecordedTask['settled']>): string {
  return scene.say(`removal.state.${settled.outcome}`, {
    name: nameOf(people, settled.by),
    date: dayHere(settled.at, scene),
  });
}

function refusalOf({ actor }: ViewScene, trial: Trial, removal: Removal, task: RemovalTask): string | undefined {
  return settlingRefusal(trial, { removal: removal.id, task, outcome: 'done', by: actor.person });
}

function isOwn({ relation }: Seen, { hand }: RecordedTask): boolean {
  return hand === relation;
}

function other({ relation, parties }: Seen): { readonly other: string } {
  return { other: relation === 'partner' ? parties.company : parties.partner };
}

function toTrial({ id }: Trial, say: Say): Button {
  return button(say, 'trial', { trial: id }, 'toTrial');
}
