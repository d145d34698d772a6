/** Whether a storage is in use. */

import type { TableCopies } from '../storage/table-copy';

/** Rows here are of somebody; the state has some as soon as it is opened. */
const OF_SOMEBODY = ['trials', 'people', 'hints', 'due', 'mentions'] as const;

/** The first table that holds something of somebody; undefined where nothing is kept yet. Rejects as the storage does. */
export async function firstKept(copies: Pick<TableCopies, 'rows'>): Promise<string | undefined> {
  for (const name of OF_SOMEBODY) for await (const _row of copies.rows(name)) return name;
  return undefined;
}
