/** What goes along with work through everything it awaits. Each storage of its own would cost every promise of the process; this is the only one. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { AwaitedSlots } from './awaited-slots';

type Slots = Readonly<Record<symbol, unknown>>;

/** From here on V8 itself hands over what goes along, for next to nothing (Node, AsyncLocalStorage). */
const CHEAP_SINCE = 24;

const isCheap = Number.parseInt(process.versions.node, 10) >= CHEAP_SINCE;
const slots = isCheap ? new AsyncLocalStorage<Slots>() : new AwaitedSlots<Slots>();

/** A value that goes along with some work. */
export class Carried<T> {
  private readonly slot = Symbol('carried');

  /** What goes along with whatever asks; nothing outside of `along`. */
  get(): T | undefined {
    // Under its own symbol stands what `along` was given.
    return slots.getStore()?.[this.slot] as T | undefined;
  }

  /** Does work with this value; what else goes along stays with it. */
  along<R>(value: T, work: () => R): R {
    return slots.run({ ...slots.getStore(), [this.slot]: value }, work);
  }
}
