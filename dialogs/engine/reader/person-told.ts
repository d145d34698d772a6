/** The person whom a sentence names beside its wish. */

import { affirmed, isEither, meantOf } from './affirmed';
import { ofAddress } from './named-by-address';
import { isNobodysName, isOnlyRelated, withoutRelation } from './nobodys-name';
import { withoutTitle } from './person-names';
import { facts, type Sense } from './sense';

/** By name, without titles; nobody where it only says what somebody is to others. */
export function personIn(sense: Sense): string | undefined {
  const { text, atoms } = sense;
  const isOther = ({ spot, from, to }: Sense['atoms'][number]): boolean =>
    spot?.kind === 'name' && (isOnlyRelated(text, from, to) || isNobodysName(spot.value));
  const others = { ...sense, atoms: atoms.filter((atom) => !isOther(atom)) };
  const name = nameAtAddress(others) ?? meantOf(others, 'name');
  return name === undefined ? undefined : withoutRelation(withoutTitle(name));
}

/** Of several names the one that the address is made of: "Anna has left, it is Bob Smith now, bob@litware.com". */
function nameAtAddress(sense: Sense): string | undefined {
  const email = affirmed(sense, 'email');
  if (email === undefined || facts(sense, 'name').length < 2 || isEither(sense, 'name')) return undefined;
  const names = sense.atoms.filter(({ spot }) => spot?.kind === 'name');
  const found = ofAddress(names, email)?.raw;
  return found !== undefined && found !== names[0]?.raw ? found : undefined;
}
