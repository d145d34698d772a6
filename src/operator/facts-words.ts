/** What the operator command line says of facts. */

import { facts, factIds, isFactId, openFactIds, openFacts, type FactId, type OpenFactId } from '../domain/catalog/facts/facts';
import { sources, type SourceId } from '../domain/catalog/facts/sources';
import type { CalendarDate } from '../domain/time/dates';
import { LAST_HOLIDAY_YEAR } from '../domain/time/holidays';
import { many } from './words';

const ALL = factIds.length + openFactIds.length;

/** Sentences and lines. */
export const factsWords = {
  overdue: (id: FactId | OpenFactId): string => {
    const { readOn, reviewBy, source } = isFactId(id) ? facts[id] : openFacts[id];
    const kind = isFactId(id) ? `rev ${facts[id].rev}` : 'not confirmed';
    return `${id}  ${kind}, read on ${readOn}, to be read again by ${reviewBy}: ${pageOf(source)}`;
  },
  holidaysEnd: `Public holidays are known to the end of ${LAST_HOLIDAY_YEAR} only: UPDATE=1 with test/domain/time/holidays.test.ts makes the table anew.`,
  sum: (late: number, day: CalendarDate): string =>
    late === 0
      ? `None of ${ALL} facts and open questions was to be read again before ${day}.`
      : `${many(late, 'fact or open question was', 'facts and open questions were')} to be read again before ${day}, of ${ALL}. Read the page, then change the fact or its date in src/domain/catalog/facts/.`,
};

function pageOf(id: SourceId | undefined): string {
  if (id === undefined) return 'no page was found';
  const { title, url } = sources[id];
  return url === undefined ? title : `${title}, ${url}`;
}
