/** The person whom a sentence names beside its wish. */

import { meantOf } from './affirmed';
import { isNobodysName, isOnlyRelated, withoutRelation } from './nobodys-name';
import { withoutTitle } from './person-names';
import type { Sense } from './sense';

/** By name, without titles; nobody where it only says what somebody is to others. */
export function personIn(sense: Sense): string | undefined {
  const { text, atoms } = sense;
  const isOther = ({ spot, from, to }: Sense['atoms'][number]): boolean =>
    spot?.kind === 'name' && (isOnlyRelated(text, from, to) || isNobodysName(spot.value));
  const name = meantOf({ ...sense, atoms: atoms.filter((atom) => !isOther(atom)) }, 'name');
  return name === undefined ? undefined : withoutRelation(withoutTitle(name));
}
