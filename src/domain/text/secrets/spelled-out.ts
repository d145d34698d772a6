/** Pieces of a seen text between spaces, and whether one looks like something that was made up to be secret. */

import type { Span } from './card-number';

/** A piece between spaces. */
export interface Word extends Span {
  readonly text: string;
}

/** No secret that people type is longer; what is longer is looked at in part. */
const LONGEST = 120;
const OPENING = `("'“‘[<{`;
const ENDING = `)"'”’\\]>}.,;:!?…`;
const QUOTED = /["“”„«»`][^"“”„«»`]{1,120}["”“«»`]|['‘][^'’]{1,120}['’](?![\p{L}\p{N}])/uy;
const ADDRESS = /@[^@]*\.|:\/\/|^www\.|^[0-9a-f]{8}-[0-9a-f]{4}-/iu;

/** At most so many pieces from a place on, without the marks around them. The end of a long piece is not looked for further than a secret may reach. */
export function wordsFrom(seen: string, from: number, most: number): readonly Word[] {
  const words: Word[] = [];
  for (let start = from; start < seen.length && words.length < most;) {
    const end = endOfWord(seen, start);
    if (end === start) break;
    words.push({ start, end, text: bare(seen.slice(start, end)) });
    start = end + 1;
  }
  return words;
}

/** The piece that ends at a place and has a space before it or begins the text; nothing where it is too long for a secret. */
export function wordBefore(seen: string, end: number): Word | undefined {
  let start = end;
  while (start > 0 && end - start <= LONGEST && seen.charAt(start - 1) !== ' ') start--;
  if (start === end || end - start > LONGEST) return undefined;
  return { start, end, text: seen.slice(start, end) };
}

/** What stands in quotes at a place, with its quotes. */
export function quotedAt(seen: string, at: number): Span | undefined {
  QUOTED.lastIndex = at;
  return QUOTED.test(seen) ? { start: at, end: QUOTED.lastIndex } : undefined;
}

/** Letters with digits or with marks that no ordinary word has; no address and no id. */
export function looksMadeUp(text: string): boolean {
  return text.length >= 6 && /\p{L}/u.test(text) && /[\p{N}!#$%&*^?+~@]/u.test(text) && !ADDRESS.test(text);
}

function endOfWord(seen: string, start: number): number {
  let end = start;
  while (end < seen.length && end - start < LONGEST && seen.charAt(end) !== ' ') end++;
  return end;
}

/** A piece without brackets, quotes and the sentence's own marks around it. */
export function bare(piece: string): string {
  let from = 0;
  let to = piece.length;
  while (from < to && OPENING.includes(piece.charAt(from))) from++;
  while (to > from && ENDING.includes(piece.charAt(to - 1))) to--;
  return piece.slice(from, to);
}
