/** The help: every command that the one who asks can type, by what it is about, in words for that side. */

import { button, type ButtonName } from '../../cards/engine/buttons';
import { helpCard, type HelpLine, type HelpTopic } from '../../cards/help';
import type { Say } from '../../cards/engine/words';
import type { Actor, Side } from '../../src/domain/people/actor';
import { sidesOf, typedCommands, type TypedCommand } from '../engine/commands';
import type { Command } from '../engine/command';
import type { ViewForAnyone } from '../engine/view';
import type { OpenScene } from '../engine/view-scene';
import { TOPICS, topicOf } from './help-topics';

/** The commands of a side. */
export const help: ViewForAnyone = {
  for: 'anyone',
  draw: (scene) => {
    const { say, actor } = scene;
    const side = spokenTo(actor);
    const named = helpNames(scene);
    const hasRecord = side !== 'guest' && side !== 'unknown';
    const parts = TOPICS.map((topic) => ({ topic, lines: linesOf(topic, named, hasRecord, scene) })).filter(
      ({ lines }) => lines.length > 0,
    );
    return {
      content: helpCard(
        say,
        side,
        parts,
        BUTTONS[side].map((name) => button(say, name)),
      ),
    };
  },
};

/** Whom the help speaks to: no record is open to a guest, nor to somebody of whom the roster says nothing. */
function spokenTo({ standing, side }: Actor): Side | 'guest' | 'unknown' {
  if (standing === 'unchecked') return 'unknown';
  return standing === 'guest' ? 'guest' : side;
}

const BUTTONS: Readonly<Record<Side | 'guest' | 'unknown', readonly ButtonName[]>> = {
  guest: ['guidance', 'removal', 'credit', 'home'],
  partner: ['signUp', 'myTrials', 'guidance', 'home'],
  customer: ['myTrials', 'removal', 'credit', 'guidance', 'home'],
  unknown: ['removal', 'credit', 'guidance', 'home'],
};

/** What the one who asks can type: all that has something for the side; of people nobody knows, what is open to anyone. */
export function helpNames({
  actor,
  commands,
  canTravel = false,
}: Pick<OpenScene, 'actor' | 'commands' | 'canTravel'>): readonly TypedCommand[] {
  return typedCommands(commands).flatMap(({ name, command }) =>
    isFor(actor, name, command) && (name !== 'timeTravel' || canTravel) ? [name] : [],
  );
}

function isFor({ side, standing }: Actor, name: TypedCommand, command: Command): boolean {
  const isOpen = command.for === 'anyone' || command.for === 'form';
  if (standing === 'unchecked') return isOpen;
  // What is kept of guests is theirs to have deleted.
  if (standing === 'guest') return isOpen || name === 'forgetMe';
  return sidesOf(command).includes(side);
}

function linesOf(
  topic: HelpTopic,
  names: readonly TypedCommand[],
  hasRecord: boolean,
  { say, actor: { side } }: OpenScene,
): readonly HelpLine[] {
  const own = names.filter((name) => topicFor(name, side) === topic);
  const inOrder = (Object.keys(topicOf) as readonly TypedCommand[]).filter((name) => own.includes(name));
  return inOrder.map((name) => ({
    title: say.plain(`commands.${name}.title`),
    description: describe(name, hasRecord ? [side] : ['withoutRecord', side], say),
  }));
}

function topicFor(name: TypedCommand, side: Side): HelpTopic {
  const topic = topicOf[name];
  return typeof topic === 'string' ? topic : topic[side];
}

/** In the first own words of these there are, else in everybody's. */
function describe(name: TypedCommand, own: readonly (Side | 'withoutRecord')[], say: Say): string {
  const id = own.map((one) => `help.${one}.${name}`).find((one) => say.knows(one));
  return id !== undefined && say.knows(id) ? say.plain(id) : say.plain(`commands.${name}.description`);
}
