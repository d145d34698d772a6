/** The start card: where the one who looks stands, the two things most likely wanted next, and the rest. */

import type { Button, CardContent, Lead, Link, Params, Section } from './engine/content';
import { inRow } from './engine/room';
import { knownOf, type Say } from './engine/words';
import type { WithWord } from './words/language';

/** Who looks, and where they stand; the words are `home.<name>`. */
export type HomeOf = WithWord<'home', 'heading'>;

/** Something to do next. Its texts are plain. */
export interface Wanted {
  /** What it is about: a company, a form. */
  readonly about: string;
  readonly what: string;
  /** May be empty. */
  readonly hint: string;
  readonly button: Button;
  /** What the button is called where it is the press of a row, and has to make sense alone. */
  readonly opens: string;
  /** Whether a row says what its press does; otherwise that it opens something. */
  readonly namesDeed?: boolean;
}

/** How many things lead: one in the box, the next as a line below it. */
export const MOST_WANTED = 2;

/** The start card. `wanted`: the likeliest first; what goes beyond two is left to the lists. */
export function homeCard(
  say: Say,
  of: HomeOf,
  params: Params,
  wanted: readonly Wanted[],
  buttons: readonly (Button | Link)[],
): CardContent {
  const lines = wanted.length > 0 ? [] : knownOf(say, `home.${of}`, ['one', 'two', 'three']);
  const [first, ...others] = wanted.slice(0, MOST_WANTED);
  return {
    name: 'home',
    params,
    said: { heading: say(`home.${of}.heading`, params), hint: say(`home.${of}.hint`, params) },
    data: { lines: lines.map((id) => ({ text: say(id, params) })) },
    ...(first ? { lead: leadOf(say, first) } : {}),
    ...(others.length > 0 ? { sections: others.map((one) => sectionOf(say, one)) } : {}),
    buttons: buttons.map((one, index) => ({ ...one, primary: index === 0 && first === undefined })),
  };
}

function leadOf(say: Say, { about, what, hint, button }: Wanted): Lead {
  return {
    kicker: say('home.next', { about }),
    title: say.text(what),
    lines: hint === '' ? [] : [say.text(hint)],
    buttons: [{ ...button, primary: true, secondary: false }],
  };
}

function sectionOf(say: Say, { about, what, button, opens, namesDeed }: Wanted): Section {
  const press = inRow({ ...button, title: opens, primary: false, secondary: false });
  const state = namesDeed ? say.text(button.title) : say('buttons.open');
  const row = { sign: '', title: say.text(what), note: say.text(about), state, button: press };
  return { title: '', hint: '', isFolded: false, rows: [row] };
}
