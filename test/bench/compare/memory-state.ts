/** Chats and what they owe without a storage: what is left of a turn's cost then is not the storage's. */

import type { Stores } from '../../../src/app/stores';
import type { OwedIndex } from '../../../src/domain/watch/owed';
import { MemoryStorage } from '../../../src/storage/memory-storage';

/** The same stores, with the two of them that every turn works with in this process's memory. Nothing there outlives it. */
export function inMemory(stores: Stores): Stores {
  return { ...stores, state: new MemoryStorage(), owed: forgetful };
}

/** Keeps nothing: nobody makes good what a measured process owes. */
const forgetful: OwedIndex = {
  add: () => Promise.resolve(),
  noteKept: () => Promise.resolve(),
  notedKept: () => Promise.resolve(undefined),
  drop: () => Promise.resolve(),
  async *past() {
    // Nothing is owed.
  },
};
