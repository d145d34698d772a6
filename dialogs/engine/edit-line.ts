/** Reads "edit country" typed at a review: the line whose answer is to be changed. */

import type { Say } from '../../cards/engine/words';
import { foldName } from '../../src/domain/text/fold';
import type { Line } from './script';

/** The step of the line that was meant, or that none or several were; nothing for a line that asks for no edit. */
export type EditLine = { readonly kind: 'step'; readonly step: string } | { readonly kind: 'unclear' };

const LONGEST = 80;

/** Finds the line by its label: the whole label, or the beginning of one of its words if only one question has it. */
export function editLine(text: string, lines: readonly Line[], say: Say): EditLine | undefined {
  if (text.length > LONGEST) return undefined;
  const [verb = '', ...rest] = foldName(text.replace(/[.!?]$/, '')).split(' ');
  if (!say.ways('typed.edit').includes(verb)) return undefined;
  const wanted = rest.filter((word) => !say.ways('typed.the').includes(word)).join(' ');
  const exact = stepsOf(lines, (label) => label === wanted);
  const steps = exact.length > 0 ? exact : stepsOf(lines, (label) => wanted !== '' && ` ${label}`.includes(` ${wanted}`));
  const [step] = steps;
  return step !== undefined && steps.length === 1 ? { kind: 'step', step } : { kind: 'unclear' };
}

function stepsOf(lines: readonly Line[], isMeant: (label: string) => boolean): readonly string[] {
  return [...new Set(lines.filter(({ label }) => isMeant(foldName(label))).map(({ step }) => step))];
}
