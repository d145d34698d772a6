/** A press that brought nothing of what its card held: a client that lost its inputs, or sends no empty ones. What stood there stays. */

import type { Attempt } from './attempt';
import { ANSWERED, BROUGHT } from './form';
import { again, type Inputs, type Reading } from './script';
import type { OpenJourney } from './state';

/**
 * The reading of a press, or, where all that stood on its card is missing from it, the same question with everything kept. A second such
 * press means it.
 */
export function keptInputs(attempt: Attempt, open: OpenJourney, step: string, taken: Reading): Reading {
  const { event } = attempt.given;
  if (event.kind !== 'press' || open.problems.some(({ id }) => id === 'problems.inputsLost')) return taken;
  const before = stoodThere(open, step);
  const held = Object.keys(before);
  if (held.length === 0 || held.some((id) => event.data[id] !== undefined) || !isEmptied(taken, held)) return taken;
  if (isAnswered(taken, event.data)) return taken;
  return again([{ id: 'problems.inputsLost' }], open.drafts[step] ?? {});
}

/** What was filled in came, and was an answer: what stood there was shown, and is none of its inputs. */
function isAnswered(taken: Reading, data: Inputs): boolean {
  return taken.kind === 'answer' && taken.also !== undefined && Object.values(data).some((value) => value !== '');
}

function stoodThere({ drafts, answers }: OpenJourney, step: string): Inputs {
  const all = { ...answers[step], ...drafts[step] };
  return Object.fromEntries(Object.entries(all).filter(([id, value]) => value !== '' && id !== ANSWERED && id !== BROUGHT));
}

/** Whether the step took nothing for something that stood there. What buttons answer without inputs is filled by the step. */
function isEmptied(taken: Reading, held: readonly string[]): boolean {
  if (taken.kind === 'again') return taken.because.length > 0 && held.every((id) => (taken.draft[id] ?? '') === '');
  return taken.kind === 'answer' && held.some((id) => (taken.value[id] ?? '') === '');
}
