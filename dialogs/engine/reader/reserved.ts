/** A yes that is held back: it agrees to nothing yet, and is asked for once more. */

import { once } from '../../../src/domain/text/once';
import { besideNames, type Sense } from './sense';
import { smallPattern } from './small-words';

const reserves = once(() =>
  (['condition', 'doubt', 'hedge', 'undecided', 'reserve'] as const).map((kind) => smallPattern(kind, 'whole')),
);
const unspaced = once(() => smallPattern('conditionAfter', 'whole'));
const harmless = once(() => new RegExp(smallPattern('noCondition', 'whole'), 'giu'));

/** Whether a line says yes on a condition, in doubt, or later: "yes, if they agree", "yes, I hope". */
export function isReserved(sense: Sense): boolean {
  const text = besideNames(sense).replace(harmless(), ' ');
  return reserves().some((one) => one.test(text)) || (sense.language === 'ja' && unspaced().test(text));
}
