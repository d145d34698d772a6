/**
 * Finds what must never be kept in anything a person typed: payment card numbers, passwords announced as such, keys and tokens, one-time
 * codes beside their name.
 */

import { accessTokens } from './access-token';
import { announcedPasswords } from './announced-password';
import { cardNumbers, type Span } from './card-number';
import { oneTimeCodes } from './one-time-code';
import { seenText, type SeenText } from '../seen-text';

/** What a removed piece looked like. */
export type SecretKind = 'card' | 'password' | 'token' | 'code';

/** A text without its secrets, and what they were. */
export interface Cleaned {
  readonly text: string;
  readonly found: readonly SecretKind[];
}

/** Stands in place of a secret. It joins no digits to a new number, and needs no language. */
export const REMOVED = '•••';

/** What kinds of secrets a text holds, card numbers first. Takes time linear in the length; never throws. */
export function secretsIn(text: string): readonly SecretKind[] {
  if (PLAINLY_NONE.test(text)) return [];
  const seen = seenText(text);
  return KINDS.filter((kind) => FINDERS[kind](seen).next().done !== true);
}

/** The text with `REMOVED` in place of every secret. Cleaning a cleaned text changes nothing. */
export function withoutSecrets(text: string): Cleaned {
  const seen = seenText(text);
  const spans = KINDS.map((kind) => ({ kind, found: [...FINDERS[kind](seen)] })).filter(({ found }) => found.length > 0);
  if (spans.length === 0) return { text, found: [] };
  return {
    text: cut(
      text,
      seen,
      spans.flatMap(({ found }) => found),
    ),
    found: spans.map(({ kind }) => kind),
  };
}

const FINDERS: Readonly<Record<SecretKind, (seen: SeenText) => Generator<Span>>> = {
  card: ({ text }) => cardNumbers(text),
  password: announcedPasswords,
  token: accessTokens,
  code: oneTimeCodes,
};
const KINDS: readonly SecretKind[] = ['card', 'password', 'token', 'code'];

/**
 * What most of a press is made of: one short word of plain letters, a short number, the id of a form. No finder finds anything in such a
 * text: passwords and codes need a name and something behind it, keys and cards are longer, and ids are spared.
 */
const PLAINLY_NONE = /^(?:[A-Za-z]{0,19}|\d{1,12}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;

function cut(text: string, { at }: SeenText, spans: readonly Span[]): string {
  let kept = '';
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const start = at[span.start] ?? text.length;
    if (start >= end) kept += text.slice(end, start) + REMOVED;
    end = Math.max(end, at[span.end] ?? text.length);
  }
  return kept + text.slice(end);
}
