/** Plain data that can't be changed any more: what was made of it may be remembered. */

/** The same value, which from here on can't be changed at any depth. Of plain data alone. */
export function unchanging<T>(value: T): T {
  if (typeof value !== 'object' || value === null || isUnchanging(value)) return value;
  for (const inner of Object.values(value)) unchanging(inner);
  return Object.freeze(value);
}

/** Whether plain data can't be changed at any depth. */
function isUnchanging(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isUnchanging);
}
