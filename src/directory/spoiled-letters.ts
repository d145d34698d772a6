/** Mends letters that a program or a keyboard spoiled: UTF-8 that was read as Windows-1252, and letters of another script that only look the same. */

import { isUtf8 } from 'node:buffer';

/** What Windows-1252 has at 80 to 9F; U+FFFD where it has nothing. */
const AT_80 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';
/** The first byte of a letter of two or three bytes, then one that follows, as Windows-1252 or Latin-1 shows them. */
const MISREAD = /[\u00C2-\u00EF][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;
const MIXED = /\p{L}*(?:[A-Za-z][\u0370-\u04FF]|[\u0370-\u04FF][A-Za-z])\p{L}*/gu;

/** Letters of Cyrillic and Greek, and the Latin ones that look the same. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  Array.from('аaеeоoрpсcхxуyіiјjѕsАAВBЕEКKМMНHОOРPСCТTХXІIЈJЅSοoαaνvρpυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'.matchAll(/(.)(.)/gu)).map(
    ([, other = '', latin = '']) => [other, latin] as const,
  ),
);

/** The text as it was meant; as it is where nothing is spoiled. Takes time in proportion to its length. */
export function mended(text: string): string {
  const reread = MISREAD.test(text) ? text.replace(/[^ ]+/gu, wordReread) : text;
  return reread.replace(MIXED, inLatin);
}

/** Written in Latin-1 or Windows-1252 it is UTF-8 of other letters. */
function wordReread(word: string): string {
  const codes = Array.from(word, byteOf);
  if (codes.some((code) => code > 0xff)) return word;
  const bytes = Buffer.from(codes);
  return isUtf8(bytes) ? bytes.toString() : word;
}

function byteOf(letter: string): number {
  const at = letter === '\uFFFD' ? -1 : AT_80.indexOf(letter);
  return at < 0 ? (letter.codePointAt(0) ?? 0) : 0x80 + at;
}

/** A word of two scripts is one of Latin letters, if all others look like some. */
function inLatin(word: string): string {
  const letters = Array.from(word, (letter) => ALIKE.get(letter) ?? letter).join('');
  return /[^\p{Script=Latin}]/u.test(letters) ? word : letters;
}
