/** Takes a line apart once, for everything that looks at it: its language, its facts, its names, what its words mean. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { isSmallWord } from './small-words';
import type { UnderstoodLanguage } from '../../../cards/words/understood';
import { atomsOf, type Atom } from './atoms';
import { dateSpots } from './dates';
import type { LineContext } from './intents';
import { trialSpots } from './known-names';
import { languageOf } from './language';
import type { Lean } from './named-dates';
import { wordsAt, wordsOutside } from './lexicon';
import { nameRuns, type NameRun } from './names';
import { countrySpots, productSpots } from './places';
import { add, spotsOf, type Spot } from './spots';

/** A line taken apart. */
export interface Sense {
  readonly text: string;
  readonly language: UnderstoodLanguage;
  readonly atoms: readonly Atom[];
}

/** What is looked for. `catalog`: countries and products; a name may hold one. */
export interface Looking {
  readonly lean: Lean;
  readonly catalog: boolean;
  readonly trials: boolean;
}

/** What a line out of any form is searched for. */
export const EVERYTHING: Looking = { lean: 'future', catalog: true, trials: true };

/** No sentence is longer; what is, is a paste. */
const LONGEST = 600;

/** "Business Central-Tests": the end is a word of its own. */
const JOINED_TEST = /(?<=\p{L})-(?=(?:tests?|trials?|kunden?)(?!\p{L}))/giu;

/** Takes a plain line apart. Takes time in proportion to its length, of which no more than a sentence's is looked at. */
export function senseOf(line: string, context: LineContext, looking: Looking): Sense {
  const text = line.slice(0, LONGEST).replace(JOINED_TEST, ' ');
  const words = wordsAt(text).slice(0, 80);
  const spots: Spot[] = [...spotsOf(text, context.country)];
  const free = wordsOutside(words, spots);
  if (looking.trials)
    add(
      spots,
      trialSpots(free, context.trials).filter((spot) => !goesOn(text, spot)),
    );
  const language = languageOf(wordsOutside(words, spots), context.locale);
  const locale = context.locale?.startsWith(language) === true ? context.locale : language;
  const dates = dateSpots(text, wordsOutside(words, spots), { today: context.today, language, locale, lean: looking.lean });
  // No question of a form takes a whole month.
  add(spots, looking.trials ? dates : dates.filter(({ kind }) => kind !== 'month'));
  if (looking.catalog) {
    add(spots, productSpots(wordsOutside(words, spots)));
    add(spots, countrySpots(wordsOutside(words, spots)));
  }
  const atoms = atomsOf(text, spots, language, words);
  return { text, language, atoms: withNames(text, atoms, language) };
}

const LEGAL_FOLLOWS = /^\s+(?:\p{Lu}\p{L}+\s+){0,2}(?:GmbH|AG|KG|Ltd|Inc|LLC|BV|B\.V|SAS|SARL|S\.A|AB|NV)\b/u;

/** The name goes on as another company's does. */
function goesOn(text: string, { to, value }: Spot): boolean {
  const rest = LEGAL_FOLLOWS.exec(text.slice(to))?.[0].trim();
  return rest !== undefined && !value.toLowerCase().endsWith(rest.toLowerCase());
}

/** A name in small letters, at the end of a line after what leads to one: "signup fourth coffee". */
function lowerCaseName(text: string, atoms: readonly Atom[]): readonly NameRun[] {
  const first = atoms.findLastIndex(({ means, spot }) => means.length > 0 || spot !== undefined) + 1;
  const before = atoms[first - 1];
  const start = atoms[first];
  const last = atoms.at(-1);
  if (!before || !start || !last || atoms.length - first > 3 || !/^\p{L}{3,}/u.test(start.raw)) return [];
  const isLed = before.means.includes('signUp') || isSmallWord('before', before.raw);
  return isLed ? [{ first, end: atoms.length, from: start.from, to: last.to, text: text.slice(start.from, last.to) }] : [];
}

/** Names in place of the pieces they are made of. */
function withNames(text: string, atoms: readonly Atom[], language: UnderstoodLanguage): readonly Atom[] {
  const found = nameRuns(text, atoms, language);
  const runs = found.length > 0 ? found : lowerCaseName(text, atoms);
  return atoms.flatMap((atom, at) => {
    const run = runs.find(({ first, end }) => at >= first && at < end);
    if (!run) return [atom];
    if (at > run.first) return [];
    const spot: Spot = { kind: 'name', from: run.from, to: run.to, value: run.text };
    return [{ from: run.from, to: run.to, raw: run.text, means: [], spot }];
  });
}

/** Whether one of these meanings stands in a line. */
export function says({ atoms }: Pick<Sense, 'atoms'>, ...concepts: readonly Concept[]): boolean {
  return atoms.some(({ means }) => means.some((one) => concepts.includes(one)));
}

/** The facts of a kind, in their order. */
export function facts({ atoms }: Pick<Sense, 'atoms'>, kind: Spot['kind']): readonly Spot[] {
  return atoms.flatMap(({ spot }) => (spot?.kind === kind && spot.doubtful !== true ? [spot] : []));
}

/** The first fact of a kind. */
export function fact(sense: Pick<Sense, 'atoms'>, kind: Spot['kind']): string | undefined {
  return facts(sense, kind)[0]?.value;
}

/** The text of a line with blanks in place of the names in it: what a name looks like says nothing. */
export function besideNames({ text, atoms }: Sense): string {
  return atoms.reduce(
    (left, { spot, from, to }) =>
      spot && NAMED.has(spot.kind) ? `${left.slice(0, from)}${' '.repeat(to - from)}${left.slice(to)}` : left,
    text,
  );
}

const NAMED: ReadonlySet<Spot['kind']> = new Set(['name', 'trial', 'email', 'domain']);
