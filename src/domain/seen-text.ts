/** A text as the eye takes it in: look-alikes made plain, nothing invisible; with the way back to where each character stood. */

/** The seen text, and for each of its units (and its end) the place in the original. */
export interface SeenText {
  readonly text: string;
  readonly at: readonly number[];
}

/**
 * Plain letters as they are; a space as Teams writes it into rich text; a character with the marks on it. Few marks: long stacks
 * make normalising slow.
 */
const CLUSTER = /[!-%'-~]+(?!\p{M})|&(?:nbsp|#160|#xa0);|\P{M}\p{M}{0,8}|\p{M}+/giu;
const PLAIN = /^[!-%'-~]+$/;
const ENTITY = /^&.+;$/;
const SPACE = /^[\s\u0085\u2800\p{Z}]$/u;
const UNSEEN = /[\p{M}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]|(?![\s\u0085])\p{Cc}/u;
const DIGIT = /^\p{Nd}$/u;

/**
 * NFKC cluster by cluster, every digit as an ASCII digit, marks without their letter and everything invisible gone, one space for
 * any run of spaces and line breaks. Whatever `cleanText` makes of a text later is seen here too. Linear in the length.
 */
export function seenText(original: string): SeenText {
  const seen: string[] = [];
  const at: number[] = [];
  let last = '';
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const isPlain = PLAIN.test(cluster);
    const shown = isPlain ? cluster : shownAs(cluster, last);
    if (shown === '') continue;
    seen.push(shown);
    last = shown.slice(-1);
    for (let unit = 0; unit < shown.length; unit++) at.push(isPlain ? index + unit : index);
  }
  at.push(original.length);
  return { text: seen.join(''), at };
}

function shownAs(cluster: string, last: string): string {
  if (cluster === ' ' || ENTITY.test(cluster)) return last === ' ' ? '' : ' ';
  let shown = '';
  let before = last;
  for (const character of cluster.normalize('NFKC')) {
    const one = oneShownAs(character);
    if (one === '' || (one === ' ' && before === ' ')) continue;
    shown += one;
    before = one;
  }
  return shown;
}

function oneShownAs(character: string): string {
  if (PLAIN.test(character)) return character;
  if (SPACE.test(character)) return ' ';
  if (UNSEEN.test(character)) return '';
  return DIGIT.test(character) ? String(valueOf(character)) : character;
}

/** Digits stand in tens, zero first, and some tens next to each other (Unicode, general category Nd). */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return value % 10;
}
