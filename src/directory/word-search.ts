/** Finds the words of an index that somebody may have meant by what was typed: the word itself, what it begins, what is a few slips away. */

import { distance } from 'fastest-levenshtein';
import { edits } from './edits';
import { gramsOf, INITIALS, lengthOf, type IndexData } from './index-data';
import { f32, u32, u8 } from './typed-arrays';

/** Words of the alphabet that may be meant by a typed one. */
export interface Meant {
  /** By word: how near it is, above 0 to 1. */
  readonly near: ReadonlyMap<number, number>;
  /** Words from `from` to below `to` begin with what was typed. */
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  /** How much the typed word tells: the rarer, the more. */
  readonly weight: number;
}

const MOST_SLIPPED = 24;
/** So many words are compared letter by letter. */
const MOST_COMPARED = 300;
/** A word that so many names have is no slip. */
const COMMON = 25;
/** Few names begin with any one word: what a word that is only begun is taken to tell. */
const BEGUN = 30;

/** Searches the alphabet of one index. Keeps counters between searches, so it answers one at a time. */
export class WordSearch {
  /** The words in order. */
  readonly alphabet: readonly string[];
  /** By word: how much it tells. */
  readonly weights: Float32Array;
  private readonly shared: Uint8Array;
  private readonly seen: Uint32Array;
  private readonly lengths: Uint8Array;

  constructor(private readonly data: IndexData) {
    const { alphabet, names, company } = data;
    this.alphabet = Buffer.from(alphabet.buffer, alphabet.byteOffset, alphabet.length).toString('latin1').split('\n');
    this.shared = new Uint8Array(this.alphabet.length);
    this.seen = new Uint32Array(this.alphabet.length);
    this.lengths = Uint8Array.from(this.alphabet, ({ length }) => Math.min(255, length));
    this.weights = Float32Array.from(this.alphabet, (_word, at) => weightFor(company.length, lengthOf(names, at)));
  }

  /** What may be meant by each word, and by neighbours written as one, and by the parts of a word that was joined. */
  all(words: readonly string[]): { readonly single: readonly Meant[]; readonly others: readonly Meant[] } {
    const single = words.map((word) => this.meant(word, words.length));
    const apart = single.filter(mayBeJoined).flatMap(({ typed }) => this.apart(typed));
    return { single, others: [...this.together(words, single), ...apart] };
  }

  /** The share of what was typed that a word has: 0 where it is another word. */
  shareOf({ near, from, to, typed }: Meant, word: number): number {
    const share = near.get(word) ?? 0;
    return word >= from && word < to ? Math.max(share, this.beginningShare(typed, word)) : share;
  }

  /** That share for a word that begins with what was typed. */
  beginningShare(typed: string, word: number): number {
    return 0.6 + 0.38 * (typed.length / Math.max(typed.length, u8(this.lengths, word)));
  }

  private meant(word: string, count: number, slips = true): Meant {
    const near = new Map<number, number>();
    const from = this.firstFrom(word);
    const to = word.length >= 2 ? this.firstFrom(`${word}~`) : from;
    const isKnown = this.alphabet[from] === word;
    if (isKnown) near.set(from, 1);
    const isCommon = isKnown && lengthOf(this.data.names, from) >= COMMON;
    if (slips && !isCommon && word.length >= 3) this.addSlips(near, word);
    if (count === 1 || word.length <= 6) this.addInitials(near, word);
    const weight = isKnown ? f32(this.weights, from) : weightFor(this.data.company.length, to > from ? BEGUN : 1);
    return { near, from, to, typed: word, weight };
  }

  private addInitials(near: Map<number, number>, word: string): void {
    const at = this.firstFrom(INITIALS + word);
    if (this.alphabet[at] === INITIALS + word) near.set(at, 0.8);
  }

  /** By the threes of letters they share; then, of those that share most, letter by letter. */
  private addSlips(near: Map<number, number>, word: string): void {
    const most = word.length <= 4 ? 1 : word.length <= 8 ? 2 : 3;
    const found: (readonly [number, number])[] = [];
    for (const one of this.sharing(word, most)) {
      const other = this.alphabet[one] ?? '';
      // Changed places are two slips to the fast count and one to ours.
      if (distance(word, other) > 2 * most) continue;
      const slipped = edits(word, other, most);
      if (slipped <= most && slipped > 0) found.push([one, likeness(word, other, slipped)]);
    }
    found.sort(([, one], [, other]) => other - one);
    for (const [one, share] of found.slice(0, MOST_SLIPPED)) near.set(one, share);
  }

  /** Words of about that length that share the most threes of letters. */
  private sharing(word: string, most: number): readonly number[] {
    const grams = gramsOf(word);
    const needed = Math.max(grams.length <= 4 ? 1 : 2, grams.length - 3 * most);
    const count = this.countShared(grams);
    const isLong = (one: number): boolean => Math.abs(u8(this.lengths, one) - word.length) <= most;
    const steps = new Uint32Array(grams.length + 1);
    for (let i = 0; i < count; i++) {
      const one = u32(this.seen, i);
      if (isLong(one)) steps[u8(this.shared, one)] = u32(steps, u8(this.shared, one)) + 1;
    }
    const cut = cutOf(steps, needed, MOST_COMPARED);
    const found: number[] = [];
    for (let i = 0; i < count; i++) {
      const one = u32(this.seen, i);
      if (u8(this.shared, one) >= cut && found.length < 2 * MOST_COMPARED && isLong(one)) found.push(one);
      this.shared[one] = 0;
    }
    return found;
  }

  /** Counts for each word how many of the threes it has; answers how many words have any. */
  private countShared(grams: readonly number[]): number {
    const { at, items } = this.data.grams;
    let count = 0;
    for (const gram of grams) {
      const end = u32(at, gram + 1);
      for (let i = u32(at, gram); i < end; i++) {
        const one = u32(items, i);
        const before = u8(this.shared, one);
        this.shared[one] = before + 1;
        if (before === 0) this.seen[count++] = one;
      }
    }
    return count;
  }

  private together(words: readonly string[], single: readonly Meant[]): readonly Meant[] {
    const found: Meant[] = [];
    for (let at = 0; at + 1 < words.length; at++) {
      const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
      const areKnown = [at, at + 1].every((one) => single[one]?.near.get(single[one].from) === 1);
      if (joined.length >= 5) found.push(this.meant(joined, 2, !areKnown));
    }
    return found;
  }

  /** The longest word of the alphabet that begins the typed one and what is left of it; and the same from its end. */
  private apart(typed: string): readonly Meant[] {
    const cuts = Array.from({ length: typed.length - 5 }, (_, at) => typed.length - 3 - at);
    const beginning = cuts.map((cut) => typed.slice(0, cut)).find((text) => this.isWord(text)) ?? '';
    const end = cuts.map((cut) => typed.slice(typed.length - cut)).find((text) => text.length >= 4 && this.isWord(text)) ?? '';
    const rests = [typed.slice(beginning.length), typed.slice(0, typed.length - end.length)];
    const parts = new Set([beginning, end, ...rests.filter((rest) => rest.length >= 4 && rest !== typed)]);
    return [...parts].filter((text) => text !== '').map((text) => this.part(text));
  }

  /** Together the parts must not weigh more than the word they are taken from. */
  private part(text: string): Meant {
    const at = this.firstFrom(text);
    if (this.alphabet[at] !== text) {
      const meant = this.meant(text, 2);
      return { ...meant, weight: meant.weight / 2 };
    }
    return { near: new Map([[at, 1]]), from: 0, to: 0, typed: text, weight: f32(this.weights, at) / 2 };
  }

  private isWord(text: string): boolean {
    return this.alphabet[this.firstFrom(text)] === text;
  }

  private firstFrom(text: string): number {
    let [low, high] = [0, this.alphabet.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.alphabet[middle] ?? '') < text) low = middle + 1;
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

function mayBeJoined({ typed, near }: Meant): boolean {
  return typed.length >= 8 || (typed.length >= 6 && ![...near.values()].includes(1));
}

function weightFor(names: number, having: number): number {
  return Math.log(1 + names / (1 + having)) + 0.5;
}

function likeness(typed: string, word: string, slipped: number): number {
  const length = Math.max(typed.length, word.length);
  const sameStart = typed.charAt(0) === word.charAt(0) ? 0 : 0.06;
  return Math.max(0.05, 1 - (1.35 * slipped) / length - sameStart);
}
