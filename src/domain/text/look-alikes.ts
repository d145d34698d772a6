/** Tells names of domains that look like another one's: letters of several alphabets in one word, or others in place of Latin ones. */

import { shownLabel } from './punycode';

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Hebrew', 'Arabic', 'Devanagari', 'Thai', 'Georgian', 'Cherokee'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);
/** Japanese, Chinese and Korean are written in several scripts, with Latin letters among them (Unicode UTS 39, highly restrictive). */
const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const LATIN_OR_COMMON = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;
/** Cyrillic and Greek letters that most typefaces draw like Latin ones. */
const DRAWN_ALIKE = /^[\d\-асԁеһіјӏорԛѕԝхуъьҽпгѵѡαγεικνοπρτυωχ]+$/u;
const ONLY_LATIN = /^[a-z\d-]+$/u;

/** Whether a domain (small ASCII letters, `xn--` where it was not) may be taken for another one by its look. */
export function looksLikeAnother(domain: string): boolean {
  if (!domain.includes('xn--')) return false;
  const labels = domain.split('.').map(shownLabel);
  const suffix = labels.at(-1) ?? '';
  return labels.slice(0, -1).some((label) => isMixed(label) || (ONLY_LATIN.test(suffix) && isDrawnAlike(label)));
}

function isMixed(label: string): boolean {
  const scripts = SCRIPTS.filter((script) => script.test(label)).length;
  return EASTERN.test(label) ? !LATIN_OR_COMMON.test(label.replace(new RegExp(EASTERN, 'gu'), '')) : scripts > 1;
}

function isDrawnAlike(label: string): boolean {
  return !ONLY_LATIN.test(label) && DRAWN_ALIKE.test(label);
}
