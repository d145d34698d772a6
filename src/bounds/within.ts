/** Waiting with a bound: for work that may take long, or may never end. */

/** What `within` answers when time was up first. */
export const LATE = Symbol('late');

/** What work came to, or LATE after `ms`; then it goes on unwatched, and what it rejects with is nobody's. Rejects as the work does. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, ms, LATE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
