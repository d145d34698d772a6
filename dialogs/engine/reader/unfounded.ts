/** Whether a line holds what a wish is made of: what is done at once, or ends all access, is not even offered on a guess. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { smallPattern } from './small-words';
import { once } from '../../../src/domain/text/once';
import { leavesOut } from './affirmed';
import { NEVER_GUESSED } from './grave';
import type { Class } from './intents';
import { HELD, MADE_OF } from './made-of';
import { besideNames, fact, says, type Sense } from './sense';

/** Who says one of these beside has not signed in, or asks about it. */
const NOT_SIGNED_IN: readonly Concept[] = [
  ...(['not', 'notYet', 'no', 'rejected', 'wrong', 'cancel', 'lost', 'unsure', 'support', 'want', 'shall', 'must'] as const),
  ...(['where', 'how', 'when', 'why', 'if', 'who', 'what', 'which', 'howLong', 'later', 'tomorrow', 'afterTomorrow'] as const),
];
/** The same in words that have no meaning of their own here: it failed, it is tried, it is yet to come. */
const failed = once(() => smallPattern('failed', 'beginning'));

/** Nothing of what such a wish is made of stands in the line. */
export function isHollow(name: Class, sense: Sense): boolean {
  const groups = MADE_OF[name] ?? [];
  const held = HELD[name]?.some((kinds) => kinds.every((kind) => fact(sense, kind) !== undefined)) === true;
  return !held && groups.some((one) => !says(sense, ...one)) && !(name === 'removalOfAll' && namesNoPartner(sense));
}

/** A wish that must not be offered: hollow, and of those that act at once or end all access; or told and denied in one line. */
export function isUnfounded(name: Class, sense: Sense): boolean {
  if (!NEVER_GUESSED.has(name)) return false;
  return (
    isHollow(name, sense) ||
    leavesOut(sense) ||
    (name === 'signInConfirmed' && (says(sense, ...NOT_SIGNED_IN) || failed().test(besideNames(sense))))
  );
}

/** "No partner shall have access", "plus aucun partenaire": all of them, and that they go, in one. */
function namesNoPartner({ atoms }: Sense): boolean {
  const ofAll = atoms.filter(({ means }) => means.includes('all') && means.includes('partner'));
  return ofAll.some(({ means, raw }) => means.includes('not') || /^(?:no|kein|aucun|plus|ning[uú]n|nenhum)/iu.test(raw));
}
