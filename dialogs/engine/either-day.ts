/** Says which two days a date in numbers can mean, the month as a word so that it can be typed that way, and hears which is picked. */

import type { Say } from '../../cards/engine/words';
import type { Text } from '../../cards/engine/content';
import { dateWords } from '../../src/domain/time/date-words';
import { readDate } from '../../src/domain/time/calendar';
import { eitherDayIn, type EitherDay } from '../../src/domain/time/numeric-dates';
import { wordsIn } from './reader/lexicon';
import { isSmallWord } from './reader/small-words';
import type { OpenJourney } from './state';

/** Both days, as a sentence about them names them. */
export function daysOf([first, second]: EitherDay, say: Say): { readonly first: string; readonly second: string } {
  return { first: say.day(first), second: say.day(second) };
}

/** What is said of a line whose date can be read either way: nothing of it stands in the form. */
export function eitherNoted(line: string, say: Say): readonly Text[] {
  const either = eitherDayIn(line);
  return either === undefined ? [] : [{ id: 'notes.dateAmbiguous', params: daysOf(either, say) }];
}

/** "The first", "the second one", "December": which of both days that the form has just named is meant, as it named it. */
export function dayPicked({ problems, notes }: OpenJourney, text: string): string | undefined {
  const asked = [...problems, ...notes].find(({ id }) => id === 'problems.dateAmbiguous' || id === 'notes.dateAmbiguous');
  const days = [asked?.params?.['first'], asked?.params?.['second']].filter((day) => typeof day === 'string');
  const [first, second] = days;
  if (first === undefined || second === undefined || text.length > LONGEST_PICK) return undefined;
  if (isSmallWord('theFirst', text)) return first;
  if (isSmallWord('theSecond', text)) return second;
  const named = days.filter((day) => isOfMonth(day, text));
  return named.length === 1 ? named[0] : undefined;
}

const LONGEST_PICK = 40;
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt-BR'] as const;

/** The month alone: a day beside it is read as any day is. */
function isOfMonth(day: string, text: string): boolean {
  const words = wordsIn(text);
  if (/\d/u.test(text) || words.length > 4) return false;
  const months = words
    .filter((word) => word.length > 2)
    .flatMap((word) => LANGUAGES.flatMap((one) => dateWords(one).months.get(word) ?? []));
  const read = readDate(day, { today: '2000-01-01', locale: 'en' });
  return read.kind === 'ok' && months.includes(Number(read.date.slice(5, 7)));
}
