/** Weighs the features of a line against each class. The weights are learned from `test/understanding/` by `npm run understanding -- --train`. */

import { once } from '../../../src/domain/text/once';
import type { Class, Model } from './intents';
import { comparing, type KnownRows } from './resemblance';
import stored from './weights.json';

/** A class with how likely it is. */
export interface Likely {
  readonly name: Class;
  readonly chance: number;
}

/** Weights by feature: for each class by its place in `classes`. */
export interface Weights {
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** What is divided by to get the weights. */
  readonly scale: number;
  readonly features: Readonly<Record<string, string>>;
  /** The lines that were learned from, by class, in meanings. */
  readonly known: KnownRows;
}

/** What weighs the lines. */
export const model = once(() => modelOf(stored));

/** Makes stored weights ready: "3:12 17:-8" is twelve for the class at place 3. */
export function modelOf({ classes, bias, scale, features, known }: Weights): Model {
  return {
    classes: classes as readonly Class[],
    bias: bias.map((one) => one / scale),
    rows: rowsOf(features, scale),
    compare: comparing(known),
  };
}

/** Each row is read when it is first asked for: of thousands a line asks for some dozens. */
function rowsOf(features: Weights['features'], scale: number): Model['rows'] {
  const read = new Map<string, ReturnType<typeof rowOf>>();
  return {
    get: (name) => {
      const known = read.get(name);
      const row = known ?? (Object.hasOwn(features, name) ? rowOf(features[name] ?? '', scale) : undefined);
      if (!known && row) read.set(name, row);
      return row;
    },
  };
}

function rowOf(row: string, scale: number): readonly (readonly [number, number])[] {
  return row.split(' ').map((pair) => {
    const [place = '', weight = ''] = pair.split(':');
    return [Number(place), Number(weight) / scale] as const;
  });
}

/** The classes by how likely they are, the likeliest first. */
export function weigh(features: readonly string[], { classes, bias, rows }: Model): readonly Likely[] {
  const scores = [...bias];
  for (const feature of features)
    for (const [place, weight] of rows.get(feature) ?? []) scores[place] = (scores[place] ?? 0) + weight;
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, one) => all + one, 0);
  return classes
    .map((name, place) => ({ name, chance: (powers[place] ?? 0) / sum }))
    .toSorted((one, other) => other.chance - one.chance);
}
