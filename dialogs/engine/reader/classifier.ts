/** Weighs the features of a line against each class. The weights are learned from `test/understanding/` by `npm run understanding -- --train`. */

import { once } from '../../../src/domain/text/once';
import type { Class, Model } from './intents';
import { addingOf, type Weights } from './packed-weights';
import { comparing } from './resemblance';
import stored from './weights.json';

/** A class with how likely it is. */
export interface Likely {
  readonly name: Class;
  readonly chance: number;
}

/** What weighs the lines. */
export const model = once(() => modelOf(stored));

/** Makes stored weights ready. */
export function modelOf(weights: Weights): Model {
  const { classes, bias, scale, known } = weights;
  return {
    classes: classes as readonly Class[],
    bias: bias.map((one) => one / scale),
    add: addingOf(weights),
    compare: comparing(known),
  };
}

/** The classes by how likely they are, the likeliest first. */
export function weigh(features: readonly string[], { classes, bias, add }: Model): readonly Likely[] {
  const scores = [...bias];
  for (const feature of features) add(feature, scores);
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, one) => all + one, 0);
  return classes
    .map((name, place) => ({ name, chance: (powers[place] ?? 0) / sum }))
    .toSorted((one, other) => other.chance - one.chance);
}
