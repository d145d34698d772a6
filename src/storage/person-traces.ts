/** Whom a person's row names beside its own person. */

import { tracesIn, type Trace } from '../domain/privacy/traces';
import { jsonOf } from './erased-rows';
import { columnsOf } from './kept-tables';
import type { Row } from './timed-table';

/** A person's own id needs no entry: the row stands under it. */
export function tracesInPerson(row: Row): ReadonlySet<Trace> {
  const own = jsonOf(row)?.['personId'];
  return new Set([...tracesIn(columnsOf(row))].filter((trace) => trace !== String(own).toLowerCase()));
}
