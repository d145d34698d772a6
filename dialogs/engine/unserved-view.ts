/** What is said in place of something that needs a fresh word of the roster, while there is none. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import { noticeCard } from '../../cards/views';
import { isCommand } from './command-runs';
import type { Drawing, OpenScene } from './view-scene';

/** Nothing was done. A press can be made again from here; a line has to be typed again. */
export function unservedCard({ say, commands, args: { verb, ...args } }: OpenScene): Drawing {
  const again: readonly Button[] = !isCommand(commands, verb)
    ? []
    : [titled(say, verb, 'closed.unserved.again', { args, primary: true })];
  const home: Button = button(say, 'home');
  return { content: noticeCard(say, 'closed.unserved', {}, [...again, home]) };
}
