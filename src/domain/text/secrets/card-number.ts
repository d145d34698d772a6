/** Finds payment card numbers in a seen text: issuer, length and check digit, however the digits are grouped. */

/** A piece of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const GUID = /(?<![0-9a-f])(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32})(?![0-9a-f])/giu;
const SHORT_GAPS = ' -.,;/_';
/** Not the colon: it would chain times. Not the bullet: it stands where something was removed. */
const GAP = /^(?: ?[.,;·‧∙・\p{Pd}\u2212_/\\⁄∕|'’*()]{1,4}){0,2} ?$/u;
const LONGEST_GAP = 11;
const AFTER_PLUS = /\+ ?\(? ?$/;
/** No issuer's numbers begin with 0, 1 or 7. */
const FIRST_DIGITS = '2345689';
const FEWEST = 13;
const MOST = 19;
/** E.164: a number after a plus with no more digits is a phone. */
const MOST_OF_A_PHONE = 15;
const TICKET = /^2[4-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{10}$/;
const NAMED_TICKET = /(?:tracking ?id|support|request|ticket|case|incident)[^\d]{0,12}$/i;
const ZERO = 0x30;
const NO_END = -1;

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

/** Where card numbers stand in a seen text, in the order of their beginnings. Work ends with the last one that is asked for. */
export function* cardNumbers(seen: string): Generator<Span> {
  const text = seen.replace(GUID, (guid) => '\u2022'.repeat(guid.length));
  for (const run of runs(text)) if (mayHoldCard(text, run)) yield* cardsIn(text, run);
}

/** Whether so many digits are a card's: they begin and end as an issuer's numbers do. */
export function isCardNumber(digits: string): boolean {
  return luhn(digits)(0, digits.length) && isIssued(digits);
}

/** Groups of digits with no more between them than people put into one number. */
interface Run {
  readonly groups: Span[];
  count: number;
}

function* runs(text: string): Generator<Run> {
  let run: Run = { groups: [], count: 0 };
  let end = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    while (isDigit(text.charCodeAt(at))) at++;
    if (end >= 0 && !isGap(text, end, start)) {
      yield run;
      run = { groups: [], count: 0 };
    }
    run.groups.push({ start, end: at });
    run.count += at - start;
    end = at;
  }
  yield run;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from === 1 && SHORT_GAPS.includes(text.charAt(from))) return true;
  return to - from <= LONGEST_GAP && GAP.test(text.slice(from, to));
}

function mayHoldCard(text: string, { groups: [first], count }: Run): boolean {
  return first !== undefined && count >= fewestFrom(text, first);
}

function fewestFrom(text: string, { start }: Span): number {
  const isAfterPlus = AFTER_PLUS.test(text.slice(Math.max(0, start - 4), start));
  return isAfterPlus ? MOST_OF_A_PHONE + 1 : FEWEST;
}

/** For each group of digits at most seven ends are looked at, so the work is linear. */
function* cardsIn(text: string, { groups }: Run): Generator<Span> {
  const digits = groups.map(({ start, end }) => text.slice(start, end)).join('');
  const isChecked = luhn(digits);
  const ends = endsOf(groups, digits.length);
  let from = 0;
  for (const group of groups) {
    const fewest = FIRST_DIGITS.includes(digits.charAt(from)) ? fewestFrom(text, group) : MOST + 1;
    for (let to = from + fewest; to <= from + MOST; to++) {
      const end = ends[to] ?? NO_END;
      if (end === NO_END || !isChecked(from, to) || !isIssued(digits.slice(from, to))) continue;
      if (!isTicket(text, group.start, digits.slice(from, to))) yield { start: group.start, end };
    }
    from += group.end - group.start;
  }
}

/** After so many digits a group ends, and where in the text that is. */
function endsOf(groups: readonly Span[], digits: number): Int32Array {
  const ends = new Int32Array(digits + 1).fill(NO_END);
  let to = 0;
  for (const { start, end } of groups) {
    to += end - start;
    ends[to] = end;
  }
  return ends;
}

/** The number of a support request: it stands behind its name and begins with a day, as numbers of one network do too. */
function isTicket(text: string, start: number, digits: string): boolean {
  return TICKET.test(digits) && NAMED_TICKET.test(text.slice(Math.max(0, start - 40), start));
}

function isIssued(digits: string): boolean {
  return ISSUERS.some(([begins, lengths]) => lengths.includes(digits.length) && begins.test(digits));
}

/** Luhn's formula (ISO/IEC 7812-1, annex B) for any piece of some digits, by sums from the beginning: every other digit weighs double. */
function luhn(digits: string): (from: number, to: number) => boolean {
  const even = new Int32Array(digits.length + 1);
  const odd = new Int32Array(digits.length + 1);
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(at) - ZERO;
    const doubled = digit > 4 ? digit * 2 - 9 : digit * 2;
    even[at + 1] = (even[at] ?? 0) + (at % 2 === 0 ? digit : doubled);
    odd[at + 1] = (odd[at] ?? 0) + (at % 2 === 1 ? digit : doubled);
  }
  return (from, to) => {
    const sums = (to - 1) % 2 === 0 ? even : odd;
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) % 10 === 0;
  };
}
