/** The parts of a card that is looked through. */

/** A part, of which nothing is known. */
export type CardNode = Readonly<Record<string, unknown>>;

/** The parts in a list; none where it is no list. */
export function nodesOf(list: unknown): readonly CardNode[] {
  return Array.isArray(list) ? list.filter(isNode) : [];
}

/** Whether something is a part that holds others. */
export function isNode(value: unknown): value is CardNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
