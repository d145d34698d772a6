/** Reads names where names were asked for: a company, a person, a partner. */

import { isSmallWord, smallPattern } from './small-words';
import { once } from '../../../src/domain/text/once';
import { findCountry } from '../../../src/domain/catalog/countries';
import type { Concept } from '../../../cards/words/understood/concepts';
import type { Atom } from './atoms';
import type { Details, LineContext } from './intents';
import { wordsAt } from './lexicon';
import { LEADING, quotedIn } from './leading';
import { looksLikeName } from './name-lines';
import { isJoining, isLegalForm } from './names';
import { isNobodysName, isOnlyRelated, withoutRelation } from './nobodys-name';
import { isPersonAt } from './person-at';
import { addressOf, ofAddress } from './named-by-address';
import { firstNameFirst, withoutTitle } from './person-names';
import { countrySpots } from './places';
import { fact, says, type Sense } from './sense';
import { domainOfEmail } from './spots';
import { tidy } from './tidy-name';

/** The company of a line, with its domain and country where they stand beside it. */
export function companyAnswer(sense: Sense): Details | undefined {
  const email = fact(sense, 'email');
  const domain = fact(sense, 'domain') ?? (email === undefined ? undefined : domainOfEmail(email));
  const company = companyIn(sense);
  if (email !== undefined && company !== undefined && isPersonAt(sense, company, email))
    return { person: company, email, domain } as Details;
  const isInName = domain !== undefined && company?.toLowerCase().includes(domain) === true;
  if (isInName) return { company };
  return { company, domain, country: countryBeside(sense, company) } as Details;
}

/** "Company: …", "for …": what stands before a name and is none of it. */
const LABEL = /^[\p{L}’' ]{2,25}:\s*(?=\S)/u;
const before = once(() => new RegExp(`^(?:${smallPattern('before', 'whole').source})\\s+(?=\\S)`, 'iu'));

function companyIn(whole: Sense): string | undefined {
  const sense = withoutLabel(whole);
  return quotedIn(sense) ?? unquoted(sense, whole);
}

function unquoted(sense: Sense, whole: Sense): string | undefined {
  const { text, atoms } = sense;
  const facts = atoms.some(({ spot }) => spot !== undefined && spot.kind !== 'name');
  if ((endsLegally(text) || !facts) && looksLikeName(sense)) return tidy(text);
  const first = ledName(sense);
  if (first) return tidy(first.raw);
  const before = facts ? firstPiece(text) : undefined;
  if (before !== undefined && looksLikeName({ ...sense, text: before, atoms: [] })) return tidy(before);
  return facts || atoms.length > 6 ? undefined : bareName(sense, whole.text);
}

function endsLegally(text: string): boolean {
  const words = text.trim().split(/[\s,]+/u);
  return isLegalForm(words.at(-1) ?? '');
}

/** The name that the words before it lead to. */
function ledName(sense: Sense): Atom | undefined {
  const first = sense.atoms.find(({ spot, raw }) => spot?.kind === 'name' && findCountry(raw).kind !== 'one');
  return first && isLed(sense.atoms, first) && isAll(sense, first) ? first : undefined;
}

/** In Japanese the verb comes last: "営業に聞いてみます" names nobody. */
function isAll({ atoms, language }: Sense, name: Atom): boolean {
  if (language !== 'ja') return true;
  const after = atoms.slice(atoms.indexOf(name) + 1);
  return after.every(({ means, spot }) => spot !== undefined || (means.length > 0 && !means.some((one) => SAYING_NO.has(one))));
}

const SAYING_NO: ReadonlySet<Concept> = new Set(['not', 'notYet', 'no', 'unsure']);

function withoutLabel(whole: Sense): Sense {
  const label = (LABEL.exec(whole.text) ?? before().exec(whole.text))?.[0].length ?? 0;
  return label === 0
    ? whole
    : { ...whole, text: whole.text.slice(label), atoms: whole.atoms.filter(({ from }) => from >= label) };
}

/** What stands before the first mark that parts facts. */
function firstPiece(text: string): string | undefined {
  const piece = text.split(/[,;|<(\t]/u)[0]?.trim();
  return piece === undefined || piece === '' || piece === text || piece.includes('@') ? undefined : piece;
}

/** What is denied, or not known, names nobody. */
const NO_NAME = ['not', 'notYet', 'no', 'unsure', 'wait'] as const;

/** A name in small letters: what is left after the words that lead to it. */
function bareName(sense: Sense, text: string): string | undefined {
  const { atoms } = sense;
  if (says(sense, ...NO_NAME)) return undefined;
  const from = atoms.findIndex(({ means, spot }) => means.length === 0 || spot !== undefined);
  const start = atoms[from];
  const last = atoms.at(-1);
  if (!start || !last || !/\p{L}/u.test(start.raw) || !isLed(atoms, start)) return undefined;
  const words = atoms.slice(from);
  if (!isPresented(atoms.slice(0, from)) || words.slice(1).some(({ spot }) => spot?.kind === 'name')) return undefined;
  const known = words.filter(({ means }) => means.length > 0).length;
  const name = tidy(text.slice(start.from));
  // One letter is what is left of a name in writing without spaces.
  return known <= 1 && known < words.length && Array.from(name).length > 1 && words.every(isNameWord) ? name : undefined;
}

/** What leads to a name in small letters says that one follows. */
function isPresented(before: readonly Atom[]): boolean {
  return before.length === 0 || before.some(({ means }) => means.some((one) => PRESENTING.has(one)));
}

const PRESENTING: ReadonlySet<Concept> = new Set(['company', 'customer', 'contact', 'partner', 'rename', 'be', 'it', 'yes']);

/** A word that says something is none of a name in small letters, "of" and "and" apart. */
function isNameWord({ means, raw }: Atom): boolean {
  return means.length === 0 || isJoining(raw) || !means.includes('glue');
}

function isLed(atoms: readonly Atom[], name: Atom): boolean {
  const before = atoms.slice(0, atoms.indexOf(name));
  return before.every(
    ({ means, spot, raw }) =>
      spot !== undefined ||
      isOtherScript(raw, name.raw) ||
      isSmallWord('aside', raw) ||
      (means.length > 0 && means.some((one) => LEADING.has(one)) && !means.includes('not')),
  );
}

/** "اسمها Kaltwasser": words of another script than the name's are none of it. */
function isOtherScript(one: string, name: string): boolean {
  return /\p{Script=Arabic}/u.test(one) && /^\p{Script=Latin}/u.test(name);
}

function countryBeside(sense: Sense, company: string | undefined): string | undefined {
  const without = company === undefined ? sense.text : sense.text.replace(company, ' ');
  const spots = countrySpots(wordsAt(without));
  return spots.length === 1 ? spots[0]?.value : undefined;
}

/** The person of a line, with address and number. */
export function personAnswer(sense: Sense, context: LineContext): Details | undefined {
  const isSame = says(sense, 'samePerson') && sense.atoms.every(({ means }) => means.length > 0);
  const person = isSame ? context.contact : personIn(sense);
  return { person, email: addressOf(sense, person), phone: fact(sense, 'phone') } as Details;
}

function personIn(sense: Sense): string | undefined {
  const { atoms, text } = sense;
  const hasShape = atoms.some(({ spot }) => spot?.kind === 'email' || spot?.kind === 'phone');
  const before = hasShape ? firstPiece(text) : text;
  const isFirst = before !== undefined && looksLikeName(hasShape ? { ...sense, text: before, atoms: [] } : sense);
  const named = isFirst
    ? before
    : ofAddress(
        atoms.filter(
          (atom) =>
            atom.spot?.kind === 'name' &&
            !isOnlyRelated(text, atom.from, atom.to) &&
            (hasShape ? !isDenied(atoms, atom) : isLed(atoms, atom)),
        ),
        fact(sense, 'email'),
      )?.raw;
  return named === undefined ? bareOrNone(sense, hasShape) : personOf(firstNameFirst(withoutRelation(withoutTitle(tidy(named)))));
}

function personOf(name: string): string | undefined {
  return isNobodysName(name) ? undefined : name;
}

function isDenied(atoms: readonly Atom[], name: Atom): boolean {
  return atoms[atoms.indexOf(name) - 1]?.means.includes('not') === true;
}

function bareOrNone(sense: Sense, hasShape: boolean): string | undefined {
  if (hasShape) return undefined;
  const name = bareName(sense, sense.text);
  return name !== undefined && /^\p{L}{2,}(?:[ '’.-]+\p{L}+)+$/u.test(name) ? withoutTitle(name) : undefined;
}

/** The partner company of a line: a number, the person's own, or a name. */
export function partnerAnswer(sense: Sense, context: LineContext): Details | undefined {
  const number = /(?<!\d)\d{6,10}(?!\d)/u.exec(sense.text)?.[0];
  if (number !== undefined) return { partner: number };
  if (context.company !== undefined && says(sense, 'we', 'me', 'ours') && sense.atoms.every(({ means }) => means.length > 0))
    return { partner: context.company };
  return { partner: companyIn(sense) } as Details;
}
