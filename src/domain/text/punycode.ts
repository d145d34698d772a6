/** Labels of international domain names as people see them (RFC 3492). */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const PREFIX = 'xn--';
/** No label is longer (RFC 1035, 2.3.4). */
const LONGEST = 63;

/** A label as it is shown; one that is not encoded, or not rightly, as it is. */
export function shownLabel(label: string): string {
  return label.startsWith(PREFIX) && label.length <= LONGEST ? (decoded(label.slice(PREFIX.length)) ?? label) : label;
}

function decoded(label: string): string | undefined {
  const dash = label.lastIndexOf('-');
  const codes = Array.from(label.slice(0, Math.max(dash, 0)), (one) => one.charCodeAt(0));
  let code = FIRST_CODE;
  let bias = FIRST_BIAS;
  let at = 0;
  for (let next = dash + 1; next < label.length;) {
    const delta = deltaAt(label, next, bias);
    if (delta === undefined) return undefined;
    const length = codes.length + 1;
    bias = adapted(delta.value, length, at === 0);
    code += Math.floor((at + delta.value) / length);
    at = (at + delta.value) % length;
    next = delta.end;
    if (code > 0x10ffff) return undefined;
    codes.splice(at++, 0, code);
  }
  return String.fromCodePoint(...codes);
}

/** A number of digits that weigh more and more, and where it ends (RFC 3492, 3.3). */
function deltaAt(label: string, from: number, bias: number): { readonly value: number; readonly end: number } | undefined {
  let [value, weight, next] = [0, 1, from];
  for (let k = BASE; ; k += BASE) {
    const digit = digitOf(label.charAt(next++));
    if (digit === undefined) return undefined;
    value += digit * weight;
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (digit < threshold) return { value, end: next };
    weight *= BASE - threshold;
  }
}

function digitOf(character: string): number | undefined {
  if (/^[a-z]$/.test(character)) return character.charCodeAt(0) - 0x61;
  return /^\d$/.test(character) ? Number(character) + 26 : undefined;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
