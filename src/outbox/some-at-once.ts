/** Works on several things at the same time, of which how many is asked before each. */

/**
 * Begins each in its order while fewer are under way than may be, and resolves when all are done. After one that failed nothing more is
 * begun; when those under way are done it rejects as that one did.
 */
export async function someAtOnce<T>(all: readonly T[], most: () => number, work: (one: T) => Promise<void>): Promise<void> {
  const under = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const one of all) {
    while (under.size >= Math.max(1, most())) await Promise.race(under);
    if (failures.length > 0) break;
    const done: Promise<void> = work(one)
      .catch((error: unknown) => {
        failures.push(error);
      })
      .finally(() => under.delete(done));
    under.add(done);
  }
  await Promise.all(under);
  if (failures.length > 0) throw failures[0];
}
