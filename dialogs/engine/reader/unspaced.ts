/** Takes writing without spaces apart into pieces that mean something. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { unspacedHit, type Word } from './lexicon';

/** A piece of a text; without a meaning it is unknown. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly raw: string;
  readonly means: readonly Concept[];
}

/** The longest known piece at each place; what lies between is unknown. */
export function unspaced(word: Word): readonly Piece[] {
  const atoms: Piece[] = [];
  let unknownFrom = -1;
  const close = (end: number): void => {
    if (unknownFrom >= 0) atoms.push(pieceOf(word, unknownFrom, end, []));
    unknownFrom = -1;
  };
  for (let at = 0; at < word.key.length;) {
    const hit = unspacedHit('ja', word.key, at);
    if (hit && isWhole(word.key, at, hit.length)) {
      close(at);
      atoms.push(pieceOf(word, at, at + hit.length, hit.means));
      at += hit.length;
    } else {
      if (unknownFrom < 0) unknownFrom = at;
      at++;
    }
  }
  close(word.key.length);
  return atoms;
}

const KATAKANA = /[\p{Script=Katakana}ー]/u;

/** A word in katakana is not taken apart: a name may begin with the letters of another word. */
function isWhole(text: string, at: number, length: number): boolean {
  const isKana = KATAKANA.test(text.charAt(at));
  if (!isKana) return true;
  return !(at > 0 && KATAKANA.test(text.charAt(at - 1))) && !KATAKANA.test(text.charAt(at + length));
}

function pieceOf(word: Word, from: number, to: number, means: readonly Concept[]): Piece {
  return { from: word.from + from, to: word.from + to, raw: word.raw.slice(from, to), means };
}
