/** Tells what is asked from what is told. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Class } from './intents';
import type { Sense } from './sense';
import { isSmallWord } from './small-words';

/** Words that ask. */
export const ASKING: readonly Concept[] = ['who', 'how', 'where', 'what', 'when', 'which', 'if', 'howLong', 'why', 'many'];

/** What is told as done; a question about it tells nothing. */
export const REPORTED: ReadonlySet<string> = new Set<Class>([
  ...(['extended', 'activated', 'expired', 'abandoned', 'deleted', 'ready', 'converted', 'transferCompleted'] as const),
  ...(['creditSettled', 'signInConfirmed', 'endNoted', 'termNoted'] as const),
]);

/** What is put right. */
export const RIGHTED: ReadonlySet<string> = new Set<Class>([
  ...(['corrections', 'companyCorrected', 'contactCorrected', 'domainCorrected', 'startCorrected', 'productCorrected'] as const),
  ...(['accountCorrected', 'otherAdmin'] as const),
]);

/** A question about how things are, and no polite wish: "did anything change at Juniper", not "can you change it?". */
export function asksBack(sense: Sense): boolean {
  const [first] = sense.atoms;
  const isPolite = first?.means.includes('can') === true || POLITE.test(sense.text);
  return !isPolite && (opensAsking(sense) || asks(sense));
}

/** "Did …", "hat …": the line opens as a question does. */
export function opensAsking({ text }: Sense): boolean {
  return OPENING.test(text);
}

const POLITE = /^\s*(?:can|could|would|may|kann|könn|würd|pou|pod|pue)/iu;
const OPENING = /^\s*(?:did|does|do|has|have|is|are|was|were|hat|haben|ist|sind|wurde|wird|läuft|gibt|gab)\s+/iu;

/** "Is our trial over", "hat sie gekauft": whoever it is asked about stands behind the verb. */
function isSubject({ means, raw }: Sense['atoms'][number]): boolean {
  return means.some((one) => SUBJECTS.has(one)) || isSmallWord('article', raw);
}

const SUBJECTS: ReadonlySet<Concept> = new Set<Concept>(['we', 'they', 'it', 'you', 'me']);

/** A question by its first word, or by its mark: "when does it run out", "has Litware bought". */
export function asks({ atoms, text }: Sense): boolean {
  const first = atoms.find(({ means }) => means.length === 0 || !means.every((one) => one === 'glue' || one === 'please'));
  if (/[?？؟]\s*$/u.test(text) || first?.means.some((one) => ASKING.includes(one)) === true) return true;
  const opening =
    /^(?:did|does|do|has|have|is|are|was|were|hat|haben|ist|sind|wurde|wird|läuft)\s+/iu.exec(text)?.[0].length ?? 0;
  const subject = atoms.find(({ from }) => from === opening);
  if (opening === 0 || !subject) return false;
  return subject.spot !== undefined || /^\p{Lu}/u.test(subject.raw) || isSubject(subject);
}
