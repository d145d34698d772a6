/** The way through all rows that may name somebody: one table after the other, each from its first row. */

import type { RowPlace } from '../domain/privacy/kept-rows';
import { MENTIONING_TABLES, type MentioningTable } from '../domain/privacy/mentions';

/** Where the way begins: before the first row of the first table. */
export const BEGINNING = beginningOf(MENTIONING_TABLES[0]);

/** Where it goes on behind the last row of a table; nothing behind the last table. */
export function beginningAfter(table: MentioningTable): RowPlace | undefined {
  const next = MENTIONING_TABLES[MENTIONING_TABLES.indexOf(table) + 1];
  return next && beginningOf(next);
}

function beginningOf(table: MentioningTable) {
  return { table, partitionKey: '', rowKey: '' };
}
