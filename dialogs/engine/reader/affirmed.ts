/** Which of the facts in a line are meant: what it says "not" of is not, and of two with an "or" between none is. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { isSmallWord } from './small-words';
import { limits } from '../../../src/domain/text/limiting-words';
import { facts, type Sense } from './sense';
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
export function isDenied({ atoms, text }: Sense, from: number): boolean {
  const at = atoms.findIndex((atom) => atom.from === from);
  const before = atoms.slice(Math.max(beganAt(atoms, at) - 2, 0), at);
  // "Not Germany: Austria" says no to the first alone.
  const since = before.findLastIndex(({ spot }) => spot !== undefined);
  return before.slice(since + 1).some(({ means, raw }) => means.includes('not') || limits(raw)) || isDeniedAfter(atoms, at, text);
}

/** What lies between a "no" and what it denies may be small words: "não é no Brasil". */
function beganAt(atoms: Sense['atoms'], at: number): number {
  let first = at;
  while (first > 0 && atoms[first - 1]?.means.every((one) => SMALL.has(one)) === true && !atoms[first - 1]?.spot) first--;
  return first;
}

/** "Ayer no", "Salesではない", "Germany it is not": the line ends with the no, and with no mark before it. */
function isDeniedAfter(atoms: Sense['atoms'], at: number, text: string): boolean {
  const after = atoms.slice(at + 1);
  const [last] = after.slice(-1);
  const isAll = after.every(({ means, spot }) => !spot && means.some((one) => SMALL.has(one) || DENYING.has(one)));
  const rest = text.slice(atoms[at]?.to, last?.to);
  return isAll && after.some(({ means }) => means.some((one) => DENYING.has(one))) && !/[,.;:!?，。、]/u.test(rest);
}

const SMALL: ReadonlySet<Concept> = new Set(['glue', 'be', 'it', 'they', 'inTime']);
const DENYING: ReadonlySet<Concept> = new Set(['not', 'no']);
