/** Which lines tell what was so before: what it is now stays open. */

import { once } from '../../../src/domain/text/once';
import { besideNames, type Sense } from './sense';
import { smallPattern } from './small-words';

const befores = once(() => smallPattern('formerly', 'whole'));

/** "Fabrikam was called Fabrikam Ltd before", "the domain was fabrikam.de": what it is now is open. */
export function isFormer(sense: Sense): boolean {
  const { atoms } = sense;
  const isPast = atoms.some(({ spot }, at) => spot !== undefined && VALUES.has(spot.kind) && WAS.test(atoms[at - 1]?.raw ?? ''));
  return (
    isPast || befores().test(besideNames(sense)) || (atoms.at(-1)?.raw === 'before' && atoms.some(({ raw }) => WAS.test(raw)))
  );
}

const WAS = /^(?:was|were|war|waren|hieß|hiess|était|era)$/iu;
const VALUES: ReadonlySet<string> = new Set(['name', 'domain']);
