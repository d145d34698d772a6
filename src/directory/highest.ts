/** Keeps the highest of many without putting them in order. */

import { cutOf } from './slips';
import { f32, u32 } from './typed-arrays';

const STEPS = 1_024;
const STEPS_A_POINT = 20;

/**
 * Of the first `count` items moves those with the highest scores to the front, their scores with them: at least `wanted` where there are so many,
 * and at most four times as many. Answers how many.
 */
export function keepHighest(items: Uint32Array, scores: Float32Array, count: number, wanted: number): number {
  const steps = new Uint32Array(STEPS);
  for (let i = 0; i < count; i++) {
    const step = stepOf(f32(scores, i));
    steps[step] = u32(steps, step) + 1;
  }
  const least = cutOf(steps, 0, wanted) / STEPS_A_POINT;
  let kept = 0;
  for (let i = 0; i < count && kept < 4 * wanted; i++) {
    const score = f32(scores, i);
    if (score < least) continue;
    items[kept] = u32(items, i);
    scores[kept++] = score;
  }
  return kept;
}

function stepOf(score: number): number {
  return Math.min(STEPS - 1, Math.floor(score * STEPS_A_POINT));
}
