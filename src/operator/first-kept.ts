/** Whether a storage is in use. */

import type { TableCopies } from '../storage/table-copy';

/** Rows here are of somebody; the state has some as soon as it is opened. */
const OF_SOMEBODY = ['trials', 'people', 'hints', 'due', 'mentions'] as const;

/** The first table that holds something of somebody; undefined where nothing is kept yet. Rejects as the storage does. */
export async function firstKept(copies: Pick<TableCopies, 'rows'>): Promise<string | undefined> {
  for (const name of OF_SOMEBODY) for await (const _row of copies.rows(name)) return name;
  return undefined;
}

/** Whether a bot has ever started here: it writes a row about the record then, which no command of the operator does. */
export async function hasStarted(copies: Pick<TableCopies, 'rows'>): Promise<boolean> {
  for await (const _row of copies.rows('trials')) return true;
  return false;
}

/** Whether somebody has met the bot here: it knows a person, or keeps a trial. What a bot writes when it starts does not count. */
export async function hasMetSomebody(copies: Pick<TableCopies, 'rows'>): Promise<boolean> {
  for await (const _row of copies.rows('people')) return true;
  for await (const { rowKey } of copies.rows('trials')) if (rowKey.startsWith('t_')) return true;
  return false;
}
