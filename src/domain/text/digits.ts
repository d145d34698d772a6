/** The digits of all writing systems and what they are worth. Data of Unicode 17, general category Nd; a digit of later versions is worked out. */

const ZEROES: readonly number[] =
  `30 660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0
1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0 104a0 10d30 10d40 11066 110f0 11136 111d0 112f0 11450 114d0 11650 116c0 116d0 116da 11730
118e0 11950 11bf0 11c50 11d50 11da0 11de0 11f50 16130 16a60 16ac0 16b50 16d70 1e140 1e2f0 1e4f0 1e5f1 1e950`
    .split(/\s+/u)
    .map((code) => parseInt(code, 16));

const VALUES: ReadonlyMap<number, string> = new Map(
  ZEROES.flatMap((zero) => Array.from({ length: 10 }, (_, value) => [zero + value, String(value)] as const)),
);
const DIGIT = /^\p{Nd}$/u;

/** The ASCII digit for a decimal digit of any writing system; any other character as it is. */
export function asciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return VALUES.get(code) ?? (DIGIT.test(character) ? workedOut(code) : character);
}

/** Digits stand in tens, zero first, and some tens next to each other. */
function workedOut(code: number): string {
  let value = 0;
  while (DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}
