/** A list five at a time: what is on the page that is asked for, and what leads to the next one. */

import type { Say } from '../../cards/engine/words';

/** As many as a card has room for. */
export const PAGE = 5;

/** A page of a list. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** Where it begins. */
  readonly from: number;
  /** Where the next one begins, as an argument; absent on the last. */
  readonly next?: string;
  /** How many the next one shows. */
  readonly more: number;
  /** Which of how many are shown; empty where all are. */
  readonly counter: string;
}

/** The page that begins at `from`; anything but a place in the list is the beginning. `of`: how many there are in words, where they are not all here. */
export function pageOf<T>(all: readonly T[], typed: string | undefined, say: Say, of: number | string = all.length): Page<T> {
  const from = startOf(typed, all.length);
  const shown = all.slice(from, from + PAGE);
  const left = all.length - from - shown.length;
  return {
    shown,
    from,
    ...(left > 0 ? { next: String(from + PAGE) } : {}),
    more: Math.min(left, PAGE),
    counter: all.length > PAGE ? say('frame.shown', { from: from + 1, to: from + shown.length, of }) : '',
  };
}

function startOf(typed: string | undefined, count: number): number {
  const from = Number(typed ?? 0);
  return Number.isInteger(from) && from > 0 && from < count ? from : 0;
}
