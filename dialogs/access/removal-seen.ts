/** A removal as one of the two sides sees it: what the cards about it are drawn from, and what they have in common. */

import type { Button } from '../../cards/engine/content';
import { afterwards, TASK_SIGNS, type Parties, type TaskLine, type TaskSign } from '../../cards/removal';
import { button, titled } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import { plannedTask, type RemovalTask } from '../../src/domain/access/removal';
import { isRemovalOpen, isTaskOpen, type RecordedTask, type Removal } from '../../src/domain/access/removal-record';
import { settlingRefusal } from '../../src/domain/record/rules/removal-refusals';
import type { Side } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import { nameOf, namesOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { partiesOf } from './removal';
import { dayHere, removalButton, removalPeople } from './removal-standing';
import { configuredName } from '../engine/partner-name';

/** A trial with its removal, and everything its cards need. */
export interface Seen {
  readonly scene: ViewScene;
  readonly trial: Trial;
  readonly removal: Removal;
  readonly relation: Side;
  readonly parties: Parties;
  readonly people: People;
}

/** The removal of a trial; where none was asked for, a card that says so. */
export async function look({ trial, relation }: Related, scene: ViewScene): Promise<Seen | Drawing> {
  const { say, trials, partners } = scene;
  const parties = partiesOf(trial, configuredName(trial, partners), relation, say);
  const { removal } = trial;
  if (removal)
    return { scene, trial, removal, relation, parties, people: await namesOf(removalPeople(trial), trials, scene.say) };
  const buttons = [{ ...removalButton(trial, relation, say), primary: true }, toTrial(trial, say)];
  return { content: noticeCard(say, 'removal.checklist.none', parties, buttons), context: say.plain('removal.context') };
}

/** Who settled a task, and when; spoken for a TextBlock, or plainly for another sentence. */
export function settledBy(
  { people, scene }: Pick<Seen, 'people' | 'scene'>,
  settled: NonNullable<RecordedTask['settled']>,
  speak: Say['plain'] = scene.say,
): string {
  return speak('removal.by', { name: nameOf(people, settled.by), date: dayHere(settled.at, scene) });
}

/** Why this person can't settle a task as it stands; nothing where it can be settled. */
export function refusalOf({ actor }: ViewScene, trial: Trial, removal: Removal, task: RemovalTask): string | undefined {
  return settlingRefusal(trial, { removal: removal.id, task, outcome: 'done', by: actor.person });
}

/** Whether a task is one of the side that looks. */
export function isOwn({ relation }: Pick<Seen, 'relation'>, { hand }: RecordedTask): boolean {
  return hand === relation;
}

/** The other side by its name, as it stands in a row. */
export function other({ relation, parties }: Seen): { readonly other: string } {
  return { other: relation === 'partner' ? parties.shortCompany : parties.shortPartner };
}

/**
 * The task that is next for the one who looks, if any: one of their own side that can be settled now. A partner that recorded the request
 * itself is led through all of them.
 */
export function nextTask({ scene, trial, removal, relation }: Omit<Seen, 'parties' | 'people'>): RecordedTask | undefined {
  if (!isRemovalOpen(removal)) return undefined;
  return removal.tasks.find(
    (one) =>
      one.settled === undefined &&
      (relation === 'partner' || isOwn({ relation }, one)) &&
      refusalOf(scene, trial, removal, one.task) === undefined,
  );
}

/** A task as a row: how it stands, who said so or what becomes of it, and a press that opens it where something can be said of it. */
export function lineOf(seen: Seen, recorded: RecordedTask, inHand: RemovalTask | undefined): TaskLine {
  const { scene, trial, parties } = seen;
  const { say } = scene;
  const { task, settled } = recorded;
  const note = settled ? settledBy(seen, settled) : afterwards(say, plannedTask(task)?.after).join('');
  const name = say.plain(wordId(say, `removal.rows.${task}`), parties);
  const args = { trial: trial.id, task };
  const opens = isTaskOpen(recorded) && plannedTask(task) !== undefined;
  const button = opens ? { button: titled(say, 'removalTask', 'buttons.openTask', { args }, { task: name }) } : {};
  return { task, stands: standsOf(seen, recorded, inHand), note, ...button };
}

function standsOf(seen: Seen, recorded: RecordedTask, inHand: RemovalTask | undefined): TaskSign {
  const { scene, trial, removal } = seen;
  if (recorded.settled) return signOf(recorded.settled.outcome);
  if (recorded.task === inHand) return 'next';
  if (refusalOf(scene, trial, removal, recorded.task) === 'adminsFirst') return 'waits';
  return isOwn(seen, recorded) ? 'todo' : 'asked';
}

/** The way back to the trial. */
export function toTrial({ id }: Trial, say: Say): Button {
  return button(say, 'trial', { trial: id }, 'toTrial');
}

/** The sign of an outcome; one of another release was noted, and that is all that is known of it. */
export function signOf(outcome: string): TaskSign {
  return Object.keys(TASK_SIGNS).includes(outcome) ? (outcome as TaskSign) : 'otherwise';
}
