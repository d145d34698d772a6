/** Finds payment card numbers in a seen text: issuer, length and check digit, however the digits are grouped. */

/** A piece of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Digits that could be one number: 13 to 19 of them, in whole groups. */
export interface Candidate extends Span {
  readonly digits: string;
}

const GUID = /(?<![0-9a-f])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})(?![0-9a-f])/giu;
/** Not the colon: it would chain times. Not the bullet: it stands where something was removed. */
const GAP = /^(?: ?[.,;·‧∙・\p{Pd}\u2212_/\\⁄∕|'’*()]{1,4}){0,2} ?$/u;
const LONGEST_GAP = 11;
const AFTER_PLUS = /\+ ?\(? ?$/;
/** No issuer's numbers begin with 0, 1 or 7. */
const BEGINS = /^[2-689]/;
const FEWEST = 13;
const MOST = 19;
/** E.164: a number after a plus with no more digits is a phone. */
const MOST_OF_A_PHONE = 15;

const FROM_16: readonly number[] = [16, 17, 18, 19];
const FROM_13: readonly number[] = [13, 14, 15, ...FROM_16];

/** Beginnings and lengths by issuer (ISO/IEC 7812 ranges as the networks publish them). */
const ISSUERS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [13, 16, 19]], // Visa
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]], // Mastercard
  [/^3[47]/, [15]], // American Express
  [/^3(?:0[0-5]|095|[689])/, [14]], // Diners Club
  [/^(?:6011|64[4-9]|65)/, FROM_16], // Discover
  [/^35(?:2[89]|[3-8])/, FROM_16], // JCB
  [/^62/, FROM_16], // UnionPay
  [/^(?:50(?:18|20|38)|5893|6304|6759|676[1-3])/, FROM_13], // Maestro
  [/^220[0-4]/, FROM_16], // Mir
  [/^(?:508|506(?:099|1[0-8]\d|19[0-8]))/, [16, 18, 19]], // RuPay, Verve
  [/^(?:8600|9704|9792|9860)/, [16]], // Uzcard, Napas, Troy, Humo
];

/** Where card numbers stand in a seen text. */
export function cardNumbers(seen: string): readonly Span[] {
  return Array.from(candidates(seen)).filter(({ digits }) => isCardNumber(digits));
}

/** Whether so many digits are a card's: they begin and end as an issuer's numbers do. */
export function isCardNumber(digits: string): boolean {
  return isChecked(digits) && ISSUERS.some(([begins, lengths]) => begins.test(digits) && lengths.includes(digits.length));
}

/** Luhn's formula (ISO/IEC 7812-1, annex B). */
function isChecked(digits: string): boolean {
  let sum = 0;
  for (let back = 1; back <= digits.length; back++) {
    const digit = digits.charCodeAt(digits.length - back) - 48;
    const weighed = back % 2 === 0 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Everything in a seen text that is looked at: for each group of digits at most seven ends, so the work is linear. */
export function* candidates(seen: string): Generator<Candidate> {
  for (const run of runs(seen.replace(GUID, (guid) => '\u2022'.repeat(guid.length)))) {
    const total = run.reduce((sum, { digits }) => sum + digits.length, 0);
    if (run[0]?.afterPlus === true && total <= MOST_OF_A_PHONE) continue;
    for (let from = 0; from < run.length; from++) yield* startingAt(run, from);
  }
}

interface Group extends Candidate {
  readonly afterPlus: boolean;
}

function* startingAt(run: readonly Group[], from: number): Generator<Candidate> {
  const first = run[from];
  if (!first || !BEGINS.test(first.digits)) return;
  let digits = '';
  for (let to = from; to < run.length && digits.length < MOST; to++) {
    digits += run[to]?.digits ?? '';
    const fewest = first.afterPlus ? MOST_OF_A_PHONE + 1 : FEWEST;
    if (digits.length >= fewest && digits.length <= MOST) yield { digits, start: first.start, end: run[to]?.end ?? first.end };
  }
}

/** Groups of digits with no more between them than people put into one number. */
function runs(seen: string): readonly (readonly Group[])[] {
  const all: Group[][] = [];
  let before: Group | undefined;
  for (const { 0: digits, index: start } of seen.matchAll(/\d+/g)) {
    const group = {
      digits,
      start,
      end: start + digits.length,
      afterPlus: AFTER_PLUS.test(seen.slice(Math.max(0, start - 4), start)),
    };
    const goesOn = before !== undefined && isGap(seen, before.end, start);
    if (goesOn) all.at(-1)?.push(group);
    else all.push([group]);
    before = group;
  }
  return all;
}

function isGap(seen: string, from: number, to: number): boolean {
  if (to - from === 1 && ' -.'.includes(seen.charAt(from))) return true;
  return to - from <= LONGEST_GAP && GAP.test(seen.slice(from, to));
}
