/** Takes a company's name apart into the words by which it is compared, so that every habit of writing it comes out the same. */

import anyAscii from 'any-ascii';
import { foldName } from '../domain/text/fold';
import { UNSPACED_FORMS, withoutForms } from '../domain/text/legal-forms';

/** A name in pieces. */
export interface NameWords {
  /** What the company is called: small ASCII letters and digits. Never empty where the name holds a letter or digit. */
  readonly words: readonly string[];
  /** Its legal forms in one spelling each, as they come. */
  readonly forms: readonly string[];
  /** First letters of all its words, forms aside. */
  readonly initials: string;
}

/** Joins two names into one; written in every habit, or not at all. */
const AND: ReadonlySet<string> = new Set('and und et og och ve y en i ja e u n es oraz si kai amp a ja'.split(' '));
/** Says nothing about which company it is. */
const LIGHT: ReadonlySet<string> = new Set(
  'in the of at der die das den la le les el los il lo fa firma von de du di da'.split(' '),
);
/** Whether a word that joins others, or says nothing, begins so. */
export function beginsLink(word: string): boolean {
  return [...AND, ...LIGHT].some((link) => link.startsWith(word));
}

const SPELLED = /[aou]e|aa/;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** The words of a name or of what somebody typed for one. Time grows with the length of the text. */
export function nameWords(text: string): NameWords {
  const [latin, unspaced] = latinOf(text.replace(/&amp;/gi, '&').replace(/[™®©℠°º]/gu, ' '));
  const all = spelled(latin);
  const { kept, forms: spaced } = withoutForms(all);
  const forms = [...unspaced, ...spaced];
  const named = singlesJoined(kept.filter((word, at) => !AND.has(word) || at === 0 || at === kept.length - 1));
  const words = named.filter((word) => !LIGHT.has(word));
  const chosen = [words, named, kept, all].find((list) => list.length > 0) ?? [];
  return { words: chosen.map(collapsed), forms, initials: named.map((word) => word.charAt(0)).join('') };
}

/** A word as names and queries are compared: Müller, Mueller and Muller are one, and so are Århus and Aarhus. */
export function collapsed(word: string): string {
  return SPELLED.test(word) ? word.replace(/([aou])e/g, '$1').replace(/aa/g, 'a') : word;
}

/** A text in small Latin letters, and the legal forms of scripts without spaces that stood in it. */
function latinOf(text: string): readonly [string, readonly string[]] {
  if (!NOT_ASCII.test(text)) return [text.replace(/[&+]/g, ' and ').replaceAll('_', ' ').toLowerCase(), []];
  const folded = foldName(text.replace(/[&+＆＋]/gu, ' and ').replaceAll('_', ' '));
  if (!NOT_ASCII.test(folded)) return [folded, []];
  const forms: string[] = [];
  let rest = text.normalize('NFKC').replace(/[&+]/g, ' and ').toLowerCase();
  for (const [written, form] of UNSPACED_FORMS) {
    const without = rest.replace(written, ' ');
    if (without !== rest) forms.push(form);
    rest = without;
  }
  // A town before the name of a Chinese company is a word of its own, and often left out.
  return [anyAscii(foldName(rest.replace(/^(\p{Script=Han}{2,3}[市省县])(?=\p{Script=Han})/u, '$1 '))).toLowerCase(), forms];
}

/** Words without marks: `g.m.b.h.`, `a/s` and `i b m` are one word each, `o'brien` too. */
function spelled(latin: string): readonly string[] {
  const whole = latin
    .replace(/['`]/g, '')
    .replace(/\b[a-z]{1,3}(?:\.[a-z]{1,3}\b)+/g, (dotted) => dotted.replaceAll('.', ''))
    .replace(/\b([a-z])\/([a-z])\b/g, '$1$2');
  return singlesJoined(whole.split(/[^a-z0-9]+/).filter((word) => word !== ''));
}

function singlesJoined(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of [...words, '..']) {
    if (word.length === 1) {
      run += word;
      continue;
    }
    if (run !== '') joined.push(run);
    run = '';
    if (word !== '..') joined.push(word);
  }
  return joined;
}
