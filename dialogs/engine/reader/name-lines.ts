/** Tells a name from a sentence where a name was asked for. "Will Back" and "Weiter & Zurück GmbH" are names, "never mind" is none. */

import type { Atom } from './atoms';
import { isLegalForm } from './names';
import type { Sense } from './sense';

/** Small words that stand in names. */
const SMALL = /^(?:&|and|und|et|y|e|of|de|del|della|do|da|dos|di|the|la|le|el|al|van|von|der|den|for|für|\+|-)$/iu;
const UPPER = /^[\p{Lu}\p{N}]/u;

/** Whether a line stands as a name by itself: a legal form ends it, or its words are written as names are. */
export function looksLikeName(sense: Sense): boolean {
  const { text, atoms } = sense;
  if (/[?？؟\n]/u.test(text) || text.length > LONGEST) return false;
  const words = text
    .trim()
    .replace(/[.!,]+$/u, '')
    .split(/\s+/u);
  if (words.length < 2) return false;
  const isUpper = isWrittenAsName(words);
  if (isLegalForm(words.at(-1) ?? '')) return isUpper || (words.length <= 4 && text === text.toLowerCase());
  return isUpper && words.length <= MOST_WORDS && !isOneThing(atoms) && !isShouted(text) && !startsAsSentence(sense);
}

function isWrittenAsName(words: readonly string[]): boolean {
  return UPPER.test(words[0] ?? '') && words.every((word) => UPPER.test(word) || SMALL.test(word));
}

const LONGEST = 120;
const MOST_WORDS = 6;

/** The whole line is one phrase that means something, such as "Start Over". */
function isOneThing(atoms: readonly Atom[]): boolean {
  return atoms.length === 1 && (atoms[0]?.means.length ?? 0) > 0;
}

function isShouted(text: string): boolean {
  return text.length > 8 && text === text.toUpperCase() && /\s/u.test(text) && text !== text.toLowerCase();
}

/** German sentences have capitals of their own: all words known, and a verb or a question word first. */
function startsAsSentence({ atoms, language }: Sense): boolean {
  const first = atoms[0]?.means ?? [];
  if (first.some((one) => one === 'why' || one === 'how' || one === 'where' || one === 'what')) return true;
  return (
    language === 'de' &&
    atoms.length > 1 &&
    atoms.every(({ means }) => means.length > 0) &&
    !atoms.some(({ raw }) => SMALL.test(raw) || raw === '&')
  );
}
