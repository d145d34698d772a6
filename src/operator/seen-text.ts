/** Text of others as a terminal may show it: what acts on it, hides, or turns the direction is written out. */

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text with each of them as its code. */
export function seenText(text: string): string {
  return text.replace(UNSEEN, (sign) => SHORT[sign] ?? `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
