/** Facts that a line takes back in favour of another one: "May 5, no, May 12". */

import { once } from '../../../src/domain/text/once';
import type { Sense } from './sense';
import { smallPattern } from './small-words';

/** "May 5, no, May 12", "Anna, sorry, Bob": the second is meant. */
export function isTakenBack(sense: Sense, at: number): boolean {
  const { atoms, text, language } = sense;
  const next = at < 0 ? -1 : sameKind(atoms, at, 1);
  const between = next < 0 ? '' : text.slice(atoms[at]?.to, atoms[next]?.from);
  if (between === '' || between.length > LONGEST || denials().test(between)) return false;
  // In Spanish and Portuguese the word says "not" as well.
  return slips().test(between) || (language !== 'es' && language !== 'pt' && BARE_NO.test(between));
}

/** The next fact of the same kind on a side; -1 where there is none. */
export function sameKind(atoms: Sense['atoms'], at: number, step: 1 | -1): number {
  const kind = atoms[at]?.spot?.kind;
  const isSame = ({ spot }: Sense['atoms'][number]): boolean => kind !== undefined && spot?.kind === kind;
  if (step < 0) return atoms.slice(0, Math.max(at, 0)).findLastIndex(isSame);
  const found = atoms.slice(at + 1).findIndex(isSame);
  return found < 0 ? -1 : at + 1 + found;
}

const BARE_NO = /(?<!\p{L})(?:no|nope|nein|nee|non)(?!\p{L})/iu;
const slips = once(() => smallPattern('slip', 'whole'));
const denials = once(() => smallPattern('denial', 'whole'));

const LONGEST = 30;

/** The line without what it takes back, to be read anew; nothing where it takes nothing back. */
export function withoutTakenBack(sense: Sense): string | undefined {
  const { atoms, text } = sense;
  const at = atoms.findIndex((_, index) => isTakenBack(sense, index));
  const next = at < 0 ? -1 : sameKind(atoms, at, 1);
  const isAlone = next >= 0 && atoms.slice(at + 1, next).every(({ spot }) => spot === undefined);
  return isAlone ? `${text.slice(0, atoms[at]?.from)}${text.slice(atoms[next]?.from)}` : undefined;
}
