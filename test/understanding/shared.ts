/** The shared lines, which lie outside of the repository. */

import type { Line } from './families';

const TRIALS = ['Northwind Traders', 'Litware', 'Tailspin Toys', 'Woodgrove Bank', 'Adventure Works'];

/** The lines of `sentences.jsonl`. */
export function sharedLines(text: string): readonly Line[] {
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const line = JSON.parse(row) as Line;
      return { ...line, lang: line.lang.slice(0, 2), family: line.id, trials: TRIALS };
    });
}
