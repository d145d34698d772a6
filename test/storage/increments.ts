/** Many who count in one item at once: each of them begins again where another was first, and none of it is lost. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { hasCode } from '../../src/domain/errors';
import type { MarkedStorage, StoredItem } from '../../src/domain/record/item-storage';

const WORKERS = 8;

/** Counts so far among all workers. */
export async function losesNoIncrement(store: MarkedStorage, count: number): Promise<void> {
  const key = `key/${randomUUID()}`;
  await store.write({ [key]: { n: 0 } as StoredItem });
  let left = count;
  const work = async (): Promise<void> => {
    while (left-- > 0) await increment(store, key);
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  assert.equal(((await store.read([key]))[key] as { readonly n?: number } | undefined)?.n, count);
}

async function increment(store: MarkedStorage, key: string): Promise<void> {
  for (;;) {
    const found = (await store.read([key]))[key] as (StoredItem & { n: number }) | undefined;
    assert.ok(found);
    found.n++;
    try {
      await store.write({ [key]: found });
      return;
    } catch (error) {
      if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
    }
  }
}
