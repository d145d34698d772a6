/** What can be done from a trial's card, the likeliest first. */

import type { Button } from '../../cards/engine/content';
import { button, titled } from '../../cards/engine/buttons';
import { wordId } from '../../cards/engine/words';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Side } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import { isAboutTrial, named, type Commands, type TrialCommand } from '../engine/command';
import { isCommand } from '../engine/command-runs';
import { partsOn, type ButtonPlace, type PageScene } from '../engine/on-trial';
import { ownButtons, sayings } from './customer-buttons';

/** The buttons of a trial's page for its partner; the first one leads. */
export async function trialButtons(found: Trial, scene: PageScene): Promise<readonly Button[]> {
  const { say } = scene;
  const given = await givenButtons(found, 'partner', scene);
  const about = given(['now', 'begin', 'credit', 'handOver', 'invite']);
  // Six buttons are in sight at most, and one that comes before all others is one of them.
  const updates = updateButtons(found, scene, given(['now']).length === 0);
  return [
    ...about,
    ...updates.filter(({ verb }) => !about.some((one) => one.verb === verb)),
    ...given(['removal', 'access']),
    { ...button(say, 'handTo', { trial: found.id }), secondary: true },
    ...given(['people']),
    button(say, 'myTrials'),
  ];
}

/** The buttons of a trial's page for its customer. */
export async function customerButtons(found: Trial, scene: PageScene): Promise<readonly Button[]> {
  const given = await givenButtons(found, 'customer', scene);
  const own = await ownButtons(found, scene);
  const back = button(scene.say, 'myTrials');
  if (found.joinedTo !== undefined) return [button(scene.say, 'trial', { trial: found.joinedTo.trialId }, 'toTheTrial'), back];
  const hasRoom = given(['now']).length === 0 && own.filter(({ secondary }) => secondary !== true).length < 2;
  return [
    ...given(['now']),
    ...own.filter(({ secondary }) => secondary !== true),
    ...given(['removal', 'credit', 'access']),
    ...sayings(found, scene, hasRoom),
    ...own.filter(({ secondary }) => secondary === true),
    back,
  ];
}

/** The buttons that subjects give for a page of that side, by their places. */
async function givenButtons(
  found: Trial,
  side: Side,
  scene: PageScene,
): Promise<(places: readonly ButtonPlace[]) => readonly Button[]> {
  const given = await Promise.all(partsOn(scene, side).map(async (part) => (await part.buttons?.(found, scene)) ?? {}));
  return (places) => places.flatMap((place) => given.flatMap((one) => one[place] ?? []));
}

/** What can be noted of a trial as it stands, the likely ones first and in sight, the others in the overflow menu. */
function updateButtons(found: Trial, { say, actor, commands }: PageScene, hasRoom: boolean): readonly Button[] {
  const isOwn = found.owner.personId === actor.person.personId;
  return possibleChanges(found).flatMap((code) => {
    const onPage = onPageOf(commands, code);
    if (onPage === undefined || !isCommand(commands, code) || (code === 'handed' && isOwn)) return [];
    const inSight = onPage === 'inSight' && hasRoom;
    return [titled(say, code, wordId(say, `buttons.${code}`), { args: { trial: found.id }, secondary: !inSight })];
  });
}

function onPageOf(commands: Commands, code: string): TrialCommand['onPage'] {
  const command = named(commands, code);
  return command && isAboutTrial(command) ? command.onPage : undefined;
}
