/** What speaks against a wish in a line, whatever its weights say: a "not", the other side's wish, nothing of what it is made of. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Likely } from './classifier';
import { isWish, type Class, type LineContext } from './intents';
import { HELD, MADE_OF } from './made-of';
import { BESIDE } from './beside';
import { fact, says, type Sense } from './sense';

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

type Objection = readonly [left: number, holds: (name: Class, sense: Sense, side: LineContext['side']) => boolean];

/** It is another wish: what a class loses by these, the others gain. */
const OTHERS: readonly Objection[] = [
  [0.2, (name, _sense, side) => side !== 'partner' && PARTNERS_ONLY.has(name)],
  [0.05, (name, sense) => isHollow(name, sense)],
  [0.05, (name, sense) => BESIDE[name]?.(sense) === true],
];
/** It is no wish: denied, asked about, of something else. */
const NONE: readonly Objection[] = [
  [0.1, (name, sense) => says(sense, 'not', 'notYet') && !WITH_NOT.has(name)],
  [0.1, (name, sense) => name === 'remindersOff' && denies(sense, 'stop')],
  [0.1, (name, sense) => isDenied(name, sense)],
  [0.4, (name, sense) => isWish(name) && says(sense, 'offTopic')],
  [0.25, (name, sense) => REPORTED.has(name) && asks(sense)],
];

/** The classes with what speaks against each in a line, the likeliest first. */
export function objected(likely: readonly Likely[], sense: Sense, { side }: LineContext): readonly Likely[] {
  const lessened = (one: Likely, objections: readonly Objection[]): Likely => {
    if (one.chance < UNLIKELY) return one;
    const against = objections.filter(([, holds]) => holds(one.name, sense, side));
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

/** Nothing of what such a wish is made of stands in the line. */
function isHollow(name: Class, sense: Sense): boolean {
  const groups = MADE_OF[name] ?? [];
  return groups.some((one) => !says(sense, ...one)) && HELD[name]?.some((kind) => fact(sense, kind) !== undefined) !== true;
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

/** The verb of a wish is denied: "don't take Litware off the list", "ändere das Produkt nicht". */
function isDenied(name: Class, sense: Sense): boolean {
  const verb = DENIED[name];
  const [opening] = sense.atoms.filter(
    ({ means }) => means.length === 0 || !means.every((one) => one === 'glue' || one === 'please'),
  );
  if (verb === undefined || !opening || !says(sense, verb) || says(sense, 'show', 'only')) return false;
  if (denies(sense, verb)) return true;
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

/** What is told as done; a question about it tells nothing. */
const REPORTED: ReadonlySet<Class> = new Set<Class>([
  ...(['extended', 'activated', 'expired', 'abandoned', 'deleted', 'ready', 'converted', 'transferCompleted'] as const),
  ...(['creditSettled', 'signInConfirmed', 'endNoted', 'termNoted'] as const),
]);
const ASKING: readonly Concept[] = ['who', 'how', 'where', 'what', 'when', 'which', 'if', 'howLong', 'why', 'many'];

/** A question by its first word, or by its mark: "when does it run out", "has Litware bought". */
function asks({ atoms, text }: Sense): boolean {
  const first = atoms.find(({ means }) => means.length === 0 || !means.every((one) => one === 'glue' || one === 'please'));
  if (/[?？؟]\s*$/u.test(text) || first?.means.some((one) => ASKING.includes(one)) === true) return true;
  return /^(?:did|does|do|has|have|is|are|was|were|hat|haben|ist|sind|wurde|wird|läuft)\s+\p{Lu}/u.test(text);
}
