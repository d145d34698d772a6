/** Finds passwords that are announced as such: "password: x", "mein Passwort ist x", "the password for jo@x.com is x". */

import { announcedAt, endOf } from './announcing';
import type { Span } from './card-number';
import { ANNOUNCING, AS_SPACED_WORD, BE, GOES_ON, NO_PASSWORD, SHORT_WORDS } from './password-words';
import type { SeenText } from '../seen-text';
import { bare, looksMadeUp, quotedAt, wordBefore, wordsFrom } from './spelled-out';

/** A place where a password may be announced: where the word for it begins and ends, and whether only a colon can announce after it. */
interface Announcement extends Span {
  readonly strict: boolean;
}

/** So many words after the announcement are looked at. */
const WORDS_AFTER = 4;
/** "x is my password", "x is my new password": so many words stand between the verb and the word for it. */
const MOST_BETWEEN = 2;
/** "password Summer2026!", "reset the password to Summer2026!": only what looks like a password counts. */
const JUST_SAID = new RegExp(`(?: ?[-–—] ?| (?:${AS_SPACED_WORD}) | )`, 'uy');
const BETWEEN = /^[\p{L}']{1,8}$/u;

/**
 * Where announced passwords stand in a seen text. After each word for one a bounded piece is looked at, so the work is linear; it ends
 * with the last password that is asked for.
 */
export function* announcedPasswords({ text, lower }: Pick<SeenText, 'text' | 'lower'>): Generator<Span> {
  for (let at = 0; ;) {
    ANNOUNCING.lastIndex = at;
    const found = ANNOUNCING.exec(lower);
    if (!found) return;
    const [word] = found;
    const end = found.index + word.length;
    const announcement = { start: found.index, end, strict: SHORT_WORDS.has(word) };
    const span = passwordAfter(text, lower, announcement) ?? passwordBefore(text, lower, announcement);
    if (span) yield span;
    at = end;
  }
}

function passwordAfter(text: string, lower: string, { end, strict }: Announcement): Span | undefined {
  const announced = announcedAt(lower, end, strict);
  const found = announced === undefined ? undefined : tokenAt(text, announced);
  return found ?? (strict ? undefined : justSaid(text, lower, end));
}

/** The first word, if it can be a password; past words that can't and lead on, one that looks like it. */
function tokenAt(text: string, at: number): Span | undefined {
  const quoted = quotedAt(text, at);
  if (quoted) return quoted;
  const words = wordsFrom(text, at, WORDS_AFTER);
  const [first] = words;
  if (first && isWord(first.text) && !NO_PASSWORD.has(first.text.toLowerCase())) return first;
  const next = words.find((word) => !GOES_ON.has(word.text.toLowerCase()));
  return next && looksMadeUp(next.text) ? next : undefined;
}

function justSaid(text: string, lower: string, end: number): Span | undefined {
  const at = endOf(JUST_SAID, lower, end);
  if (at === undefined) return undefined;
  const quoted = quotedAt(text, at);
  if (quoted) return quoted;
  const [first] = wordsFrom(text, at, 1);
  return first && looksMadeUp(first.text) ? first : undefined;
}

/** "hunter2 is my password": what stands before counts where it looks like one. */
function passwordBefore(text: string, lower: string, { start }: Announcement): Span | undefined {
  let end = start - 1;
  for (let between = 0; between <= MOST_BETWEEN && lower.charAt(end) === ' '; between++) {
    const word = wordBefore(lower, end);
    if (!word) return undefined;
    end = word.start - 1;
    const found = BE.has(word.text) ? madeUpBefore(text, end) : undefined;
    if (found) return found;
    if (!BETWEEN.test(word.text)) return undefined;
  }
  return undefined;
}

function madeUpBefore(text: string, end: number): Span | undefined {
  const candidate = text.charAt(end) === ' ' ? wordBefore(text, end) : undefined;
  return candidate && looksMadeUp(bare(candidate.text)) ? candidate : undefined;
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
