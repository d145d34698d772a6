/** Reads what shall be changed at a review: which line, and its new value where one is said. What is denied, or only spoken of, changes nothing. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { once } from '../../../src/domain/text/once';
import { isDenied, isEither } from './affirmed';
import type { Details, LineContext } from './intents';
import { besideNames, facts, says, type Sense } from './sense';
import { smallPattern } from './small-words';
import { phoneIn, type Spot } from './spots';

interface Field {
  readonly name: string;
  /** What it is called. */
  readonly called: readonly Concept[];
  /** What stands in it. */
  readonly holds?: Spot['kind'];
  /** It is meant only where the line calls it so. */
  readonly onlyCalled?: true;
}

const FIELDS: readonly Field[] = [
  { name: 'country', called: ['country'], holds: 'country' },
  { name: 'phone', called: ['phone'], holds: 'phone' },
  { name: 'email', called: ['mail'], holds: 'email' },
  { name: 'product', called: ['product'], holds: 'product' },
  { name: 'company', called: ['company', 'customer', 'rename'], holds: 'name', onlyCalled: true },
  { name: 'domain', called: ['domain'], holds: 'domain' },
  { name: 'contact', called: ['contact'] },
  // An address alone is the contact's.
  { name: 'account', called: ['account'], holds: 'email', onlyCalled: true },
];

/** The line of the review that is meant; a yes is none. */
export function reviewAnswer(sense: Sense, context: LineContext): Details | undefined {
  if (says(sense, 'unsure', 'notYet') || isWaiting(sense)) return undefined;
  const named = FIELDS.find(({ called }) => says(sense, ...called));
  const value = named && valueOf(named, sense, context);
  if (named && value !== undefined && (isRighting(sense) || isPlain(sense))) return { field: named.name, value };
  return unnamed(sense) ?? (named && (isRighting(sense) || isPlain(sense)) ? { field: named.name } : undefined);
}

/** "Wait" alone, or for something; "wait, the country was wrong" only draws attention to what follows. */
function isWaiting(sense: Sense): boolean {
  const at = sense.atoms.findIndex(({ means }) => means.includes('wait'));
  if (at < 0) return false;
  const opens = sense.atoms.slice(0, at).every(({ means }) => means.length > 0 && means.every((one) => OPENING.has(one)));
  const isCut = /^\s*[,.!;:…–-]\s*\S/u.test(sense.text.slice(sense.atoms[at]?.to));
  return !opens || !(isCut || says(sense, 'wrong', 'correct', 'changed'));
}

const OPENING: ReadonlySet<Concept> = new Set<Concept>(['glue', 'smallTalk', 'no', 'please', 'not']);

/** "Make it Sales instead", "in Belgium, not in France": the value says by itself in which line it stands. */
function unnamed(sense: Sense): Details | undefined {
  const found = FIELDS.flatMap(({ name, holds, onlyCalled }) => {
    if (holds === undefined || onlyCalled || isEither(sense, holds)) return [];
    const all = facts(sense, holds);
    const left = all.filter((spot) => !isDeniedInClause(sense, spot));
    const isMeant = isRighting(sense) || left.length < all.length;
    return isMeant && left.length === 1 ? [{ field: name, value: left[0]?.value }] : [];
  });
  return found.length === 1 && isKnown(sense) ? (found[0] as Details) : undefined;
}

function valueOf({ name, holds }: Field, sense: Sense, { country }: LineContext): string | undefined {
  if (holds === undefined || isEither(sense, holds)) return undefined;
  const value = facts(sense, holds).find((spot) => !isDeniedInClause(sense, spot))?.value;
  if (name !== 'phone' || value !== undefined) return value;
  return phoneIn(/[+\d][\d\s()/.-]{6,}/u.exec(sense.text)?.[0] ?? '', country);
}

/** A "not" before it in the same clause, with no other fact between: "I never said the country is France". "But" takes it up again. */
function isDeniedInClause(sense: Sense, spot: Spot): boolean {
  const before = sense.atoms.filter(({ from }) => from < spot.from);
  const last = before.findLastIndex((atom) => atom.spot !== undefined);
  const clause = before.slice(last + 1);
  const isDeniedThere = clause.some(
    ({ means, to }) => means.includes('not') && !/[,.;:!?，。、]/u.test(sense.text.slice(to, spot.from)),
  );
  if (isDeniedThere) return true;
  return !instead().test(sense.text.slice(before[last]?.to ?? 0, spot.from)) && isDenied(sense, spot.from);
}

/** Something is to be other than it is. */
function isRighting(sense: Sense): boolean {
  return says(sense, 'correct', 'wrong', 'changed', 'other', 'replace', 'new') || instead().test(besideNames(sense));
}

const instead = once(() => smallPattern('instead', 'whole'));

/** Every word of the line is known. */
function isKnown({ atoms, text }: Sense): boolean {
  const { index = 0, 0: said = '' } = instead().exec(text) ?? {};
  const isOfIt = ({ from }: Sense['atoms'][number]): boolean => from >= index && from < index + said.length;
  return atoms.every((atom) => atom.spot !== undefined || atom.means.length > 0 || isOfIt(atom));
}

/** The line says nothing but what it is called and what it is: "the country is Belgium", "phone number please". */
function isPlain({ atoms }: Sense): boolean {
  return atoms.every(({ means, spot }) => spot !== undefined || means.some((one) => PLAIN.has(one)));
}

const PLAIN: ReadonlySet<Concept> = new Set<Concept>([
  ...FIELDS.flatMap(({ called }) => called),
  ...([
    'glue',
    'be',
    'it',
    'they',
    'we',
    'me',
    'please',
    'now',
    'yes',
    'no',
    'not',
    'want',
    'shall',
    'must',
    'smallTalk',
  ] as const),
]);
