/** How many slips lie between two words: a letter more, less, another, or two that changed places (optimal string alignment). */

import { u8 } from './typed-arrays';

const LONGEST = 64;
const first = new Uint8Array(LONGEST + 1);
const second = new Uint8Array(LONGEST + 1);
const third = new Uint8Array(LONGEST + 1);

/** The number of slips, or `most + 1` where there are more. Words longer than 64 letters are compared by their beginning. */
export function edits(one: string, other: string, most: number): number {
  const long = Math.min(one.length, LONGEST);
  const wide = Math.min(other.length, LONGEST);
  if (Math.abs(long - wide) > most) return most + 1;
  let [before, above, row] = [first, second, third];
  for (let j = 0; j <= wide; j++) above[j] = j;
  for (let i = 1; i <= long; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= wide; j++) {
      const cost = costAt(one, other, i, j, before, above, row);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(u8(above, wide), most + 1);
}

function costAt(
  one: string,
  other: string,
  i: number,
  j: number,
  before: Uint8Array,
  above: Uint8Array,
  row: Uint8Array,
): number {
  const letter = one.charCodeAt(i - 1);
  const facing = other.charCodeAt(j - 1);
  if (letter === facing) return Math.min(u8(row, j - 1) + 1, u8(above, j) + 1, u8(above, j - 1));
  const cost = 1 + Math.min(u8(row, j - 1), u8(above, j), u8(above, j - 1));
  const isTurned = i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === facing;
  return isTurned ? Math.min(cost, u8(before, j - 2) + 1) : cost;
}
