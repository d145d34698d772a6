/** For parts that look at stored chats by themselves: a book that knows of nothing kept. */

import type { KeptBook } from '../../../src/turn/kept-book';

/** Takes chats as they are stored. */
export const nothingKept: Pick<KeptBook, 'apply' | 'saved' | 'forget'> = {
  apply: (_, conversation) => Promise.resolve({ conversation, isBehind: false }),
  saved: () => undefined,
  forget: () => undefined,
};
