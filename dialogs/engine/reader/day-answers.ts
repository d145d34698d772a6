/** Reads the day a line answers with: behind for a start, ahead for an end. */

import { addDays } from '../../../src/domain/time/calendar';
import { once } from '../../../src/domain/text/once';
import { isEither, meantOf } from './affirmed';
import type { LineContext } from './intents';
import { isMay } from './may';
import { besideNames, facts, type Sense } from './sense';
import { smallPattern } from './small-words';
import { soleDay } from './told-days';

/** The day of a line, ISO; days are counted from today where one to come is asked. */
export function dayIn(sense: Sense, { asked, today }: LineContext): string | undefined {
  const isNone = isEither(sense, 'date') || isToCome(sense, asked);
  if (facts(sense, 'date').length > 0) return isNone ? undefined : soleDay(sense, isAhead(asked) ? 'end' : 'deed');
  return isAhead(asked) ? daysOn(sense, today) : undefined;
}

/** "We will buy on Friday", "if it were yesterday": asked is since when. */
function isToCome(sense: Sense, asked: LineContext['asked']): boolean {
  const text = besideNames(sense);
  return !isAhead(asked) && (comings().test(text) || conditions().test(text) || sense.atoms.some(isMay));
}

const comings = once(() => smallPattern('toCome', 'whole'));
const conditions = once(() => smallPattern('condition', 'whole'));

/** Questions for a day that is still to come. */
export function isAhead(asked: LineContext['asked']): boolean {
  return asked?.step === 'ends' || asked?.step === 'term';
}

/** "In 3 weeks", counted from today. */
function daysOn(sense: Sense, today: string): string | undefined {
  const days = meantOf(sense, 'days');
  return days === undefined ? undefined : addDays(today, Number(days));
}
