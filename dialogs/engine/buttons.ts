/** The button of a command: it does what the typed command does. */

import type { Button } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { CommandName } from './names';

/** A button with the command's own title, `buttons.<name>`, or with that of another. */
export function button(say: Say, verb: CommandName, args: Readonly<Record<string, string>> = {}, title: string = verb): Button {
  return { verb, title: say.plain(`buttons.${title}`), args };
}
