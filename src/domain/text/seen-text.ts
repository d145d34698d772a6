/** A text as the eye takes it in: look-alikes made plain, nothing invisible; with the way back to where each character stood. */

import { asciiDigit } from './digits';

/** The seen text; the same in lower case, unit for unit; and for each unit (and the end) the place in the original. */
export interface SeenText {
  readonly text: string;
  readonly lower: string;
  readonly at: readonly number[];
}

const FIRST_PLAIN = 0x21;
const LAST_PLAIN = 0x7e;
const AMPERSAND = 0x26;
/** Letters that are shown as they are: no compatibility forms, marks, digits or spaces among them (Unicode blocks of big alphabets). */
const LETTERS: readonly (readonly [number, number])[] = [
  [0xc0, 0x131],
  [0x391, 0x3c9],
  [0x400, 0x481],
  [0x5d0, 0x5ea],
  [0x621, 0x63f],
  [0x3041, 0x3094],
  [0x30a1, 0x30fa],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];
/** A character that stands for a whole phrase is shown as itself. */
const MOST_SHOWN = 4;
const SPACE_CODE = 0x20;
/** No combining mark comes before (Unicode, general category M). */
const FIRST_MARK = 0x300;

const MARK = /^\p{M}/u;
/** A run of what nobody sees; a space as Teams writes it into rich text; a character with the marks on it. Few: long stacks are slow. */
const CLUSTER =
  /[\p{M}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]+|&(?:nbsp|#160|#xa0);|\P{M}\p{M}{0,8}/iuy;
const ENTITY = /^&.+;$/u;
const SPACE = /^[\s\u0085\u2800\p{Z}]$/u;
const UNSEEN = /[\p{M}\p{Cf}\p{Cs}\p{Cc}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/u;

/**
 * NFKC cluster by cluster, every digit as an ASCII digit, marks without their letter and everything invisible gone, one space for
 * any run of spaces and line breaks. Whatever `cleanText` makes of a text later is seen here too. Linear in the length.
 */
export function seenText(original: string): SeenText {
  const seen: string[] = [];
  const at: number[] = [];
  const known = new Map<string, string>();
  let isSpaceLast = false;
  for (let from = 0; from < original.length;) {
    const end = plainEnd(original, from);
    const cluster = end > from ? original.slice(from, end) : clusterAt(original, from);
    const shown: string = end > from ? cluster : spacedOnce(shownOf(cluster, known), isSpaceLast);
    for (let unit = 0; unit < shown.length; unit++) at.push(end > from ? from + unit : from);
    if (shown !== '') {
      seen.push(shown);
      isSpaceLast = shown.charCodeAt(shown.length - 1) === SPACE_CODE;
    }
    from += cluster.length;
  }
  at.push(original.length);
  const text = seen.join('');
  return { text, lower: inLowerCase(text), at };
}

/** Where a run of letters that are as plain as can be ends; the last one belongs to the marks that follow it. */
function plainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isPlain(text.charCodeAt(end))) end++;
  const isMarked = end > from && text.charCodeAt(end) >= FIRST_MARK && MARK.test(text.slice(end, end + 2));
  return isMarked ? end - 1 : end;
}

function isPlain(code: number): boolean {
  if (code <= LAST_PLAIN) return code >= FIRST_PLAIN && code !== AMPERSAND;
  return LETTERS.some(([first, last]) => code >= first && code <= last);
}

function clusterAt(text: string, from: number): string {
  if (text.charCodeAt(from) === SPACE_CODE && !(text.charCodeAt(from + 1) >= FIRST_MARK)) return ' ';
  CLUSTER.lastIndex = from;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(from);
}

function spacedOnce(shown: string, isSpaceLast: boolean): string {
  return isSpaceLast && shown.charCodeAt(0) === SPACE_CODE ? shown.slice(1) : shown;
}

function shownOf(cluster: string, known: Map<string, string>): string {
  if (cluster === ' ') return ' ';
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const shown = ENTITY.test(cluster) ? ' ' : shownAs(cluster);
  known.set(cluster, shown);
  return shown;
}

function shownAs(cluster: string): string {
  let shown = '';
  for (const character of normalOf(cluster)) shown += spacedOnce(oneShownAs(character), shown.endsWith(' '));
  return shown;
}

function normalOf(cluster: string): string {
  const normal = cluster.normalize('NFKC');
  return normal.length > cluster.length + MOST_SHOWN ? cluster : normal;
}

function oneShownAs(character: string): string {
  const code = character.charCodeAt(0);
  if (code > SPACE_CODE && code <= LAST_PLAIN) return character;
  if (SPACE.test(character)) return ' ';
  return UNSEEN.test(character) ? '' : asciiDigit(character);
}

/** Character by character where a letter's lower case is longer: places must stay. */
function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (one) => one.toLowerCase().slice(0, one.length)).join('');
}
