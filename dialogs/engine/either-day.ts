/** Says which two days a date in numbers can mean: the month as a word, so that it can be typed that way. */

import type { Say } from '../../cards/engine/words';
import type { Text } from '../../cards/engine/content';
import { eitherDayIn, type EitherDay } from '../../src/domain/time/numeric-dates';

/** Both days, as a sentence about them names them. */
export function daysOf([first, second]: EitherDay, say: Say): { readonly first: string; readonly second: string } {
  return { first: say.day(first), second: say.day(second) };
}

/** What is said of a line whose date can be read either way: nothing of it stands in the form. */
export function eitherNoted(line: string, say: Say): readonly Text[] {
  const either = eitherDayIn(line);
  return either === undefined ? [] : [{ id: 'notes.dateAmbiguous', params: daysOf(either, say) }];
}
