/** Finds a known name or phone number in a text. Others may have the same: only where a row names the person otherwise it means them. */

import { parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { foldName } from '../text/fold';

/** A piece of a text. */
export interface FoundText {
  readonly from: number;
  readonly to: number;
}

const WORDS = /[\p{L}\p{N}\p{M}'’]+/gu;
/** Digits as people write phone numbers, and nothing of a word, a date or an id around them. */
const DIGITS = /(?<![\p{L}\p{N}_-])(?:\+|00)?\(?\d[\d ()./-]{5,24}\d(?![\p{L}\p{N}_-])/gu;
/** Of two words. */
const SHORTEST_NAME = 3;
const DAY = /^\d{4}-\d\d-\d\d$/u;
/** A shorter number without its country code might be anything, a PartnerID among others. */
const FEWEST_DIGITS = 8;

/** Whether a name can be looked for in a text: two words at least, for "Support" or "Jo" alone stand for anybody. */
export function isFullName(name: string): boolean {
  return foldedWords(name).length > 1;
}

/** Where the names stand, word by word, whatever the case and the accents; those that are no full names are nowhere. */
export function namesIn(text: string, names: readonly string[]): readonly FoundText[] {
  if (names.length === 0 || text.length < SHORTEST_NAME) return [];
  const folded = foldName(text);
  const perhaps = names.map(foldedWords).filter((name) => name.length > 1 && folded.includes(name[0]?.word ?? ''));
  if (perhaps.length === 0) return [];
  const words = foldedWords(text);
  return perhaps.flatMap((name) => places(words, name));
}

/** Where phone numbers stand, however they are grouped; `dialled` as `phoneSpellings` gives them. */
export function phonesIn(text: string, dialled: readonly string[]): readonly FoundText[] {
  if (dialled.length === 0 || text.length < FEWEST_DIGITS) return [];
  return [...text.matchAll(DIGITS)]
    .filter(([found]) => !DAY.test(found) && dialled.includes(digitsOf(found)))
    .map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
}

interface Word extends FoundText {
  readonly word: string;
}

function foldedWords(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)].map(({ index, 0: word }) => ({
    word: foldName(word),
    from: index,
    to: index + word.length,
  }));
}

function places(words: readonly Word[], name: readonly Word[]): readonly FoundText[] {
  return words.flatMap(({ from }, start) => {
    const last = words[start + name.length - 1];
    const isHere = name.every(({ word }, at) => words[start + at]?.word === word);
    return isHere && last ? [{ from, to: last.to }] : [];
  });
}

/** A number (E.164) as it is dialled from elsewhere and at home, digits alone, for `phonesIn`. */
export function phoneSpellings(e164: string): readonly string[] {
  const national = nationalOf(e164);
  return [digitsOf(e164), ...(national.length < FEWEST_DIGITS ? [] : [national])];
}

function nationalOf(e164: string): string {
  try {
    return digitsOf(parsePhoneNumberWithError(e164).nationalNumber);
  } catch {
    return '';
  }
}

/** Without the zeros before it: `00` dials out, `0` dials another town. */
function digitsOf(text: string): string {
  return text.replaceAll(/\(0\)/gu, '').replaceAll(/\D/gu, '').replace(/^0+/u, '');
}
