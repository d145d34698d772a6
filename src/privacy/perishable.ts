/** State that is of no use any more after some instant, and its removal: codes, links and counters that nobody asks for again. */

import type { Clock } from '../domain/time/clock';
import type { MarkedStorage, StoredItem } from '../domain/record/item-storage';
import type { Instant } from '../domain/time/dates';

/** An item with an end. Whoever reads it checks the end by itself; that it is still there means nothing. */
export interface Perishable extends StoredItem {
  readonly goneAfter: Instant;
}

/** Keeps these marks apart from those of conversations, which begin with a year. */
const MARK = 'gone ';

/** The mark by which the sweep finds a perishable item; nothing for any other. */
export function goneMark(item: object): string | undefined {
  const { goneAfter } = item as Partial<Perishable>;
  return goneAfter === undefined ? undefined : `${MARK}${goneAfter}`;
}

/** Removes what is past its end; answers how many. For an hourly sweep: the whole table is looked through. */
export async function sweepGone(storage: MarkedStorage, clock: Clock): Promise<number> {
  let swept = 0;
  for await (const key of gone(storage, clock)) {
    await storage.delete([key]);
    swept++;
  }
  return swept;
}

/** How many are past their end; changes nothing. */
export async function countGone(storage: MarkedStorage, clock: Clock): Promise<number> {
  let count = 0;
  for await (const key of gone(storage, clock)) if (key !== '') count++;
  return count;
}

function gone(storage: MarkedStorage, clock: Clock): AsyncIterable<string> {
  return storage.marked(`${MARK}${clock.now().toISOString()}`, MARK);
}
