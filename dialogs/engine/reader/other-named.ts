/** Another trial than the one a form is about: "I meant Fabrikam", "not Contoso, Fabrikam". */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Atom } from './atoms';
import type { Sense } from './sense';
import { isSmallWord } from './small-words';

/** Says that something else is meant than what stands there. */
const RIGHTING: ReadonlySet<Concept> = new Set<Concept>(['not', 'no', 'wrong', 'other', 'replace', 'correct', 'smallTalk']);
/** May stand beside that; any other word says something else. */
const SMALL: ReadonlySet<Concept> = new Set<Concept>([
  'glue',
  'please',
  'it',
  'me',
  'we',
  'be',
  'trial',
  'test',
  'customer',
  'company',
]);

/** The name of the one other trial that such a line names; nothing for a line that says more, or names it alone. */
export function otherNamed({ atoms }: Sense, own: string): string | undefined {
  const spots = atoms.flatMap(({ spot }) => spot ?? []);
  const others = new Set(spots.filter(({ kind, value }) => kind === 'trial' && value !== own).map(({ value }) => value));
  const rest = atoms.filter(({ spot, raw }) => spot === undefined && /\p{L}/u.test(raw));
  if (others.size !== 1 || spots.some(({ kind }) => kind !== 'trial') || !rest.some(isRighting)) return undefined;
  return rest.every((atom) => isRighting(atom) || isSmall(atom)) ? [...others][0] : undefined;
}

function isRighting({ means, raw }: Atom): boolean {
  return means.some((one) => RIGHTING.has(one)) || isSmallWord('meant', raw) || isSmallWord('instead', raw);
}

function isSmall({ means }: Atom): boolean {
  return means.length > 0 && means.every((one) => SMALL.has(one));
}
