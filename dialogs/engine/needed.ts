/** What is said where a line wants to go on and nothing was said yet. */

import { again, type Reading } from './script';

/** Nothing that a person did not say is taken for an answer, and no card is shown again without a word. */
export function needed(reading: Reading): Reading {
  if (reading.kind === 'back') return reading;
  const isSilent = reading.kind === 'again' && reading.because.length + (reading.notes ?? []).length === 0;
  if (reading.kind === 'again' && !isSilent) return reading;
  return again([{ id: 'problems.goOnTyped' }], reading.kind === 'again' ? reading.draft : {});
}
