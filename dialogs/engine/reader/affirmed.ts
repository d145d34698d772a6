/** Which of the facts in a line are meant: what it says "not" of is not, and of two with an "or" between none is. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { isSmallWord, smallPattern } from './small-words';
import { once } from '../../../src/domain/text/once';
import { limits } from '../../../src/domain/text/limiting-words';
import { facts, type Sense } from './sense';
import { isTakenBack, sameKind } from './taken-back';
import type { Spot } from './spots';

/** Whether a line names two different facts of a kind and leaves open which. */
export function isEither(sense: Sense, kind: Spot['kind']): boolean {
  const values = new Set(facts(sense, kind).map(({ value }) => value));
  return values.size > 1 && sense.atoms.some(({ raw }) => isSmallWord('or', raw));
}

/** The fact of a kind that a line means; none where it leaves open which. */
export function meantOf(sense: Sense, kind: Spot['kind']): string | undefined {
  return isEither(sense, kind) ? undefined : affirmed(sense, kind);
}

/** The one fact of a kind that a line names without denying it; none where it names several, for which of them is meant is open. */
export function soleOf(sense: Sense, kind: Spot['kind']): string | undefined {
  const values = new Set(facts(sense, kind).flatMap(({ from, value }) => (isDenied(sense, from) ? [] : [value])));
  return values.size === 1 ? [...values][0] : undefined;
}

/** The first fact of a kind that the words before it do not deny. */
export function affirmed(sense: Sense, kind: Spot['kind']): string | undefined {
  return facts(sense, kind).find(({ from }) => !isDenied(sense, from))?.value;
}

/** Whether one of the two words before a place in a line says no to what stands there. */
export function isDenied(sense: Sense, from: number): boolean {
  const { atoms, text } = sense;
  const at = atoms.findIndex((atom) => atom.from === from);
  const before = wordsBefore(atoms, at);
  const last = atoms.slice(0, at).findLastIndex(({ spot }) => spot !== undefined);
  // "Not on May 5 but on May 12": the "but" after what is denied says yes.
  const isInstead = before.some(({ raw }) => limits(raw)) && last >= 0 && isDeniedBefore(atoms, last);
  const isNew = isInstead || isTakenBack(sense, sameKind(atoms, at, -1));
  return (
    isLeftBehind(atoms, at) ||
    ARROW.test(text.slice(atoms[at]?.to ?? from).slice(0, LONGEST_LEAD)) ||
    (!isNew && isDeniedBefore(atoms, at)) ||
    isLeftOut(text, from) ||
    isTakenBack(sense, at) ||
    isDeniedAfter(atoms, at, text)
  );
}

/** "Switched from sales to customer service": what it was before. Days from one to another are both meant. */
function isLeftBehind(atoms: Sense['atoms'], at: number): boolean {
  const next = sameKind(atoms, at, 1);
  const between = atoms.slice(at + 1, Math.max(next, 0));
  const isChange = OF_CHANGE.has(atoms[at]?.spot?.kind ?? 'date') && /^(?:from|von|vom)$/iu.test(atoms[at - 1]?.raw ?? '');
  return (
    isChange && between.length > 0 && between.length < 3 && between.every(({ raw }) => /^(?:to|auf|zu|zum|nach)$/iu.test(raw))
  );
}

/** "Anna Meyer -> Bob Smith". */
const ARROW = /^\s*(?:-{1,2}>|=>|→)\s*\S/u;

const OF_CHANGE: ReadonlySet<Spot['kind']> = new Set(['product', 'domain', 'email', 'name', 'phone']);

/** "Did not start on March 3"; a mark between ends what is denied: "the start isn't right, it was November 10". */
export function isDeniedInClause(sense: Sense, { from }: Pick<Spot, 'from'>): boolean {
  const last = sense.atoms.findLast((atom) => atom.from < from && atom.means.includes('not'));
  const isParted = last !== undefined && /[,;:!?，。、]/u.test(sense.text.slice(last.to, from));
  return isLeftOut(sense.text, from) || (isDenied(sense, from) && !isParted);
}

/** Whether the one "no" of a line denies a fact beside which the right one stands: "not on May 5 but on May 12", "Anna, not Bob". */
export function isRighted(sense: Sense): boolean {
  if (sense.atoms.filter(({ means }) => means.includes('not')).length !== 1) return false;
  return RIGHTED.some((kind) => {
    const all = facts(sense, kind);
    const left = all.filter((spot) => !isDeniedInClause(sense, spot)).length;
    return left > 0 && left < all.length;
  });
}

const RIGHTED: readonly Spot['kind'][] = ['date', 'name', 'trial', 'product', 'country', 'email', 'domain'];

/** The one trial that a line is about; none where it names several, or says "not" right before the only one. */
export function trialIn(sense: Sense): string | undefined {
  const named = new Set(facts(sense, 'trial').flatMap(({ from, value }) => (isNotThis(sense, from) ? [] : [value])));
  return named.size === 1 ? [...named][0] : undefined;
}

/** "Not Fabrikam but Bellows College"; "no news of Fabrikam" is about it. */
function isNotThis(sense: Sense, from: number): boolean {
  const { atoms, text } = sense;
  const at = atoms.findIndex((atom) => atom.from === from);
  const before = atoms.slice(0, at).findLast(({ raw }) => !isSmallWord('aThing', raw));
  const isDirect = before !== undefined && before.spot === undefined && isSmallWord('denial', before.raw);
  return isDirect || isLeftOut(text, from) || isTakenBack(sense, at);
}

/** "Bis auf Anna", "instead of May 5": what follows such words is not meant. */
export function isLeftOut(text: string, from: number): boolean {
  return outs().test(text.slice(Math.max(from - LONGEST_LEAD, 0), from));
}

/** "Archive all except Fabrikam", "alle Rechte außer von Kim": a wish is not about what is named alone. */
export function leavesOut(sense: Sense): boolean {
  const named = [...facts(sense, 'trial'), ...facts(sense, 'name'), ...facts(sense, 'email')];
  return named.some(({ from }) => isLeftOut(sense.text, from));
}

const LONGEST_LEAD = 30;
/** What may stand between. */
const BETWEEN =
  'on|the|a|an|at|to|in|of|for|from|am|dem|den|der|die|das|des|zu|zur|zum|bei|von|vom|für|auf|im|le|la|les|el|los|las|de|du|des|del|em|no|na|o|os|as|do|da|para|pour';
const outs = once(() => new RegExp(`(?:${smallPattern('leavesOut', 'whole').source})\\s+(?:(?:${BETWEEN})\\s+){0,2}$`, 'iu'));

function isDeniedBefore(atoms: Sense['atoms'], at: number): boolean {
  return wordsBefore(atoms, at).some(({ means, raw }) => means.includes('not') || limits(raw));
}

/** The two words before, with small ones between; "Not Germany: Austria" says no to the first alone. */
function wordsBefore(atoms: Sense['atoms'], at: number): Sense['atoms'] {
  const before = atoms.slice(Math.max(beganAt(atoms, at) - 2, 0), at);
  return before.slice(before.findLastIndex(({ spot }) => spot !== undefined) + 1);
}

/** What lies between a "no" and what it denies may be small words: "não é no Brasil". */
function beganAt(atoms: Sense['atoms'], at: number): number {
  let first = at;
  while (first > 0 && isSmall(atoms[first - 1])) first--;
  return first;
}

/** An "on" may stand for the verb it belongs to, "ends … on", and is small all the same. */
function isSmall(atom: Sense['atoms'][number] | undefined): boolean {
  return atom !== undefined && !atom.spot && (atom.means.every((one) => SMALL.has(one)) || atom.raw.toLowerCase() === 'on');
}

/** "Ayer no", "Salesではない", "Germany it is not": the line ends with the no, and with no mark before it. */
function isDeniedAfter(atoms: Sense['atoms'], at: number, text: string): boolean {
  const after = atoms.slice(at + 1);
  const [last] = after.slice(-1);
  const denying = WRONG.has(atoms[at]?.spot?.kind ?? 'name') ? [...DENYING, 'wrong' as const] : [...DENYING];
  const isAll = after.every(({ means, spot }) => !spot && means.some((one) => SMALL.has(one) || denying.includes(one)));
  const rest = text.slice(atoms[at]?.to, last?.to);
  return isAll && after.some(({ means }) => means.some((one) => denying.includes(one))) && !/[,.;:!?，。、]/u.test(rest);
}

const SMALL: ReadonlySet<Concept> = new Set(['glue', 'be', 'it', 'they', 'inTime']);
const DENYING: readonly Concept[] = ['not', 'no'];
/** Of these "is wrong" says that they are not it: "May 5 was wrong"; of a trial it is told. */
const WRONG: ReadonlySet<Spot['kind']> = new Set(['date', 'email', 'domain', 'phone']);
