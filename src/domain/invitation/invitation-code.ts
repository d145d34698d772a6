/** Codes of invitations as people see and type them: 16 characters of Crockford's base32, in groups of four. */

/** No I, L, O and U: nothing that is taken for a digit, and no words (Crockford: Base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);
/** How many random bytes make a code: 80 bits. */
export const CODE_BYTES = 10;

/** A longer text is no code, whatever is in it. */
const LONGEST = 100;
/** A code with its dashes, or with a slip in it, anywhere in a text. What hangs on to more (a GUID, a word) is none. */
const GROUPED = /(?<![\p{L}\p{N}\p{Pd}_])[0-9a-z]{3,5}(?:\p{Pd}[0-9a-z]{3,5}){3}(?![\p{L}\p{N}\p{Pd}_])/giu;
/** Four groups of four, however they are divided. */
const FOURS = /(?<![\p{L}\p{N}])(?:[0-9a-z]{4}[\s\p{Pd}]{0,3}){3}[0-9a-z]{4}(?![\p{L}\p{N}])/iu;

/** The code that these random bytes stand for, as it is shown. */
export function codeOf(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const code = Array.from({ length: LENGTH }, (_, at) => ALPHABET.charAt(parseInt(bits.slice(5 * at, 5 * at + 5), 2))).join('');
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** The characters of a typed code, whatever its case, spaces, dashes and look-alikes; nothing where it can't be one. */
export function readCode(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.,;:!?“”„"'’()[\]<>]+/gu, '');
  const code = bare.replace(/O/g, '0').replace(/[IL]/g, '1');
  return CODE.test(code) ? code : undefined;
}

/** What looks like a code with its dashes in a text, even a mistyped one: letters and digits in four groups. */
export function codeIn(text: string): string | undefined {
  return text.match(GROUPED)?.find((found) => /[a-z]/i.test(found) && (/\d/.test(found) || readCode(found) !== undefined));
}

/** Whether a whole line is a code without its command: a number of 16 digits and words of a language are none. */
export function isBareCode(text: string): boolean {
  return /\d/.test(text) && /[a-z]/i.test(text) && readCode(text) !== undefined;
}

/** Whether a text had better not be quoted: something in it may be a code, a number of a card, a password. */
export function mayHoldCode(text: string): boolean {
  return /[\p{N}\p{Pd}]/u.test(text) || FOURS.test(text);
}

/** From each place in a text: three or four groups of four, and what a code with a lost character has left at its end. */
const IN_FOURS = /(?=([\p{L}\p{N}]{4}(?:[\s\p{Pd}]?[\p{L}\p{N}]{4}){2,3}(?:[\s\p{Pd}]?[\p{L}\p{N}]{3})?))/gu;

/** Whether something in a text resembles a code, a mistyped one too: three groups of four or more, of letters and digits. */
export function resemblesCode(text: string): boolean {
  return Array.from(text.matchAll(IN_FOURS), ([, found]) => found ?? '').some(
    (found) => /\p{L}/u.test(found) && /\p{N}/u.test(found),
  );
}
