/** Reads of single rows, a handful at the same time. */

/** So many at once. */
const READS_AT_ONCE = 16;

/** Reads what each stands for, some at a time, in their order, and leaves out what is not there. Rejects as the first read that does. */
export async function eachOf<T, R>(all: readonly T[], read: (one: T) => Promise<R | undefined>): Promise<readonly R[]> {
  const found: R[] = [];
  for (let i = 0; i < all.length; i += READS_AT_ONCE) {
    const some = await Promise.all(all.slice(i, i + READS_AT_ONCE).map(read));
    found.push(...some.filter((one) => one !== undefined));
  }
  return found;
}
