/** Reads the day a line answers with: behind for a start, ahead for an end. */

import { addDays } from '../../../src/domain/time/calendar';
import { meantOf } from './affirmed';
import type { LineContext } from './intents';
import type { Sense } from './sense';

/** The day of a line, ISO; days are counted from today where one to come is asked. */
export function dayIn(sense: Sense, { asked, today }: LineContext): string | undefined {
  return meantOf(sense, 'date') ?? (isAhead(asked) ? daysOn(sense, today) : undefined);
}

/** Questions for a day that is still to come. */
export function isAhead(asked: LineContext['asked']): boolean {
  return asked?.step === 'ends' || asked?.step === 'term';
}

/** "In 3 weeks", counted from today. */
function daysOn(sense: Sense, today: string): string | undefined {
  const days = meantOf(sense, 'days');
  return days === undefined ? undefined : addDays(today, Number(days));
}
