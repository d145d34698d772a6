/** Which of the facts in a line are meant: what it says "not" of is not, and of two with an "or" between none is. */

import { facts, type Sense } from './sense';
import type { Spot } from './spots';

const OR: ReadonlySet<string> = new Set(['or', 'oder', 'ou', 'o', 'または', 'أو']);

/** Whether a line names two different facts of a kind and leaves open which. */
export function isEither(sense: Sense, kind: Spot['kind']): boolean {
  const values = new Set(facts(sense, kind).map(({ value }) => value));
  return values.size > 1 && sense.atoms.some(({ raw }) => OR.has(raw.toLowerCase()));
}

/** The first fact of a kind that the word before it does not deny. */
export function affirmed({ atoms }: Sense, kind: Spot['kind']): string | undefined {
  const isMeant = (at: number): boolean => atoms[at - 1]?.means.includes('not') !== true;
  return atoms.find(({ spot }, at) => spot?.kind === kind && isMeant(at))?.spot?.value;
}
