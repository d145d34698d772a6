/** Finds names nobody has recorded yet: of companies and of people. By capitals, by legal forms, by what stands before them. */

import type { UnderstoodLanguage } from '../../../cards/words/understood';
import type { Atom } from './atoms';
import { isSmallWord } from './small-words';

/** What ends the name of a company, in small letters and without dots. */
const LEGAL = new Set(
  `inc llc ltd limited corp corporation co gmbh ag kg kgaa se ohg ug ev sa sarl sas sasu sl slu srl spa ltda eireli bv nv ab as aps oy oyj asa plc llp lp pty pvt pte
  kk gk sc cv rl doo zrt kft sro`.split(/\s+/u),
);
const JOINING = new Set([
  '&',
  'and',
  'und',
  'et',
  'y',
  'e',
  'of',
  'de',
  'del',
  'do',
  'da',
  'di',
  'the',
  'van',
  'von',
  'der',
  'den',
  'al',
  'el',
  '+',
  '-',
]);
/** Abbreviations, products, languages and months: written with a capital, and nobody's names. "TODO" is one that people paste. */
const NO_NAME =
  /^(?:I|OK|CRM|ERP|CSP|CPOR|DPOR|POR|PAL|CSV|XLSX?|PDF|GDPR|DSGVO|GDAP|DAP|MPN|ID|AM|PM|MS|D365|EA|URL|POC|FYI|ASAP|BTW|PS|NB|TODO|Excel|Teams|Dynamics|Microsoft|English|German|French|Spanish|January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const FIRST_UPPER = /^\p{Lu}/u;
const EAST = /[\p{Script=Han}\p{Script=Katakana}]/u;
const ARABIC_COMPANY = /^شركة$/u;

/** A name with its place: the atoms from `first` to before `end`. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** In small letters most legal forms are other words. */
const PLAINLY_LEGAL = new Set(['gmbh', 'ltd', 'inc', 'llc', 'ltda', 'sarl']);

/** Whether a small word stands within names. */
export function isJoining(word: string): boolean {
  return JOINING.has(word.toLowerCase());
}

/** Whether a word is a legal form. */
export function isLegalForm(word: string): boolean {
  const bare = word.replace(/[.,/]/gu, '');
  const small = bare.toLowerCase();
  return LEGAL.has(small) && (bare !== small || PLAINLY_LEGAL.has(small));
}

/** Names in a line, in their order. `shouting`: capitals say nothing there. */
export function nameRuns(text: string, atoms: readonly Atom[], language: UnderstoodLanguage): readonly NameRun[] {
  const letters = atoms
    .filter(({ spot }) => !spot)
    .map(({ raw }) => raw)
    .join('');
  const shouting = letters.length > 8 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  const isName = atoms.map((_atom, at) => !shouting && isNameLike(atoms, at, language));
  const runs: NameRun[] = [];
  for (let at = 0; at < atoms.length;) {
    const end = isName[at] === true ? endOf(text, atoms, isName, at) : at;
    const run = end > at ? runOf(text, atoms, at, end) : undefined;
    if (run) runs.push(run);
    at = Math.max(end, at + 1);
  }
  return runs;
}

function isNameLike(atoms: readonly Atom[], at: number, language: UnderstoodLanguage): boolean {
  const atom = atoms[at];
  if (!atom || atom.spot) return false;
  if (isGivenName(atoms, at)) return true;
  if (NO_NAME.test(atom.raw)) return false;
  const isKnown = atom.means.length > 0;
  if (language === 'ja' || language === 'ar') return !isKnown && isForeignName(atoms, at, language);
  if (!FIRST_UPPER.test(atom.raw)) return !isKnown && /^[a-z]+[A-Z]/u.test(atom.raw);
  return isKnown ? isKnownName(atoms, at, language) : isUnknownName(atoms, at, language);
}

/** "Will Hartley", "May Jones", "August Kern": a first name that is another word, too, with a name behind it. "Will Contoso buy?" asks. */
function isGivenName(atoms: readonly Atom[], at: number): boolean {
  const raw = atoms[at]?.raw ?? '';
  const next = atoms[at + 1];
  if (!next || next.spot || next.means.length > 0 || !FIRST_UPPER.test(raw) || !isSmallWord('givenName', raw)) return false;
  return /^\p{Lu}\p{Ll}/u.test(next.raw) && !NO_NAME.test(next.raw) && (at > 0 || atoms.at(-1)?.raw !== '?');
}

/** Where letters have no capitals: Latin letters with one, what follows the word for a company, a run of signs. */
function isForeignName(atoms: readonly Atom[], at: number, language: 'ja' | 'ar'): boolean {
  const raw = atoms[at]?.raw ?? '';
  if (language === 'ja') return (EAST.test(raw) && raw.length > 1) || (FIRST_UPPER.test(raw) && raw.length > 2);
  return FIRST_UPPER.test(raw) || ARABIC_COMPANY.test(atoms[at - 1]?.raw ?? '');
}

/** A word nobody knows, written with a capital; in German nouns are, so an article before it speaks against a name. */
function isUnknownName(atoms: readonly Atom[], at: number, language: UnderstoodLanguage): boolean {
  const isNoun = isSmallWord('beforeNoun', atoms[at - 1]?.raw ?? '', language);
  return !isNoun || isLegalForm(atoms[at + 1]?.raw ?? '');
}

/** A word with a meaning is part of a name where it has a capital within a sentence that gives words none. */
function isKnownName(atoms: readonly Atom[], at: number, language: UnderstoodLanguage): boolean {
  const atom = atoms[at];
  if (!atom || at === 0) return false;
  // "It has NOT been extended": a word that is said loudly.
  if (atom.means.includes('not') || atom.means.includes('notYet')) return false;
  if (atom.phrase || language === 'de') return isLegalForm(atoms[at + 1]?.raw ?? '');
  return !atom.means.every((concept) => CAPITAL_CONCEPTS.has(concept));
}

/** Words that are written with a capital, and mean what they mean. */
const CAPITAL_CONCEPTS: ReadonlySet<string> = new Set([
  'me',
  'partner',
  'credit',
  'partnerId',
  'trial',
  'export',
  'claim',
  'admin',
  'access',
  'product',
  'tenant',
  'subscription',
  'competitor',
  'agreement',
  'hello',
  'thanks',
]);

function endOf(text: string, atoms: readonly Atom[], isName: readonly boolean[], first: number): number {
  let end = first + 1;
  while (end < atoms.length && isNear(text, atoms, end)) {
    const raw = atoms[end]?.raw ?? '';
    if (isName[end] === true || isLegalForm(raw)) end++;
    else if (JOINING.has(raw.toLowerCase()) && isName[end + 1] === true && isNear(text, atoms, end + 1)) end += 2;
    else break;
  }
  return end;
}

/** Between parts of a name stand a space, an ampersand, a comma before a legal form, nothing else. */
function isNear(text: string, atoms: readonly Atom[], at: number): boolean {
  const between = text.slice(atoms[at - 1]?.to ?? 0, atoms[at]?.from ?? 0);
  if (atoms[at]?.spot || /\n/u.test(between)) return false;
  return /^(?:\s|[.&+/-]){0,4}$/u.test(between) || (/^,\s?$/u.test(between) && isLegalForm(atoms[at]?.raw ?? ''));
}

/** "Fabrikam's trial"; "McDonald's" alone, or "McDonald's wants a trial", is called so. */
function isOwner(text: string, name: Atom, next: Atom | undefined): boolean {
  if (!next || !/^\s+$/u.test(text.slice(name.to, next.from))) return false;
  return !next.means.some((one) => AFTER_NAME.has(one)) && !isSmallWord('leads', next.raw) && !/^(?:in|en|em)$/iu.test(next.raw);
}

const AFTER_NAME: ReadonlySet<string> = new Set(['want', 'must', 'shall', 'can', 'be', 'has']);

function runOf(text: string, atoms: readonly Atom[], first: number, end: number): NameRun | undefined {
  const start = atoms[first];
  const last = atoms[end - 1];
  if (!start || !last) return undefined;
  const dot = isLegalForm(last.raw) && text.charAt(last.to) === '.' ? 1 : 0;
  const written = text.slice(start.from, last.to + dot);
  const name = isOwner(text, last, atoms[end]) ? written.replace(/['’]s$/u, '') : written;
  return { first, end, from: start.from, to: last.to + dot, text: name };
}
