/** Finds passwords that are announced as such: "password: x", "mein Passwort ist x", "the password for jo@x.com is x". */

import type { Span } from './card-number';
import { ABOUT_BEGINS, ANNOUNCING, AS_FILLER, AS_SPACED_WORD, GOES_ON, IS, NO_PASSWORD, SHORT_WORDS } from './password-words';

/** A place where a password may be announced: where the word for it begins and ends, and whether only a colon can announce after it. */
export interface Announcement {
  readonly start: number;
  readonly end: number;
  readonly strict: boolean;
}

/** How far a password may stand from the word that announces it. */
const LOOKED_AT = 240;
/** So many words after the announcement are looked at. */
const WORDS_AFTER = 4;

const COLON = String.raw`[:=]+>?|[-–—]+>|→|⇒|»`;
/** In "the password for jo@x.com is x". A comma or a full stop begins something else. */
const ABOUT = String.raw`["'”’»)*_\]}]{0,2}(?: ?\([^()]{0,60}\)| (?:${ABOUT_BEGINS})(?: (?:[^:=?!;,. ]|[.](?! )| ){0,80}?|'[^:=?!;, ]{0,80}?))?`;
const STRICT = new RegExp(`^${ABOUT} ?(?:${COLON})`, 'iu');
const ANNOUNCED = new RegExp(`^${ABOUT}(?: ?(?:${COLON})|(?:${IS})(?: ?(?:${COLON}))?)`, 'iu');
const FILLERS = new RegExp(`^(?: ?(?:${AS_FILLER})(?![\\p{L}\\p{N}]))* ?(?:${COLON})? ?`, 'iu');
/** "password Summer2026!", "reset the password to Summer2026!": only what looks like a password counts. */
const JUST_SAID = new RegExp(`^ ?(?:[-–—] ?|(?:${AS_SPACED_WORD}) )?`, 'iu');
const QUOTED = /^(?:["“”„«»`][^"“”„«»`]{1,120}["“”«»`]|['‘][^'’]{1,120}['’](?![\p{L}\p{N}]))/u;
const BARE = /^[^ ]{1,120}/u;
const SAID_BEFORE = /([^ ]{1,120})( (?:is|was|=|ist|war|est|es|è|é|är|er) (?:[\p{L}']{1,8} ){0,2})$/iu;
const ENDS = /^[("'“‘[<{]+|[)"'”’\]>}.,;:!?…]+$/gu;

/** Where announced passwords stand in a seen text. */
export function announcedPasswords(seen: string): readonly Span[] {
  return Array.from(announcements(seen)).flatMap(
    (announcement) => passwordAfter(seen, announcement) ?? passwordBefore(seen, announcement) ?? [],
  );
}

/** Every word for a password in a seen text. After each, a bounded piece is looked at, so the work is linear. */
export function* announcements(seen: string): Generator<Announcement> {
  for (const { 0: word, index } of seen.matchAll(ANNOUNCING)) {
    yield { start: index, end: index + word.length, strict: SHORT_WORDS.has(word.toLowerCase()) };
  }
}

function passwordAfter(seen: string, { end, strict }: Announcement): Span | undefined {
  const tail = seen.slice(end, end + LOOKED_AT);
  const announced = (strict ? STRICT : ANNOUNCED).exec(tail)?.[0];
  const found = announced === undefined ? undefined : tokenAfter(tail, announced.length);
  const span = found ?? (strict ? undefined : justSaid(tail));
  return span && { start: end + span.start, end: end + span.end };
}

/** "hunter2 is my password": what stands before counts where it looks like one. */
function passwordBefore(seen: string, { start }: Announcement): Span | undefined {
  const head = seen.slice(Math.max(0, start - LOOKED_AT), start);
  const [, text = '', rest = ''] = SAID_BEFORE.exec(head) ?? [];
  const end = start - rest.length;
  return looksLikePassword(text.replace(ENDS, '')) ? { start: end - text.length, end } : undefined;
}

/** The first word, if it can be a password; past words that can't and lead on, one that looks like it. */
function tokenAfter(tail: string, from: number): Span | undefined {
  const start = from + (FILLERS.exec(tail.slice(from))?.[0].length ?? 0);
  const quoted = QUOTED.exec(tail.slice(start))?.[0];
  if (quoted !== undefined) return { start, end: start + quoted.length };
  const words = wordsFrom(tail, start);
  const [first] = words;
  if (first && isWord(first.text) && !NO_PASSWORD.has(first.text.toLowerCase())) return first;
  const next = words.find(({ text }) => !GOES_ON.has(text.toLowerCase()));
  return next && looksLikePassword(next.text) ? next : undefined;
}

function justSaid(tail: string): Span | undefined {
  const start = JUST_SAID.exec(tail)?.[0].length ?? 0;
  if (start === 0) return undefined;
  const quoted = QUOTED.exec(tail.slice(start))?.[0];
  if (quoted !== undefined) return { start, end: start + quoted.length };
  const [first] = wordsFrom(tail, start);
  return first && looksLikePassword(first.text) ? first : undefined;
}

interface Word extends Span {
  /** Without brackets, quotes and the sentence's own marks. */
  readonly text: string;
}

function wordsFrom(tail: string, from: number): readonly Word[] {
  const words: Word[] = [];
  let start = from;
  while (words.length < WORDS_AFTER) {
    const bare = BARE.exec(tail.slice(start))?.[0];
    if (bare === undefined) break;
    words.push({ start, end: start + bare.length, text: bare.replace(ENDS, '') });
    start += bare.length + 1;
  }
  return words;
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

const ADDRESS = /@[^@]*\.|:\/\/|^www\.|^[0-9a-f]{8}-[0-9a-f]{4}-/iu;

/** Letters with digits or with marks that no ordinary word has; no address and no id. */
function looksLikePassword(text: string): boolean {
  return text.length >= 6 && /\p{L}/u.test(text) && /[\p{N}!#$%&*^?+~@]/u.test(text) && !ADDRESS.test(text);
}
