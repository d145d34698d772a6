/** Finds what opens something by itself: tokens, keys, connection strings, recovery keys; by their shape, or by what they are called. */

import { announcedAt } from './announcing';
import type { Span } from './card-number';
import { GOES_ON } from './password-words';
import type { SeenText } from '../seen-text';
import { quotedAt, wordsFrom, type Word } from './spelled-out';
import { KEY_NAMES, KEY_SHAPE, LONG_RUN, SPACED_SHAPE } from './token-words';

/** Shorter ones are versions, counts, lengths. */
const SHORTEST = 6;
/** After "is the" or "was set to". */
const WORDS_AFTER = 3;
const DIGIT = /\d/;
const LETTER = /[A-Za-z]/;
const NO_KEY = /@|:\/\/|^\d{4}-\d{2}-\d{2}/u;

/** Where such things stand in a seen text. Every look is bounded, so the work is linear; it ends with the last one that is asked for. */
export function* accessTokens(seen: Pick<SeenText, 'text' | 'lower'>): Generator<Span> {
  yield* shaped(seen.text);
  // None that is only called a key is without a digit.
  if (DIGIT.test(seen.text)) yield* named(seen);
}

function* shaped(text: string): Generator<Span> {
  for (const { 0: found, index } of text.matchAll(SPACED_SHAPE)) yield { start: index, end: index + found.trimEnd().length };
  for (const { 0: run, index } of text.matchAll(LONG_RUN)) {
    const found = DIGIT.test(run) && LETTER.test(run) ? KEY_SHAPE.exec(run) : null;
    if (found) yield { start: index + found.index, end: index + run.length };
  }
}

function* named({ text, lower }: Pick<SeenText, 'text' | 'lower'>): Generator<Span> {
  for (const { 0: name, index } of lower.matchAll(KEY_NAMES)) {
    const at = announcedAt(lower, index + name.length, false);
    const found = at === undefined ? undefined : keyAt(text, at);
    if (found) yield found;
  }
}

function keyAt(text: string, at: number): Span | undefined {
  const quoted = quotedAt(text, at);
  if (quoted) return isKey(text.slice(quoted.start + 1, quoted.end - 1)) ? quoted : undefined;
  const words = wordsFrom(text, at, WORDS_AFTER);
  const first: Word | undefined = words.find((word) => !GOES_ON.has(word.text.toLowerCase()));
  return first && isKey(first.text) ? first : undefined;
}

function isKey(text: string): boolean {
  return text.length >= SHORTEST && DIGIT.test(text) && !NO_KEY.test(text);
}
