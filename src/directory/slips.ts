/** Finds the words of an alphabet that are a few slips away from what was typed. */

import { distance } from 'fastest-levenshtein';
import { edits } from './edits';
import type { Lists } from './lists';
import { u32, u8 } from './typed-arrays';
import { gramsOf } from './word-grams';

/** A word by its place in the alphabet, and how near it is to what was typed, above 0 to 1. */
export type Slip = readonly [word: number, share: number];

const MOST_SLIPPED = 24;
/** So many words are compared letter by letter. */
const MOST_COMPARED = 200;

/** Looks for slips in one alphabet. Keeps counters between searches, so it answers one at a time. */
export class Slips {
  private readonly shared: Uint8Array;
  private readonly seen: Uint32Array;

  constructor(
    private readonly grams: Lists,
    private readonly alphabet: readonly string[],
    private readonly lengths: Uint8Array,
  ) {
    this.shared = new Uint8Array(alphabet.length);
    this.seen = new Uint32Array(alphabet.length);
  }

  /** The words that may be meant. By the threes of letters they share; then, of those that share most, letter by letter. */
  of(word: string): readonly Slip[] {
    const most = word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
    const found: Slip[] = [];
    for (const one of this.sharing(word, most)) {
      const other = this.alphabet[one] ?? '';
      // Changed places are two slips to the fast count and one to ours.
      if (distance(word, other) > 2 * most) continue;
      const slipped = edits(word, other, most);
      if (slipped <= most && slipped > 0) found.push([one, likeness(word, other, slipped)]);
    }
    found.sort(([, one], [, other]) => other - one);
    return found.slice(0, MOST_SLIPPED);
  }

  /** Words of about that length that share the most threes of letters. */
  private sharing(word: string, most: number): readonly number[] {
    const grams = gramsOf(word);
    const needed = Math.max(grams.length <= 6 ? 1 : 2, grams.length - 3 * most);
    const count = this.countShared(grams, word.length - most, word.length + most);
    const steps = new Uint32Array(grams.length + 1);
    for (let i = 0; i < count; i++) {
      const shared = u8(this.shared, u32(this.seen, i));
      steps[shared] = u32(steps, shared) + 1;
    }
    const cut = cutOf(steps, needed, MOST_COMPARED);
    const found: number[] = [];
    for (let i = 0; i < count; i++) {
      const one = u32(this.seen, i);
      if (u8(this.shared, one) >= cut && found.length < 2 * MOST_COMPARED) found.push(one);
      this.shared[one] = 0;
    }
    return found;
  }

  /** Counts for each word from `shortest` to `longest` letters how many of the threes it has; answers how many words have any. */
  private countShared(grams: readonly number[], shortest: number, longest: number): number {
    const { items } = this.grams;
    let count = 0;
    for (const gram of grams) {
      const end = this.firstOfLength(gram, longest + 1);
      for (let i = this.firstOfLength(gram, shortest); i < end; i++) {
        const one = u32(items, i);
        const before = u8(this.shared, one);
        this.shared[one] = before + 1;
        if (before === 0) this.seen[count++] = one;
      }
    }
    return count;
  }

  /** Where the words of a gram begin that have so many letters. */
  private firstOfLength(gram: number, length: number): number {
    const { at, items } = this.grams;
    let [low, high] = [u32(at, gram), u32(at, gram + 1)];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (u8(this.lengths, u32(items, middle)) < length) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The lowest step to take so that at least `wanted` are at it or above, and no lower than `lowest`. */
export function cutOf(steps: Uint32Array, lowest: number, wanted: number): number {
  let cut = steps.length - 1;
  let sum = u32(steps, cut);
  while (cut > lowest && sum < wanted) {
    cut--;
    sum += u32(steps, cut);
  }
  return cut;
}

function likeness(typed: string, word: string, slipped: number): number {
  const length = Math.max(typed.length, word.length);
  const sameStart = typed.charAt(0) === word.charAt(0) ? 0 : 0.06;
  return Math.max(0.05, 1 - (1.35 * slipped) / length - sameStart);
}
