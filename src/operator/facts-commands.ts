/** What an operator can ask of the facts that people are shown: which were to be read again. */

import { readDate, today } from '../domain/time/calendar';
import { facts, isFactId, openFacts, overdue, type FactId, type OpenFactId } from '../domain/catalog/facts/facts';
import type { CalendarDate } from '../domain/time/dates';
import { LAST_HOLIDAY_YEAR } from '../domain/time/holidays';
import { bad, nothingMore, type Read } from './arguments';
import { DONE, roomCommand, type Desk, type OperatorCommand } from './command';
import { factsWords } from './facts-words';
import { words } from './words';

/** Exit code where something was to be read again. */
export const OVERDUE = 4;

/** The commands. */
export const factsCommands: readonly OperatorCommand[] = [
  roomCommand(
    'facts',
    '[<day>]',
    'lists the facts that were to be read again before that day, or today',
    readDay,
    (day, { print }) => tellOverdue(day, print),
  ),
];

/** Prints each fact that is overdue on a day, with its page; whether there was none, as an exit code. */
export async function tellOverdue(day: CalendarDate, print: Desk['print']): Promise<number> {
  const late = overdue(day);
  for (const id of late) await print(factsWords.overdue(id), { fact: id, ...datesOf(id) });
  await print(factsWords.sum(late.length, day), { day, overdue: late.length });
  const isShort = Number(day.slice(0, 4)) >= LAST_HOLIDAY_YEAR;
  if (isShort) await print(factsWords.holidaysEnd, { lastHolidayYear: LAST_HOLIDAY_YEAR });
  return late.length === 0 && !isShort ? DONE : OVERDUE;
}

function datesOf(id: FactId | OpenFactId): { readonly readOn: CalendarDate; readonly reviewBy: CalendarDate } {
  const { readOn, reviewBy } = isFactId(id) ? facts[id] : openFacts[id];
  return { readOn, reviewBy };
}

/** Today where no day was said. */
export function readDay([text, ...more]: readonly string[]): Read<CalendarDate> {
  const now = today(new Date(), 'UTC');
  if (text === undefined) return nothingMore(more, now);
  const read = readDate(text, { locale: 'en-GB', today: now });
  return read.kind === 'ok' ? nothingMore(more, read.date) : bad(words.notDay);
}
