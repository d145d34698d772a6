/** Finds one-time codes that stand beside their name: "your code is 123456", "OTP: 123 456". Digits alone are numbers of partners. */

import { announcedAt, endOf } from './announcing';
import type { Span } from './card-number';
import { ALONE, CARD_NAME, CLEAR_NAMES, IS_THE, PIN_NAME, SOMEBODYS, TO_TAKE, VAGUE_NAMES } from './one-time-code-words';
import type { SeenText } from '../seen-text';

/** Where a code ends: not in the middle of a longer number, a date or a word. */
const END = String.raw`(?![-.:/]?[\p{Script=Latin}\p{N}])`;
const QUOTE = String.raw`["'“‘*(]{0,2}`;
const OF_SIX = new RegExp(`${QUOTE}(?:\\d{3}[ -]?\\d{3}|\\d{2} \\d{2} \\d{2})${END}`, 'uy');
const OF_FOUR_TO_EIGHT = new RegExp(
  `${QUOTE}(?:[a-z]-)?(?:\\d{3}[ -]\\d{3}|\\d{4}[ -]\\d{4}|\\d{2} \\d{2} \\d{2}|\\d{4,8})${END}`,
  'uy',
);
const OF_A_PIN = new RegExp(`${QUOTE}(?:\\d{4,5}|\\d{8})${END}`, 'uy');
const OF_A_CARD = new RegExp(`${QUOTE}\\d{3,4}${END}`, 'uy');
/** Codes that sign a device in: capital letters with digits among them. */
const OF_A_DEVICE = new RegExp(`${QUOTE}(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z0-9]{6,10}(?![-\\p{L}\\p{N}])`, 'uy');
const BEFORE = /(?<![\p{L}\p{N}-])(?:[a-z]-)?(?:\d{3}[ -]\d{3}|\d{4,8})$/u;
const SPACE = / ?/uy;
/** No code is without one. */
const DIGIT = /\d/;
/** So far before a name is looked. */
const LOOKED_BACK = 60;

/** Where one-time codes stand in a seen text. Every look is bounded, so the work is linear; it ends with the last one that is asked for. */
export function* oneTimeCodes({ text, lower }: Pick<SeenText, 'text' | 'lower'>): Generator<Span> {
  if (!DIGIT.test(text)) return;
  for (const { 0: name, index } of lower.matchAll(CLEAR_NAMES)) {
    const found = afterClearName(text, lower, name, index + name.length) ?? codeBefore(lower, index);
    if (found) yield found;
  }
  for (const { 0: name, index } of lower.matchAll(VAGUE_NAMES)) {
    const found = nearVagueName(lower, name, index);
    if (found) yield found;
  }
}

function afterClearName(text: string, lower: string, name: string, end: number): Span | undefined {
  const at = announcedAt(lower, end, false) ?? endOf(SPACE, lower, end) ?? end;
  if (CARD_NAME.test(name)) return spanAt(OF_A_CARD, lower, at);
  return spanAt(OF_FOUR_TO_EIGHT, lower, at) ?? spanAt(OF_A_DEVICE, text, at);
}

function nearVagueName(lower: string, name: string, index: number): Span | undefined {
  const before = lower.slice(Math.max(0, index - LOOKED_BACK), index);
  const isSomebodys = SOMEBODYS.test(before);
  const at = announcedAt(lower, index + name.length, false);
  if (at !== undefined && (isSomebodys || ALONE.test(before))) {
    const alone = PIN_NAME.test(name) ? OF_A_PIN : OF_SIX;
    return spanAt(isSomebodys ? OF_FOUR_TO_EIGHT : alone, lower, at);
  }
  if (TO_TAKE.test(before)) return spanAt(OF_FOUR_TO_EIGHT, lower, index + name.length + 1);
  return isSomebodys || / the $/.test(before) ? codeBefore(lower, index) : undefined;
}

/** "123456 is your code". */
function codeBefore(lower: string, index: number): Span | undefined {
  const before = lower.slice(Math.max(0, index - LOOKED_BACK), index);
  const between = IS_THE.exec(before);
  const code = between && BEFORE.exec(before.slice(0, between.index));
  if (!code) return undefined;
  const end = index - before.length + between.index;
  return { start: end - code[0].length, end };
}

function spanAt(pattern: RegExp, text: string, at: number): Span | undefined {
  const end = endOf(pattern, text, at);
  return end === undefined ? undefined : { start: at, end };
}
