/** Names of companies, people and things in the one form in which they are compared: every habit of writing them comes out the same. */

import anyAscii from 'any-ascii';
import { foldName } from './fold';

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
/** Legal forms as they are left by `spelled`, the frequent ones of the countries on offer (the registers' lists of forms). */
const LEGAL = new Set(
  `gmbh mbh ag kg ohg gbr ug se ev eg gesmbh og sarl sagl inc incorporated llc corp corporation llp lp plc ltd limited dac sas sasu sa eurl snc bv nv
  srl sprl vof sl slu lda ltda eireli spa srls spzoo sro as aps ab hb oy oyj kft zrt doo dd ood eood ooo zao oao pao uab sia ou tov pvt pte pty
  sdn bhd co company kk gk yk kabushikikaisha youxiangongsi gongsi wll fze fzco fzllc jsc pjsc sae tbk pt cv lc`.split(/\s+/u),
);
/** They say nothing of which is meant. */
const LIGHT = new Set('the and und et y e of der die das von de la le les'.split(' '));
/** What people put around a name. */
const AROUND = new Set('trial trials test company customer firma kunde record'.split(' '));
/** Scripts without spaces have their legal forms in one with the name. */
const UNSPACED_FORMS = /株式会社|有限公司|股份|有限会社|합자회사|주식회사|\(주\)/gu;

/** The form of a name. Takes time in proportion to the length, of which no more than 120 characters count. */
export function nameForm(text: string): NameForm {
  const all = spelled(latin(text.slice(0, LONGEST))).slice(0, MOST_WORDS);
  const named = all.filter((word, at) => !LIGHT.has(word) && !(at > 0 && LEGAL.has(word)) && !(at === 0 && isLeadingForm(all)));
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

/** "PT Fabrikam", "OOO Fabrikam": some countries put the form first. */
function isLeadingForm([first = '', ...others]: readonly string[]): boolean {
  return others.length > 0 && ['pt', 'ooo', 'zao', 'oao', 'pao', 'tov', 'sia', 'uab'].includes(first);
}

function latin(text: string): string {
  const small = text.toLowerCase();
  if (!MARKED.test(small)) return small;
  const joined = text
    .replace(/[&+＆＋]/gu, ' and ')
    .replaceAll('_', ' ')
    .replace(/\p{Extended_Pictographic}/gu, ' ');
  if (!NOT_ASCII.test(joined)) return joined.toLowerCase();
  const folded = foldName(joined.replace(UNSPACED_FORMS, ' '));
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
