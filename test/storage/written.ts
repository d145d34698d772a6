/** Writes as those do who write on: an item comes back with the eTag it got. */

import type { MarkedStorage, StoredItem } from '../../src/domain/record/item-storage';

/** Writes one item; answers it with its new eTag. */
export async function written<T extends StoredItem>(store: MarkedStorage, key: string, item: T): Promise<T> {
  return { ...item, eTag: await store.put(key, item) };
}
