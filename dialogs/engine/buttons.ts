/** The button of a command: it does what the typed command does. */

import type { Button } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { NameUnder } from '../../cards/words/language';
import type { CommandName } from './names';

/** What buttons are called. */
export type ButtonTitle = NameUnder<'buttons'>;

/** The commands that have a button called like them. */
export type ButtonName = CommandName & ButtonTitle;

/** A button with the command's own title, `buttons.<name>`, or with that of another. */
export function button(say: Say, verb: ButtonName, args?: Args): Button;
export function button(say: Say, verb: CommandName, args: Args, title: ButtonTitle): Button;
export function button(say: Say, verb: CommandName, args: Args = {}, title?: ButtonTitle): Button {
  return { verb, title: say.plain(`buttons.${title ?? (verb as ButtonName)}`), args };
}

type Args = Readonly<Record<string, string>>;
