/** What rows of a list are called, each by words of its own: a screen reader says nothing else of them. */

import { LONGEST_TITLE } from './room';
import { shortName } from './short-name';
import type { Say } from './words';

/** A row by its title, with what can tell it from others of that title, the best first. */
export interface Titled {
  readonly title: string;
  readonly by: readonly (string | undefined)[];
}

/** The title of each row; where others are called the same, with the first thing in which they differ. */
export function toldApart(say: Say, rows: readonly Titled[]): readonly string[] {
  return rows.map(({ title, by }) => {
    const alike = rows.filter((one) => one.title === title);
    const more = by.find((detail, at) => detail !== undefined && alike.some((one) => one.by[at] !== detail));
    return more === undefined ? title : withMore(say, title, shortName(more));
  });
}

function withMore(say: Say, title: string, more: string): string {
  return say.plain('frame.toldApart', { title: shortName(title, LONGEST_TITLE - Array.from(more).length - 2), by: more });
}
