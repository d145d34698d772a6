/** Many lists of numbers in two arrays, as the index keeps them. */

/** Lists of numbers one behind the other: those of `i` stand from `at[i]` to below `at[i + 1]`. */
export interface Lists {
  readonly at: Uint32Array;
  readonly items: Uint32Array;
}

/** How many items one of the lists has. */
export function lengthOf({ at }: Lists, one: number): number {
  return (at[one + 1] ?? 0) - (at[one] ?? 0);
}

/** The lists one behind the other. */
export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const at = new Uint32Array(lists.length + 1);
  for (const [place, list] of lists.entries()) at[place + 1] = (at[place] ?? 0) + list.length;
  const items = new Uint32Array(at[lists.length] ?? 0);
  for (const [place, list] of lists.entries()) items.set(list, at[place]);
  return { at, items };
}

/** The same lists the other way round: by item, the places of the lists that have it. */
export function turned(lists: readonly (readonly number[])[], items: number): Lists {
  const at = new Uint32Array(items + 1);
  for (const list of lists) for (const item of list) at[item + 1] = (at[item + 1] ?? 0) + 1;
  for (let item = 0; item < items; item++) at[item + 1] = (at[item + 1] ?? 0) + (at[item] ?? 0);
  const next = at.slice();
  const found = new Uint32Array(at[items] ?? 0);
  for (const [place, list] of lists.entries())
    for (const item of list) {
      const to = next[item] ?? 0;
      found[to] = place;
      next[item] = to + 1;
    }
  return { at, items: found };
}
