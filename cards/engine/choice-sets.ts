/** Which cards have something to pick on them: only those need be drawn to see whether a line is one of their choices. */

import { templates } from './templates';

const bodies: ReadonlyMap<string, readonly object[]> = new Map(Object.entries(templates));
const known = new Map<string, boolean>();

/** Whether the card of this name has an input that takes a choice. */
export function hasChoiceSet(name: string): boolean {
  const before = known.get(name);
  if (before !== undefined) return before;
  const has = JSON.stringify(bodies.get(name) ?? []).includes('"Input.ChoiceSet"');
  known.set(name, has);
  return has;
}
