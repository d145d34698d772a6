/** A removal as one of the two sides sees it: what the cards about it are drawn from, and what they have in common. */

import type { Button } from '../../cards/engine/content';
import type { Parties } from '../../cards/access';
import { button } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import type { RemovalTask } from '../../src/domain/access/removal';
import type { RecordedTask, Removal } from '../../src/domain/access/removal-record';
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

/** What became of a task. */
export function settledText({ people, scene }: Seen, settled: NonNullable<RecordedTask['settled']>): string {
  return scene.say(`removal.state.${settled.outcome}`, {
    name: nameOf(people, settled.by),
    date: dayHere(settled.at, scene),
  });
}

/** Why this person can't settle a task as it stands; nothing where it can be settled. */
export function refusalOf({ actor }: ViewScene, trial: Trial, removal: Removal, task: RemovalTask): string | undefined {
  return settlingRefusal(trial, { removal: removal.id, task, outcome: 'done', by: actor.person });
}

/** Whether a task is one of the side that looks. */
export function isOwn({ relation }: Seen, { hand }: RecordedTask): boolean {
  return hand === relation;
}

/** The other side by its name. */
export function other({ relation, parties }: Seen): { readonly other: string } {
  return { other: relation === 'partner' ? parties.company : parties.partner };
}

/** The way back to the trial. */
export function toTrial({ id }: Trial, say: Say): Button {
  return button(say, 'trial', { trial: id }, 'toTrial');
}
