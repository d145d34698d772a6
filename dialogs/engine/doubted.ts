/** Asks about a line that stands where a name was asked for, and says that it is none. */

import { clip } from '../../src/domain/text/text';
import type { Attempt } from './attempt';
import { here, type Decision } from './decision';
import { isName, type Asked } from './reader/answers';
import type { OpenJourney } from './state';

/** Stands in a draft: the line that was asked about. */
export const DOUBTED = 'doubted';
const LONGEST_QUOTE = 60;

/** A line that reads like no name is asked about once; typed again it is one. */
export function doubted(attempt: Attempt, open: OpenJourney, asked: Asked, text: string): Decision | undefined {
  if (!isName(asked) || isDoubted(open, text)) return undefined;
  const draft = open.drafts[open.step] ?? {};
  attempt.setOpen({ drafts: { ...open.drafts, [open.step]: { ...draft, [DOUBTED]: text } } });
  return here(attempt, { id: 'notes.noName', params: { text: clip(text, LONGEST_QUOTE) } });
}

/** Whether a line was asked about, and is typed again. */
export function isDoubted({ drafts, step }: OpenJourney, text: string): boolean {
  return drafts[step]?.[DOUBTED] === text;
}
