/** What can be made of the rows of an item that can't be read: its text if possible, or else the rows themselves. */

import type { Remains } from '../domain/record/item-storage';
import { CHUNKS_PER_ROW, unpack } from './chunks';
import { formatStamp } from './stamps';
import type { Row } from './timed-table';

/** The remains of an item, whose first row is among its rows. */
export function remainsOf(head: Row, rows: readonly Row[]): Remains {
  const text = textOf(head, rows);
  const { timestamp } = head;
  return {
    eTag: formatStamp({ etag: head.etag, overflow: rows.length - 1 }),
    at: typeof timestamp === 'string' ? timestamp : new Date(0).toISOString(),
    ...(text === undefined ? { rows: rows.map(plain) } : { text }),
  };
}

/** The text that rows hold, be it JSON or not; `undefined` where their bytes make none. The first row comes first in the order of keys, and of up to nine others `_1` before `_2`. */
export function textOf({ deflated }: Row, rows: readonly Row[]): string | undefined {
  const columns = Array.from({ length: CHUNKS_PER_ROW }, (_, i) => `c${i}`);
  const chunks = rows.flatMap((row) => columns.flatMap((column) => row[column] ?? []));
  if (chunks.length === 0 || !chunks.every((chunk) => chunk instanceof Uint8Array)) return undefined;
  try {
    return unpack({ chunks, deflated: deflated === true });
  } catch {
    return undefined;
  }
}

function plain(row: Row): Readonly<Record<string, unknown>> {
  const columns = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  ]);
  return Object.fromEntries(columns) as Readonly<Record<string, unknown>>;
}
