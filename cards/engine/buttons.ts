/** Buttons in words: each names what it asks for, and the sentence it is called by. */

import type { NameUnder, WordId } from '../words/language';
import type { Button, Params, Verb } from './content';
import type { Say } from './words';

/** What buttons are called, under `buttons`. */
export type ButtonTitle = NameUnder<'buttons'>;

/** What is asked for by a button that is called like it. */
export type ButtonName = Verb & ButtonTitle;

/** A button called like what it asks for, `buttons.<name>`, or like another. */
export function button(say: Say, verb: ButtonName, args?: Args): Button;
export function button(say: Say, verb: Verb, args: Args, title: ButtonTitle): Button;
export function button(say: Say, verb: Verb, args?: Args, title?: ButtonTitle): Button {
  return titled(say, verb, `buttons.${title ?? (verb as ButtonName)}`, args ? { args } : {});
}

/** A button called by any sentence of the words; `params` are the values that the sentence uses. */
export function titled(say: Say, verb: Verb, title: WordId, more: More = {}, params: Params = {}): Button {
  return called(verb, say.plain(title, params), more);
}

/** A button called by words that are made already; what is asked for may be named by the words themselves. */
export function called(verb: Verb, title: string, more: More = {}): Button {
  return { verb, title, ...more };
}

type Args = Readonly<Record<string, string>>;
type More = Omit<Button, 'verb' | 'title'>;
