/**
 * A list that grows by one entry with each turn while the oldest make room. Its entries lie all over the memory, and to go through them takes
 * longer than all else that is done with them: what is asked again and again is asked of its JSON, which grows along.
 */

import { unchanging } from './unchanging';

/** What is known of a list that can't be changed any more. */
interface Known {
  json?: string;
}

const lists = new WeakMap<readonly unknown[], Known>();

/** The same list of plain data, which can't be changed from here on. */
export function growing<T>(list: readonly T[]): readonly T[] {
  if (!lists.has(list)) lists.set(unchanging(list), {});
  return list;
}

/** The list with one more entry, of which the last `limit` are left. */
export function grown<T>(list: readonly T[], entry: T, limit: number): readonly T[] {
  const next = Object.freeze([...growing(list), unchanging(entry)].slice(-limit));
  const json = lists.get(list)?.json;
  const canGrow = json !== undefined && list.length > 0 && list.length <= limit;
  lists.set(
    next,
    canGrow ? { json: `[${withoutFirst(json, list.length === limit ? list[0] : undefined)}${JSON.stringify(entry)}]` } : {},
  );
  return next;
}

/** What stands between the brackets, with a comma behind it; without this first entry if there is one. */
function withoutFirst(json: string, first: unknown): string {
  const from = first === undefined ? 1 : JSON.stringify(first).length + 2;
  return from >= json.length ? '' : `${json.slice(from, -1)},`;
}

/** Whether a list can't be changed any more, nor any of its entries. */
export function isGrowing(list: readonly unknown[]): boolean {
  return lists.has(list);
}

/** The JSON of a list; nothing where it may yet be changed. */
export function knownJson(list: readonly unknown[]): string | undefined {
  const known = lists.get(list);
  return known && (known.json ??= JSON.stringify(list));
}

/** The entry that begins with this id, of base64url; of two the older one. */
export function entryOf<T extends readonly [string, ...unknown[]]>(list: readonly T[], id: string): T | undefined {
  const json = knownJson(list);
  // In a text a quotation mark has a backslash before it.
  if (json?.includes(`["${id}",`) === false) return undefined;
  return list.find((one) => one[0] === id);
}
