/** What speaks against a wish in a line, whatever its weights say: a "not", the other side's wish, nothing of what it is made of. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Likely } from './classifier';
import { isWish, type Class, type LineContext } from './intents';
import { BESIDE } from './beside';
import { isRighted } from './affirmed';
import { asks, ASKING, REPORTED } from './asking';
import { ENDS_ACCESS, GRAVE } from './grave';
import { fact, says, type Sense } from './sense';
import { isSmallWord } from './small-words';
import { endsAhead } from './told-days';
import { isHollow, isUnfounded } from './unfounded';

/** What may be wanted with a "not" in the line; with the others it speaks against. */
const WITH_NOT: ReadonlySet<Class> = new Set<Class>([
  ...([
    'removal',
    'abandoned',
    'archived',
    'remindersOff',
    'remindersOn',
    'access',
    'myTrials',
    'help',
    'trial',
    'preferences',
    'cancel',
    'snooze',
  ] as const),
  ...([
    'domainCorrected',
    'startCorrected',
    'companyCorrected',
    'contactCorrected',
    'binding',
    'question',
    'smallTalk',
    'none',
    'handed',
    'guidance',
    'newsStopped',
    'removalOfAll',
    'productCorrected',
    'accountCorrected',
    'corrections',
    'transferWithdrawn',
    'termNoted',
    'handTo',
  ] as const),
]);

type Objection = readonly [left: number, holds: (name: Class, sense: Sense, context: LineContext) => boolean];

/** It is another wish: what a class loses by these, the others gain. */
const OTHERS: readonly Objection[] = [
  [0.2, (name, _sense, { side }) => side !== 'partner' && PARTNERS_ONLY.has(name)],
  // A customer opens its own record; a partner has none to open.
  [0.01, (name, _sense, { side }) => name === 'openToPartner' && side === 'partner'],
  // A colleague is named; an address is the customer's person's.
  [0.1, (name, sense) => name === 'handTo' && fact(sense, 'email') !== undefined],
  [0, (name, sense) => isUnfounded(name, sense)],
  [0.05, (name, sense) => isHollow(name, sense)],
  [0.05, (name, sense) => BESIDE[name]?.(sense) === true],
  [0.1, (name, sense, { side }) => side === 'partner' && REPORTED.has(name) && isOfSeveral(sense)],
  [0.05, (name, sense, { today }) => name === 'expired' && endsAhead(sense, today)],
];
/** It is no wish: denied, asked about, of something else. */
const NONE: readonly Objection[] = [
  [0.05, (name, sense) => GRAVE.has(name) && says(sense, 'keep')],
  [0.1, (name, sense) => says(sense, 'not', 'notYet') && !WITH_NOT.has(name) && (GRAVE.has(name) || !isRighted(sense))],
  [0.1, (name, sense) => name === 'remindersOff' && denies(sense, 'stop')],
  [0.1, (name, sense) => isDenied(name, sense)],
  [0.4, (name, sense) => isWish(name) && says(sense, 'offTopic')],
  [0.1, (name, sense) => isWish(name) && name !== 'support' && says(sense, 'why')],
  [0.25, (name, sense) => REPORTED.has(name) && asks(sense)],
  [0.05, (name, sense) => name === 'signUp' && says(sense, ...ASKING) && !says(sense, ...OF_SIGN_UP)],
];

/** The classes with what speaks against each in a line, the likeliest first. */
export function objected(likely: readonly Likely[], sense: Sense, context: LineContext): readonly Likely[] {
  const lessened = (one: Likely, objections: readonly Objection[]): Likely => {
    if (one.chance < UNLIKELY) return one;
    const against = objections.filter(([, holds]) => holds(one.name, sense, context));
    return { name: one.name, chance: against.reduce((chance, [left]) => chance * left, one.chance) };
  };
  const left = likely.map((one) => lessened(one, OTHERS));
  const sum = left.reduce((all, { chance }) => all + chance, 0);
  const whole = Math.max(sum, LEAST);
  return left
    .map(({ name, chance }) => lessened({ name, chance: chance / whole }, NONE))
    .toSorted((one, other) => other.chance - one.chance);
}

/** What is less likely comes to nothing, whatever speaks against it. */
const UNLIKELY = 0.002;
/** Where less than this is left, the line is about something else. */
const LEAST = 0.15;

/** "Trials running longer than two weeks": told of one trial is none of that. */
function isOfSeveral({ atoms }: Sense): boolean {
  return !atoms.some(({ spot }) => spot?.kind === 'trial') && atoms.some(({ raw }) => isSmallWord('trials', raw));
}

/** "Don't stop reminding me": the verb itself is denied. */
function denies({ atoms }: Sense, verb: Concept): boolean {
  return atoms.some(
    ({ means }, at) =>
      means.includes('not') &&
      !means.includes(verb) &&
      atoms[at + 1]?.means.includes(verb) === true &&
      !atoms[at + 1]?.means.includes('not'),
  );
}

/** "We don't want anybody removed", "nothing to remove", "stop removing": the "not" stands before the verb, in the same clause. */
function deniesFromAfar({ atoms, text }: Sense, verb: Concept): boolean {
  return atoms.some(({ means }, at) => {
    if (!means.includes(verb) || means.includes('not')) return false;
    const before = atoms.slice(0, at);
    if (before.at(-1)?.means.some((one) => one === 'stop' || one === 'notYet') === true) return true;
    const from = before.findLastIndex(({ spot, means: others }) => !spot && !others.some((one) => BETWEEN.has(one)));
    const not = before[from];
    const clause = text.slice(not?.to, atoms[at]?.from).replace(/,(?=\s*(?:dass|daß|que)\s)/iu, '');
    return not?.means.includes('not') === true && !/[,.;:!?\n]/u.test(clause);
  });
}

/** What may stand between a "not" and its verb: "does not want the partner removed". */
const BETWEEN: ReadonlySet<Concept> = new Set<Concept>([
  ...(['glue', 'me', 'we', 'they', 'it', 'be', 'has', 'want', 'shall', 'must', 'can', 'partner'] as const),
]);

/** The verb of a wish is denied: "don't take Litware off the list", "ändere das Produkt nicht". */
function isDenied(name: Class, sense: Sense): boolean {
  const verb = DENIED[name];
  const [opening] = sense.atoms.filter(
    ({ means }) => means.length === 0 || !means.every((one) => one === 'glue' || one === 'please'),
  );
  if (verb === undefined || !opening || !says(sense, verb) || says(sense, 'show', 'only')) return false;
  if (denies(sense, verb) || (ENDS_ACCESS.has(name) && deniesFromAfar(sense, verb))) return true;
  if (opening.means.includes('not')) return !opening.means.includes(verb);
  return opening.means.includes(verb) && !opening.means.includes('not') && says(sense, 'not');
}

const DENIED: Readonly<Partial<Record<Class, Concept>>> = {
  archived: 'archive',
  abandoned: 'lost',
  removal: 'remove',
  removalOfAll: 'remove',
  productCorrected: 'correct',
  accountCorrected: 'correct',
  corrections: 'correct',
  transferWithdrawn: 'withdraw',
  handTo: 'give',
};
/** Nothing a customer asks for. */
const PARTNERS_ONLY: ReadonlySet<Class> = new Set<Class>([
  'signUp',
  'handTo',
  'handed',
  'archived',
  'unarchived',
  'binding',
  'companyCorrected',
  'transferCompleted',
  'abandoned',
]);

/** "How tall is the Eiffel tower?" names something, and none of these. */
const OF_SIGN_UP: readonly Concept[] = [
  ...(['signUp', 'start', 'new', 'trial', 'test', 'can', 'customer', 'interested', 'record', 'link'] as const),
];
