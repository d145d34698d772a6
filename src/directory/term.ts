/** What somebody typed into the search: a name, a phone number, a PartnerID, the old 10-digit number, an address on the web or of mail, or nothing to look for. */

import type { NoSearchTerm } from '../domain/credit/partner-directory';
import { secretsIn } from '../domain/text/secrets/secrets';
import { cleanText, clip } from '../domain/text/text';
import { addressesIn, addressesJoined, addressIn, withoutAddresses, type DomainTerm } from './address-term';
import { mended } from './spoiled-letters';
import { numbersIn, type NumberTerm } from './number-term';

/** A term that was read. `mixed`: numbers and addresses among other words; `name` is what is left of it, empty where nothing is. */
export type Term =
  | { readonly kind: 'name'; readonly text: string }
  | DomainTerm
  | NumberTerm
  | { readonly kind: 'mixed'; readonly terms: readonly (NumberTerm | DomainTerm)[]; readonly text: string; readonly name: string }
  | { readonly kind: 'none'; readonly because: NoSearchTerm };

/** No name of a company, and nothing that is searched for, is longer. */
export const LONGEST_TERM = 120;
/** What is looked at of a text, to say that it is too long. */
const MOST_READ = 10_000;

/** Reads a term. Takes time in proportion to the text's length; never throws. */
export function readTerm(typed: unknown): Term {
  const cleaned = cleanText(typeof typed === 'string' ? mended(clip(typed, MOST_READ)) : typed, { max: MOST_READ });
  if (cleaned.kind === 'bad') return none('empty');
  const { text } = cleaned;
  if (secretsIn(text).length > 0) return none('secret');
  if (text.length > LONGEST_TERM) return none('tooLong');
  if (!/[\p{L}\p{N}]/u.test(text)) return none('marksOnly');
  const line = addressesJoined(text);
  const { numbers, rest } = numbersIn(line);
  const [only, ...more] = numbers;
  if (only && more.length === 0 && rest === '') return only;
  const address = addressIn(line);
  if (address === 'publicMailbox') return none('publicMailbox');
  return address ?? mixedIn(line, numbers, rest) ?? nameIn(text);
}

function nameIn(text: string): Term {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  // One sign of Chinese or Japanese is a word; one letter is not.
  const isShort = letters.length < 2 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(letters);
  return isShort ? none('tooShort') : { kind: 'name', text };
}

/** What is called by its label comes first, then addresses, then numbers that may be anything. */
function mixedIn(text: string, numbers: readonly NumberTerm[], rest: string): Term | undefined {
  const named = numbers.filter(({ label }) => label !== undefined);
  const others = numbers.filter(({ label }) => label === undefined);
  const terms = [...named, ...addressesIn(text), ...others];
  if (terms.length === 0) return undefined;
  return { kind: 'mixed', terms, text, name: withoutAddresses(rest) };
}

function none(because: NoSearchTerm): Term {
  return { kind: 'none', because };
}
