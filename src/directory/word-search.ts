/** Finds the words of an index that somebody may have meant by what was typed: the word itself, what it begins, what is a few slips away. */

import { mayBeSlip, type Doubts } from './doubts';
import type { IndexData } from './index-data';
import { lengthOf } from './lists';
import { DIGITS, OTHER_WORDS } from './short-words';
import { Slips } from './slips';
import { f32, u32, u8 } from './typed-arrays';
import { INITIALS } from './word-grams';

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
  /** The other part of the word it was joined to is rarer: only names that have that one are of interest. */
  readonly follows?: true;
}

/** A word that so many names have is no slip, unless nobody is found by it. */
const COMMON = 25;
/** A word that is only begun is taken to stand in so many names at least. */
const BEGUN = 30;
/** A word that some name has is less likely a slip. */
const LESS_LIKELY = 0.88;
/** The share of a word that is only written otherwise. */
const OTHERWISE = 0.95;
/** Short words that people type for "I don't know". */
const NO_INITIALS: ReadonlySet<string> = new Set('tbd tba nda nil na idk faq fyi asap etc test xxx asdf'.split(' '));
/** What a single letter is taken to tell. */
const A_LETTER = 1;

/** Searches the alphabet of one index, one search at a time. */
export class WordSearch {
  /** The words in order. */
  readonly alphabet: readonly string[];
  /** By word: how much it tells. */
  readonly weights: Float32Array;
  /** By word: how many letters it has. */
  readonly lengths: Uint8Array;
  private readonly slips: Slips;

  constructor(private readonly data: IndexData) {
    const { alphabet, names, company } = data;
    this.alphabet = Buffer.from(alphabet.buffer, alphabet.byteOffset, alphabet.length).toString('latin1').split('\n');
    this.lengths = Uint8Array.from(this.alphabet, ({ length }) => Math.min(255, length));
    this.slips = new Slips(data.grams, this.alphabet, this.lengths);
    this.weights = Float32Array.from(this.alphabet, (_word, at) => weightFor(company.length, lengthOf(names, at)));
  }

  /**
   * What may be meant by each word, and by neighbours written as one, and by the parts of a word that was joined.
   */
  all(words: readonly string[], doubts: Doubts): { readonly single: readonly Meant[]; readonly others: readonly Meant[] } {
    const single = words.map((word) => this.meant(word, words.length, doubts));
    const apart = single.filter(mayBeJoined).flatMap((one) => this.apart(one));
    return { single, others: [...this.together(words, single), ...apart] };
  }

  /** Whether one of these words may be another that was misspelled into a word some name has. */
  isDoubtful(words: readonly string[]): boolean {
    return words.some(
      (word) => word.length >= 3 && this.isWord(word) && lengthOf(this.data.names, this.firstFrom(word)) < COMMON,
    );
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

  private meant(word: string, count: number, slips: Doubts | 'none'): Meant {
    const near = new Map<number, number>();
    const from = this.firstFrom(word);
    const to = this.firstFrom(`${word}~`);
    const isKnown = this.alphabet[from] === word;
    if (isKnown) near.set(from, 1);
    const isCommon = isKnown && lengthOf(this.data.names, from) >= COMMON;
    for (const other of OTHER_WORDS.get(word) ?? []) this.addWord(near, other, OTHERWISE);
    if (mayBeSlip(slips, isKnown, isCommon) && word.length >= 3) this.addSlips(near, word, isKnown ? LESS_LIKELY : 1);
    if (count === 1 || word.length <= 6) this.addInitials(near, word);
    return { near, from, to, typed: word, weight: this.weightOf(word, near, from, to) };
  }

  /** A word that is a slip tells as much as the one that is most likely meant. */
  private weightOf(word: string, near: ReadonlyMap<number, number>, from: number, to: number): number {
    if (word.length === 1) return A_LETTER;
    const [nearest] = [...near].sort(([, one], [, other]) => other - one);
    if (nearest) return f32(this.weights, nearest[0]);
    const { at } = this.data.names;
    const beginning = u32(at, to) - u32(at, from);
    return weightFor(this.data.company.length, beginning === 0 ? 1 : Math.max(BEGUN, beginning));
  }

  private addSlips(near: Map<number, number>, word: string, likely: number): void {
    for (const [one, share] of this.slips.of(word)) near.set(one, Math.max(share * likely, near.get(one) ?? 0));
  }

  private addInitials(near: Map<number, number>, word: string): void {
    if (!NO_INITIALS.has(word)) this.addWord(near, INITIALS + word, 0.8);
  }

  private addWord(near: Map<number, number>, word: string, share: number): void {
    const at = this.firstFrom(word);
    if (this.alphabet[at] === word) near.set(at, Math.max(share, near.get(at) ?? 0));
  }

  private together(words: readonly string[], single: readonly Meant[]): readonly Meant[] {
    const found: Meant[] = [];
    for (let at = 0; at + 1 < words.length; at++) {
      const joined = `${words[at] ?? ''}${words[at + 1] ?? ''}`;
      const areKnown = [at, at + 1].every((one) => single[one]?.near.get(single[one].from) === 1);
      const digit = DIGITS.get(words[at + 1] ?? '');
      if (digit !== undefined) found.push(this.meant(`${words[at] ?? ''}${digit}`, 2, 'none'));
      if (joined.length >= 5) found.push(this.meant(joined, 2, areKnown ? 'none' : 'unknown'));
    }
    return found;
  }

  /** Where it is made of two or three words: these. Else, for a word that is none, the longest that begins it and the rest, and the same from its end. */
  private apart({ typed, near }: Meant): readonly Meant[] {
    const begins = cutsOf(typed).filter((cut) => this.isWord(typed.slice(0, cut)));
    const two = begins.find((cut) => this.isWord(typed.slice(cut)));
    const three = typed.length >= 9 ? this.threeOf(typed, begins) : [];
    if (two !== undefined || three.length > 0)
      return [...this.led(two === undefined ? [] : [typed.slice(0, two), typed.slice(two)]), ...this.led(three)];
    if (isExact(near)) return [];
    const [begin = 0] = begins;
    const end = cutsOf(typed).findLast((cut) => typed.length - cut >= 4 && this.isWord(typed.slice(cut))) ?? typed.length;
    const parts = new Set([typed.slice(0, begin), typed.slice(end)]);
    for (const rest of [typed.slice(begin), typed.slice(0, end)]) if (rest.length >= 4 && rest !== typed) parts.add(rest);
    return [...parts].filter((text) => text !== '').map((text) => this.part(text));
  }

  private threeOf(typed: string, begins: readonly number[]): readonly string[] {
    for (const cut of begins) {
      const rest = typed.slice(cut);
      const second = cutsOf(rest).find((at) => this.isWord(rest.slice(0, at)) && this.isWord(rest.slice(at)));
      if (second !== undefined) return [typed.slice(0, cut), rest.slice(0, second), rest.slice(second)];
    }
    return [];
  }

  /** The parts of a word; the rarest leads. */
  private led(parts: readonly string[]): readonly Meant[] {
    const all = parts.map((text) => this.part(text)).toSorted((one, other) => other.weight - one.weight);
    return all.map((one, at) => (at === 0 ? one : { ...one, follows: true }));
  }

  /** Together the parts must not weigh more than the word they are taken from. */
  private part(text: string): Meant {
    const at = this.firstFrom(text);
    if (this.alphabet[at] !== text) {
      const meant = this.meant(text, 2, 'unknown');
      return { ...meant, weight: meant.weight / 2 };
    }
    return { near: new Map([[at, 1]]), from: 0, to: 0, typed: text, weight: f32(this.weights, at) / 2 };
  }

  /** Whether some name has this very word. */
  isWord(text: string): boolean {
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

/** Where a word may be cut, the longest beginning first. */
function cutsOf(typed: string): readonly number[] {
  return Array.from({ length: Math.max(0, typed.length - 5) }, (_, at) => typed.length - 3 - at);
}

function mayBeJoined({ typed, near }: Meant): boolean {
  return typed.length >= 8 || (typed.length >= 6 && !isExact(near));
}

function isExact(near: ReadonlyMap<number, number>): boolean {
  return [...near.values()].includes(1);
}

function weightFor(names: number, having: number): number {
  return Math.log(1 + names / (1 + having)) + 0.5;
}
