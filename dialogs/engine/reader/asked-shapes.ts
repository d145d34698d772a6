/** Lines of which the shape says what they come to, whatever they weigh: they are asked about, or mean nothing. */

import { answerWord } from '../../../src/domain/text/answer-words';
import type { Concept } from '../../../cards/words/understood/concepts';
import type { Likely } from './classifier';
import { detailsFor } from './details';
import { ENDS_ACCESS } from './grave';
import type { LineContext, Understanding } from './intents';
import { allButHandOver, isOnlyLeftOut, partnerChange, removesSomebody } from './known-questions';
import { isEndDenied, isPlainEnd } from './plain-end';
import { isSaid } from './said';
import { fact, says, type Sense } from './sense';
import { toldShape } from './told-shapes';
import { between, done } from './understood-as';
import { isOfContract, isRequestedAlready } from './unsaid';

/** What a line of such a shape comes to; nothing where it has none. */
export function shapeOf(first: Likely, sense: Sense, context: LineContext): Understanding | undefined {
  return (
    toldShape(sense, context, first.name) ?? shaped(first.name, sense, context) ?? knownQuestion(sense) ?? noRemoval(first, sense)
  );
}

/** What has a shape of its own is asked about; who is only left out is nobody that a wish is about. */
function shaped(name: Likely['name'], sense: Sense, context: LineContext): Understanding | undefined {
  const { today } = context;
  if (isPlainEnd(sense, today) && isSaid('endNoted', sense, today)) return done('endNoted', sense, 1);
  if (isOnlyLeftOut(sense)) return { kind: 'unknown' };
  if (isEndDenied(sense)) return between('endNoted', 'trial', detailsFor('trial', sense));
  const shape =
    (name === 'removal' ? undefined : partnerChange(sense)) ??
    allButHandOver(sense) ??
    (ENDS_ACCESS.has(name) ? removesSomebody(sense, context) : undefined);
  return shape && between(shape.one, shape.other, detailsFor(shape.one, sense));
}

/** Lines that are known to mean two things. */
function knownQuestion(sense: Sense): Understanding | undefined {
  const bare = sense.atoms.filter(({ raw, means, spot }) => raw !== '?' && (spot !== undefined || !isFiller(means)));
  const [only] = bare;
  if (bare.length === 1 && only) return isBareName(only, sense) ? between('signUp', 'trial', { company: only.raw }) : undefined;
  const trial = fact(sense, 'trial');
  if (bare.length !== 2 || trial === undefined) return undefined;
  if (says(sense, 'close')) return between('abandoned', 'archived', { trial });
  return says(sense, 'partner') ? between('trial', 'credit', { trial }) : undefined;
}

/** What was asked for already is looked at; what may be about a contract is asked. */
function noRemoval({ name, chance }: Likely, sense: Sense): Understanding | undefined {
  if (!ENDS_ACCESS.has(name)) return undefined;
  if (isRequestedAlready(sense)) return done('access', sense, chance);
  return isOfContract(sense) ? between('abandoned', 'removal', detailsFor('removal', sense)) : undefined;
}

function isFiller(means: readonly Concept[]): boolean {
  return means.length > 0 && means.every((one) => one === 'glue' || one === 'please');
}

function isBareName(only: Sense['atoms'][number], sense: Sense): boolean {
  return (only.spot?.kind === 'name' || isLoneUnknown(only, sense)) && answerWord(sense.text) === undefined;
}

function isLoneUnknown({ means, spot, raw }: Sense['atoms'][number], sense: Sense): boolean {
  return means.length === 0 && !spot && /^\p{L}{4,}$/u.test(raw) && sense.text.trim().length < 40;
}
