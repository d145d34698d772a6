/** Reads what a person typed into plain, comparable text. The first gate for everything that comes from outside. */

/** What is allowed: at most `max` code points after cleaning; `multiline` keeps line breaks (at most one empty line in a row) and the tabs between cells. */
export interface TextRules {
  readonly max: number;
  readonly multiline?: boolean;
}

/** The cleaned text, or why there is none. */
export type TextReading =
  { readonly kind: 'ok'; readonly text: string } | { readonly kind: 'bad'; readonly reason: 'empty' | 'tooLong' | 'notText' };

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
const TAB = /\t/gu;
const AROUND_TAB = / ?\t ?/gu;
const BLANK = /[\p{Zs}\u2800]+/gu;
// Lone surrogates, controls, noncharacters, and what Unicode wants drawn as nothing (zero-width space, BOM, bidi overrides and
// isolates, tags); joiners and variation selectors change how neighbours look, so they get rules of their own.
const UNSEEN =
  /(?![\n\t\u200C\u200D\p{Variation_Selector}])[\p{Cs}\p{Cc}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]/gu;
const LOOSE_SELECTOR = /(?<=^|[\s\u200C\u200D\p{Variation_Selector}])\p{Variation_Selector}/gu;
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu;
// No script stacks more than 30 marks (UAX #15, stream-safe text); long stacks make normalising quadratic and cards unreadable.
const HIGH_STACK = /(\p{M}{30})\p{M}+/gu;
/** What most people type and every button sends: cleaning leaves it as it is. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/u;
const SEEN = /[^\p{M}\p{Z}\p{C}\p{Default_Ignorable_Code_Point}]|\p{Co}|\p{Cn}/u;

/**
 * Cleans a value from outside: NFC, nothing invisible or direction-changing, single spaces, no space at the ends. Cleaning a
 * cleaned text changes nothing. An absent value (`undefined`, `null`) and a text with nothing to see are `empty`; every other
 * value that is not a string is `notText`. Takes time linear in the length; never throws.
 */
export function cleanText(value: unknown, rules: TextRules): TextReading {
  if (value === undefined || value === null) return { kind: 'bad', reason: 'empty' };
  if (typeof value !== 'string') return { kind: 'bad', reason: 'notText' };
  const text = PLAIN.test(value) ? value : rules.multiline ? cleanLines(value) : cleanLine(value);
  if (!SEEN.test(text)) return { kind: 'bad', reason: 'empty' };
  return isLonger(text, rules.max) ? { kind: 'bad', reason: 'tooLong' } : { kind: 'ok', text };
}

/** The beginning of a text, at most `max` UTF-16 units and never half a character: strict readers of JSON refuse halves. */
export function clip(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

function cleanLine(value: string): string {
  return seenOnly(value.replace(LINE_BREAK, ' ').replace(TAB, ' ')).trim();
}

function cleanLines(value: string): string {
  const lines = seenOnly(value.replace(LINE_BREAK, '\n')).replace(AROUND_TAB, '\t').split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function seenOnly(text: string): string {
  const bare = text.replace(BLANK, ' ').replace(UNSEEN, '').replace(LOOSE_SELECTOR, '').replace(LOOSE_JOINER, '');
  return bare.replace(HIGH_STACK, '$1').normalize('NFC').replace(HIGH_STACK, '$1').replace(BLANK, ' ');
}

function isLonger(text: string, max: number): boolean {
  if (text.length <= max) return false;
  return text.length > 2 * max || Array.from(text).length > max;
}
