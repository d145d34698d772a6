/** How much room a card has: six buttons wherever they stand, and a row's name as long as somebody listens to. */

import type { Button, Link, Verb } from './content';

/** As many as Teams shows, its menu counted in. */
export const MOST_BUTTONS = 6;
/** A row is called by its title; a screen reader says all of it. */
export const LONGEST_TITLE = 60;

/** What gives way first where there are too many: each can be typed at any time, and help says so. */
const GIVES_WAY: readonly Verb[] = ['startOver', 'help', 'later', 'why'];

/** The buttons there is room for beside those that stand elsewhere on the card. */
export function withinRoom(buttons: readonly (Button | Link)[], elsewhere: number): readonly (Button | Link)[] {
  const tooMany = buttons.length + elsewhere - MOST_BUTTONS;
  const present = GIVES_WAY.filter((verb) => buttons.some((one) => 'verb' in one && one.verb === verb));
  const gone = present.slice(0, Math.max(tooMany, 0));
  return buttons.filter((one) => !('verb' in one && gone.includes(one.verb)));
}

/** A button as a row's press, called by at most so many signs. */
export function inRow<B extends Button | Link>(button: B): B {
  const letters = Array.from(button.title);
  if (letters.length <= LONGEST_TITLE) return button;
  return {
    ...button,
    title: `${letters
      .slice(0, LONGEST_TITLE - 1)
      .join('')
      .trimEnd()}…`,
  };
}
