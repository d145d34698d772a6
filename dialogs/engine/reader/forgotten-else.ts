/** Whether somebody else, or something else than all of a person's data, is to be forgotten: "delete Anna's data", "forget what I said". */

import type { Concept } from '../../../cards/words/understood/concepts';
import { says, type Sense } from './sense';
import { isSmallWord } from './small-words';

/** Whoever says "forget me" is forgotten, and nobody else is: what speaks of others is asked about. */
export function isForgottenElse(sense: Sense): boolean {
  return isNoForgetting(sense) || (!isOfMe(sense) && (isOfSomebody(sense) || isOfSomething(sense)));
}

/** "What is asked of me?": a question with nothing to forget or to delete in it. */
function isNoForgetting(sense: Sense): boolean {
  const isAsked =
    says(sense, 'what', 'which', 'who') && !says(sense, 'delete', 'deleted', 'remove', 'data', 'you', 'stop', 'leave');
  return isAsked && !sense.atoms.some(({ means, raw }) => means.includes('forget') && !/\s/u.test(raw));
}

/** "Me" by itself, or what stands as "my data"; "my" alone may be before a colleague. */
function isOfMe({ atoms }: Sense): boolean {
  return atoms.some(
    ({ means, raw }, at) =>
      raw.split(/\s+/u).some((word) => isSmallWord('oneself', word)) ||
      (means.includes('me') && atoms[at + 1]?.means.includes('data') === true),
  );
}

function isOfSomebody(sense: Sense): boolean {
  return says(sense, ...SOMEBODY) || sense.atoms.some(({ spot }) => spot !== undefined && PEOPLE.has(spot.kind));
}

function isOfSomething(sense: Sense): boolean {
  const isSaid = says(sense, 'what', 'which') && !says(sense, 'you', 'data');
  return isSaid || says(sense, ...SOMETHING) || sense.atoms.some(({ raw }) => isSmallWord('aForm', raw));
}

const SOMEBODY: readonly Concept[] = ['colleague', 'customer', 'they', 'we', 'admin', 'partner', 'company', 'competitor'];
const SOMETHING: readonly Concept[] = ['message', 'phone', 'mail', 'trial', 'test', 'remind', 'invitation', 'code', 'card'];
const PEOPLE: ReadonlySet<string> = new Set(['name', 'trial', 'email', 'domain']);
