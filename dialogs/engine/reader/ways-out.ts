/** A look at a line before it is read: whether any word of it can lead out of a form. It costs a hundredth of the reading. */

import { understood } from '../../../cards/words/understood';
import type { Concept } from '../../../cards/words/understood/concepts';
import { foldName } from '../../../src/domain/text/fold';
import { once } from '../../../src/domain/text/once';

const OUT: readonly Concept[] = ['cancel', 'back', 'later', 'restart', 'leave', 'stop', 'undo', 'wrong', 'notYet'];

/** A longer line is no word that leads out. */
const LONGEST = 200;

const phrases = once((): readonly string[] => {
  const all = Object.values(understood).flatMap((language: Readonly<Partial<Record<Concept, string>>>) =>
    OUT.flatMap((concept) => language[concept]?.split('|') ?? []),
  );
  return [...new Set(all.map((phrase) => foldName(phrase.trim())).filter((phrase) => phrase.length > 1))];
});

/** Whether a line is nothing but such a word. */
export function isWayOut(text: string): boolean {
  return text.length <= LONGEST && phrases().includes(foldName(text.trim().replace(/[.!…。！]+$/u, '')));
}

/** Whether a line holds such a word, in any language that is understood, with or without accents. */
export function mayLeadOut(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = foldName(text);
  return phrases().some((phrase) => line.includes(phrase));
}
