/** Reads one item of the bot's state from its rows. */

import type { StoredItem } from '../domain/record/item-storage';
import { CodedError } from '../domain/errors';
import { unpack } from './chunks';
import { parseJson, parseRow } from './rows';
import { formatStamp } from './stamps';
import { chunksOf, headSchema, overflowCount, overflowRowKey, type Head } from './state-rows';
import type { Row, TimedTable } from './timed-table';

/** An item, and the first of the rows it was put together from. */
export interface Assembled {
  readonly row: Row;
  readonly item: StoredItem;
}

/** Each time somebody wrote between two reads, so this many are met only under a storm. */
const ATTEMPTS = 20;

/** Puts items together. */
export class ItemReader {
  constructor(private readonly table: TimedTable) {}

  /** The item under the key with this hash. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if it can't be understood. */
  async read(hash: string): Promise<Assembled | undefined> {
    let seen: string | undefined;
    // A writer may come between the reads of the first row and of its overflow; the first row then has another eTag.
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const row = await this.table.get(hash, hash);
      if (!row) return undefined;
      const head = parseRow(headSchema, row);
      if (head.chunks === 0) return undefined;
      const item = await this.assemble(row, head, hash);
      if (item) return { row, item };
      if (row.etag === seen) break;
      seen = row.etag;
    }
    throw new CodedError('STORAGE_UNREADABLE', 'A stored item is not complete.');
  }

  private async assemble(row: Row, head: Head, partitionKey: string): Promise<StoredItem | undefined> {
    const overflow = overflowCount(head.chunks);
    const indexes = Array.from({ length: overflow }, (_, i) => i + 1);
    const others = await Promise.all(indexes.map((i) => this.table.get(partitionKey, overflowRowKey(partitionKey, i))));
    if (others.some((other) => other?.['write'] !== head.write)) return undefined;
    const chunks = chunksOf([row, ...others.flatMap((other) => other ?? [])], head.chunks);
    if (!chunks) return undefined;
    const content = parseJson(unpack({ chunks, deflated: head.deflated })) as object;
    return { ...content, eTag: formatStamp({ etag: row.etag, overflow }) };
  }
}
