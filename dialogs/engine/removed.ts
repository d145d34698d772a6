/** What becomes of an answer out of which a secret was taken: it does not count, and the person is told why. */

import type { Text } from '../../cards/engine/content';
import type { Event } from './event';
import { again, type Reading } from './script';

/** What the person is told: at the top of whatever card comes next. */
export function removalNotes(event: Event): readonly Text[] {
  if (event.kind === 'secret') return [{ id: `secrets.typed.${event.what}` }];
  if (event.kind !== 'press') return [];
  const [what] = Object.values(event.removed ?? {});
  return what === undefined ? [] : [{ id: `secrets.pressed.${what}` }];
}

/** What the person is told of text that was too long to be read. */
export function cutNotes(event: Event): readonly Text[] {
  if (event.kind !== 'text' && event.kind !== 'press') return [];
  const { kind, cut: max } = event;
  return max === undefined ? [] : [{ id: kind === 'text' ? 'notes.cutTyped' : 'notes.cutPressed', params: { max } }];
}

/** The same step again where an input held a secret, with what else was filled in, even if the rest would do as an answer. */
export function askedAgain(reading: Reading, event: Event): Reading {
  if (event.kind !== 'press' || event.removed === undefined) return reading;
  const { removed } = event;
  const emptied = Object.entries(removed).map(([field, what]) => ({
    ...(field === '' ? {} : { field }),
    id: `secrets.field.${what}` as const,
  }));
  const others = reading.kind === 'again' ? reading.because : [];
  return again(
    [...emptied, ...others.filter(({ field }) => field === undefined || removed[field] === undefined)],
    draftOf(reading),
  );
}

function draftOf(reading: Reading): Readonly<Record<string, string>> {
  if (reading.kind === 'again') return reading.draft;
  return reading.kind === 'answer' ? reading.value : {};
}
