/** Lines that say when a trial ends, and nothing else: what is told of a day to come is no end that has come. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { once } from '../../../src/domain/text/once';
import { asks, opensAsking } from './asking';
import { isMay } from './may';
import { besideNames, facts, says, type Sense } from './sense';
import { isSmallWord, smallPattern } from './small-words';
import { isDeniedInClause, isRighted } from './affirmed';
import { endsAhead, isDayNoun } from './told-days';

/** "Our trial ends on May 12", "it does not end on May 5 but on May 12": told, of a day to come, with no other word. */
export function isPlainEnd(sense: Sense, today: string): boolean {
  if (!says(sense, 'ends') || !endsAhead(sense, today) || asks(sense) || opensAsking(sense)) return false;
  if (says(sense, 'not') && !isRighted(sense)) return false;
  return sense.atoms.every(isOfEnd) && !beliefs().test(besideNames(sense));
}

/** "Fabrikam does not end on May 5": when it ends instead is left open. */
export function isEndDenied(sense: Sense): boolean {
  const dates = facts(sense, 'date');
  const isDenied = dates.length > 0 && dates.every((spot) => isDeniedInClause(sense, spot));
  return isDenied && says(sense, 'ends') && !asks(sense) && !opensAsking(sense) && sense.atoms.every(isOfEnd);
}

function isOfEnd(atom: Sense['atoms'][number]): boolean {
  const { means, spot, raw } = atom;
  if (spot !== undefined) return spot.kind === 'trial' || spot.kind === 'date';
  return (means.some((one) => SAYING.has(one)) && !isMay(atom)) || isSmallWord('instead', raw) || isDayNoun(raw);
}

const SAYING: ReadonlySet<Concept> = new Set<Concept>([
  'glue',
  'be',
  'it',
  'we',
  'trial',
  'test',
  'ends',
  'now',
  'still',
  'not',
  'running',
]);

const beliefs = once(() => smallPattern('believed', 'whole'));
