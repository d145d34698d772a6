/** Asks which of two wishes a line meant. A press goes on from the line: its facts go along. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { WordId } from '../../cards/words/language';
import { noticeCard } from '../../cards/views';
import { isCommand, opensJourney } from '../engine/command-runs';
import { ifKnown } from '../engine/script';
import type { OpenScene } from '../engine/view-scene';
import type { ViewForAnyone } from '../engine/view';

/** That, with a button for each and the way to everything else. */
export const unsure: ViewForAnyone = {
  for: 'anyone',
  draw: (scene) => {
    const { say, args } = scene;
    const wishes = [args['one'], args['other']].flatMap((name) => wishButton(scene, name) ?? []);
    const isHelp = wishes.some(({ verb }) => verb === 'help');
    return {
      content: noticeCard(say, 'closed.unsure', {}, [...wishes, ...(isHelp ? [] : [button(say, 'help')])]),
    };
  },
};

function wishButton({ say, args, commands }: OpenScene, name: string | undefined): Button | undefined {
  if (!isCommand(commands, name)) return undefined;
  const { line = '', saidAt, name: about } = args;
  const said = opensJourney(commands[name]) ? { said: line, ...ifKnown('saidAt', saidAt) } : {};
  const passed = name === 'signUp' ? { line } : { ...ifKnown('name', about), ...said };
  return titled(say, name, wishTitle(say, name) ?? 'buttons.open', { args: passed });
}

/** What a wish is called on its button: like the button of the command, or in words of its own; undefined where it has neither. */
export function wishTitle(say: Say, name: string): WordId | undefined {
  const own = `buttons.${name}`;
  const wish = `closed.unsure.wishes.${name}`;
  return say.knows(own) ? own : say.knows(wish) ? wish : undefined;
}
