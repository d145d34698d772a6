/** What was typed into a step and is not an answer yet. */

import { BROUGHT } from './form';
import { DOUBTED } from './doubted';
import type { Inputs } from './script';

/** Whether somebody entered something: what came with a command, and a line that was asked about, is nothing of that. */
export function isFilled({ [DOUBTED]: _asked, ...draft }: Inputs): boolean {
  return draft[BROUGHT] === undefined && Object.values(draft).some((text) => text !== '');
}

/** Whether a line changed nothing of it. */
export function isSameDraft(
  { [DOUBTED]: _asked, ...draft }: Inputs = {},
  { [DOUBTED]: _before, ...before }: Inputs = {},
): boolean {
  const ids = new Set([...Object.keys(draft), ...Object.keys(before)]);
  return [...ids].every((id) => (draft[id] ?? '') === (before[id] ?? ''));
}
