/** Names of companies, people and things in the one form in which they are compared: every habit of writing them comes out the same. */

import { distance } from 'fastest-levenshtein';
import anyAscii from 'any-ascii';
import { foldName } from './fold';
import { UNSPACED_FORMS, withoutForms } from './legal-forms';

/** A name, or what somebody typed for one. */
export interface NameForm {
  /** Its words in small Latin letters, without legal forms and words that say nothing; never empty where it holds a letter or digit. */
  readonly words: readonly string[];
  /** All of its words, with blanks between. */
  readonly written: string;
  /** The words in one. */
  readonly key: string;
  /** The first letters of its words. */
  readonly initials: string;
}

/** No name is longer; what comes after so many characters is not looked at. */
const LONGEST = 120;
const MOST_WORDS = 12;
/** Most names hold nothing else, and reading them shall cost little. */
const MARKED = /[^a-z0-9 ]/u;
/** What is written in two ways. */
const SPELLED = /[aou]e|aa|ph/u;
const SHORT = 3;
const NOT_ASCII = /[^\p{ASCII}]/u;
/** They say nothing of which is meant. */
const LIGHT = new Set('the and und et y e of der die das von de la le les'.split(' '));
/** What people put around a name. */
const AROUND = new Set('trial trials test company customer firma kunde record'.split(' '));
/** The form of a name. Takes time in proportion to the length, of which no more than 120 characters count. */
export function nameForm(text: string): NameForm {
  const all = spelled(latin(text.slice(0, LONGEST))).slice(0, MOST_WORDS);
  const named = withoutForms(all).kept.filter((word) => !LIGHT.has(word));
  return formOf((named.length > 0 ? named : all).map(collapsed), all.map(collapsed).join(' '));
}

function formOf(words: readonly string[], written: string): NameForm {
  return { words, written, key: words.join(''), initials: words.map((word) => word.charAt(0)).join('') };
}

/** What somebody typed for a name without the words around it; the same where nothing else was typed. */
export function bareForm(form: NameForm): NameForm {
  const words = form.words.filter((word) => !AROUND.has(word));
  if (words.length === 0 || words.length === form.words.length) return form;
  return formOf(words, words.join(' '));
}

function latin(text: string): string {
  const small = text.toLowerCase();
  if (!MARKED.test(small)) return small;
  const joined = text
    .replace(/[&+＆＋]/gu, ' and ')
    .replaceAll('_', ' ')
    .replace(/\p{Extended_Pictographic}/gu, ' ');
  if (!NOT_ASCII.test(joined)) return joined.toLowerCase();
  const folded = foldName(UNSPACED_FORMS.reduce((rest, [written]) => rest.replace(written, ' '), joined));
  return NOT_ASCII.test(folded) ? anyAscii(folded).toLowerCase() : folded;
}

/** `G.m.b.H.`, `A/S` and `I.B.M.` are one word each, `O'Brien` too. */
function spelled(text: string): readonly string[] {
  if (!MARKED.test(text) && !text.includes('sp z')) return text.split(' ').filter((word) => word !== '');
  return text
    .replace(/['`’]/gu, '')
    .replace(/\b[a-z]{1,3}(?:\.[a-z]{1,3}\b)+/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/\b([a-z])\/([a-z])\b/gu, '$1$2')
    .replace(/\bsp\.? z ?o\.?o\b/gu, 'spzoo')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '');
}

/** Müller, Mueller and Muller are one, and so are Århus and Aarhus, graphic and grafic. */
function collapsed(word: string): string {
  if (word.length <= SHORT || !SPELLED.test(word)) return word;
  return word
    .replace(/([aou])e/gu, '$1')
    .replace(/aa/gu, 'a')
    .replace(/ph/gu, 'f');
}

/** No name is longer. */
const LONGEST_NAME = 200;
/** No more of a name is a slip. */
const SLIPS = 0.25;

/** Whether two names are those of different things: neither holds the words of the other, and it is no slip. Looks at no more than a name's length. */
export function isOtherName(name: string, before: string): boolean {
  const [one, other] = [name, before].map((text) => nameForm(text.slice(0, LONGEST_NAME)).words);
  if (one === undefined || other === undefined) return false;
  const isWithin = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word));
  if (isWithin(one, other) || isWithin(other, one)) return false;
  const [typed, known] = [one.join(' '), other.join(' ')];
  return distance(typed, known) > SLIPS * Math.max(typed.length, known.length);
}
