/** Learns the weights: a softmax regression by AdaGrad, the same from the same lines. */

import { packed, type Weights } from '../../dialogs/engine/reader/packed-weights';
import type { KnownRows } from '../../dialogs/engine/reader/remembered-rows';

/** A line by its features, and what it is. */
export interface Example {
  readonly features: readonly string[];
  readonly name: string;
  /** Its pieces in meanings. */
  readonly row: string;
}

const ROUNDS = 45;
const RATE = 0.15;
/** Draws every weight to nothing. */
const DECAY = 2e-5;
/** So much of a line is left out each time it is learned from: no wish shall hang on one word. */
const LEFT_OUT = 0.25;
/** A feature of fewer lines says nothing of others. */
const RARE = 2;
const SCALE = 50;

/** What was learned from these lines, as it is stored: what is measured is what runs. */
export function learn(examples: readonly Example[]): Weights {
  const classes = [...new Set(examples.map(({ name }) => name))].sort();
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
  const ids = new Map([...counts].filter(([, count]) => count >= RARE).map(([name], at) => [name, at] as const));
  const width = classes.length;
  const weights = new Float64Array(ids.size * width);
  const squares = new Float64Array(ids.size * width).fill(1e-2);
  const bias = new Float64Array(width);
  const lines = examples.map(({ features, name }) => ({
    at: features.flatMap((one) => ids.get(one) ?? []),
    want: classes.indexOf(name),
  }));
  const chance = chances();
  for (let round = 0; round < ROUNDS; round++)
    for (const line of shuffled(lines, round)) step({ ...line, at: thinned(line.at, chance) }, { weights, squares, bias, width });
  return storedForm({ weights, bias, width, classes, ids, known: knownIn(examples) });
}

interface State {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly bias: Float64Array;
  readonly width: number;
}

function step(
  { at, want }: { readonly at: readonly number[]; readonly want: number },
  { weights, squares, bias, width }: State,
): void {
  const scores = Array.from(bias);
  for (const id of at) for (let place = 0; place < width; place++) scores[place]! += weights[id * width + place]!;
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, one) => all + one, 0);
  for (let place = 0; place < width; place++) {
    const slope = powers[place]! / sum - (place === want ? 1 : 0);
    if (Math.abs(slope) < 1e-4) continue;
    bias[place]! -= 0.01 * slope;
    for (const id of at) {
      const spot = id * width + place;
      const pull = slope + DECAY * weights[spot]!;
      squares[spot]! += pull * pull;
      weights[spot]! -= (RATE * pull) / Math.sqrt(squares[spot]!);
    }
  }
}

/** Each row once, by class. */
function knownIn(examples: readonly Example[]): KnownRows {
  const rows = new Map<string, Set<string>>();
  for (const { name, row } of examples) if (row !== '') rows.set(name, (rows.get(name) ?? new Set()).add(row));
  return Object.fromEntries(
    [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, set]) => [name, [...set].sort().join(',')]),
  );
}

function thinned(at: readonly number[], chance: () => number): readonly number[] {
  return at.filter(() => chance() >= LEFT_OUT);
}

/** Numbers between nothing and one, the same each time. */
function chances(): () => number {
  let seed = 4711;
  return () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
}

/** In an order that is the same each time. */
function shuffled<T>(list: readonly T[], round: number): readonly T[] {
  let seed = 17 + round * 101;
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    seed = (seed * 48271) % 2147483647;
    const other = seed % (at + 1);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

interface Learned {
  readonly weights: Float64Array;
  readonly bias: Float64Array;
  readonly width: number;
  readonly classes: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  readonly known: KnownRows;
}

function storedForm({ weights, bias, width, classes, ids, known }: Learned): Weights {
  const rows = [...ids].flatMap(([name, id]) => {
    const row = classes.flatMap((_class, place) => {
      const rounded = Math.round(weights[id * width + place]! * SCALE);
      return Math.abs(rounded) < 4 ? [] : [[place, rounded] as const];
    });
    return row.length === 0 ? [] : [[name, packed(row)] as const];
  });
  const sorted = rows.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    classes,
    bias: Array.from(bias, (one) => Math.round(one * SCALE)),
    scale: SCALE,
    names: sorted.map(([name]) => name).join(' '),
    rows: sorted.map(([, row]) => row).join(' '),
    known,
  };
}
