/** What can be done from a trial's page, by its place there. */

import type { Button } from '../../cards/engine/content';
import { titled } from '../../cards/engine/buttons';
import { wordId } from '../../cards/engine/words';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Side } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import { isAboutTrial, named, type Commands } from '../engine/command';
import { isCommand } from '../engine/command-runs';
import { partsOn, type ButtonPlace, type PageScene } from '../engine/on-trial';

/** Buttons of some places, in their order. */
export type Given = (...places: readonly ButtonPlace[]) => readonly Button[];

/** The buttons that subjects give for a page of that side. */
export async function givenButtons(found: Trial, side: Side, scene: PageScene): Promise<Given> {
  const given = await Promise.all(partsOn(scene, side).map(async (part) => (await part.buttons?.(found, scene)) ?? {}));
  return (...places) => places.flatMap((place) => given.flatMap((one) => one[place] ?? []));
}

/** What this side can note of a trial as it stands, the likely ones first. */
export function updateButtons(found: Trial, side: Side, { say, actor, commands }: PageScene): readonly Button[] {
  const isOwn = found.owner.personId === actor.person.personId;
  return possibleChanges(found, side).flatMap((code) => {
    if (!isOnPage(commands, code, side) || !isCommand(commands, code) || (code === 'handed' && isOwn)) return [];
    return [titled(say, code, wordId(say, `buttons.${code}`), { args: { trial: found.id } })];
  });
}

function isOnPage(commands: Commands, code: string, side: Side): boolean {
  const command = named(commands, code);
  return command !== undefined && isAboutTrial(command) && command.onPage !== undefined && command.run[side] !== undefined;
}
