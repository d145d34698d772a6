/** Weights as they lie in `weights.json`: a few long texts, which are read in a fraction of the time and the memory that thousands of small parts take. */

import { once } from '../../../src/domain/text/once';

/** What was learned, as it is stored. */
export interface Weights {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** What is divided by to get the weights. */
  readonly scale: number;
  /** The features, parted by a space. */
  readonly names: string;
  /** For each feature, in the same order and parted alike, three signs for each class it says something of. */
  readonly rows: string;
  /** The lines that were learned from, by class, in meanings, parted by a comma. */
  readonly known: Readonly<Record<string, string>>;
}

/** For each class by its place, a weight times the scale. */
export type WeightRow = readonly (readonly [place: number, weight: number])[];

/** The first of the signs: after the space and both that would be escaped at the beginning of a text. */
const FIRST = 35;
const BACKSLASH = 92;
const SIGNS = 91;
/** A weight is two signs; this one is none. */
const NOTHING = Math.floor((SIGNS * SIGNS) / 2);
const SIGNS_OF_ONE = 3;

/** A row in signs: the class, then the weight. */
export function packed(row: WeightRow): string {
  return row
    .flatMap(([place, weight]) => [place, Math.floor((weight + NOTHING) / SIGNS), (weight + NOTHING) % SIGNS])
    .map((digit) => String.fromCharCode(FIRST + digit + (FIRST + digit >= BACKSLASH ? 1 : 0)))
    .join('');
}

/** What adds to the scores of classes what a feature says of each. The features are looked up from the first one on that is asked for. */
export function addingOf({ names, rows, scale }: Weights): (feature: string, scores: number[]) => void {
  const byName = once(() => {
    const all = rows.split(' ');
    return new Map(names.split(' ').map((name, at) => [name, all[at] ?? '']));
  });
  return (feature, scores) => {
    const row = byName().get(feature) ?? '';
    for (let at = 0; at < row.length; at += SIGNS_OF_ONE) {
      const place = digitAt(row, at);
      scores[place] = (scores[place] ?? 0) + (digitAt(row, at + 1) * SIGNS + digitAt(row, at + 2) - NOTHING) / scale;
    }
  };
}

function digitAt(row: string, at: number): number {
  const code = row.charCodeAt(at);
  return code - FIRST - (code > BACKSLASH ? 1 : 0);
}
