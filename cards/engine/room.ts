/** How much room a card has: six buttons wherever they stand, and a row's name as long as somebody listens to. */

import type { Button, CardContent, Link, Verb } from './content';

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

/** The card with each row called by words of its own: of rows that are called alike the later ones get a number. */
export function rowsApart(content: CardContent): CardContent {
  const { rows, sections } = content;
  const seen = new Map<string, number>();
  const apart = <R extends { readonly button?: Button | Link }>(row: R): R =>
    row.button === undefined ? row : { ...row, button: { ...row.button, title: anew(inRow(row.button).title, seen) } };
  return {
    ...content,
    ...(rows ? { rows: rows.map(apart) } : {}),
    ...(sections ? { sections: sections.map((one) => (one.rows ? { ...one, rows: one.rows.map(apart) } : one)) } : {}),
  };
}

function anew(title: string, seen: Map<string, number>): string {
  const count = (seen.get(title) ?? 0) + 1;
  seen.set(title, count);
  const number = ` (${count})`;
  const kept = Array.from(title).slice(0, LONGEST_TITLE - number.length);
  return count === 1 ? title : `${kept.join('').trimEnd()}${number}`;
}
