/** Tells the code of an invitation from an answer or a command. It is never kept, quoted or logged. */

import type { Say } from '../../cards/engine/words';
import { codeIn, isBareCode, readCode } from '../../src/domain/invitation/invitation-code';

/** Between the command and the code. */
const DIVIDER = '[\\s:,\\p{Pd}]';
/** What follows the command is meant as a code, even a mistyped one, and not as the name of a company. */
const CODE_LIKE = /^(?=.*(?:\d|[0-9a-z]\p{Pd}[0-9a-z]))[0-9a-z\s\p{Pd}]{12,40}$/iu;

/**
 * The code a person typed instead of an answer or a command: with its dashes anywhere, or after the command. Alone and without
 * dashes only while no journey is open, for there it may be a registration number.
 */
export function codeTyped(text: string, say: Say, where: 'inside' | 'outside'): string | undefined {
  const grouped = codeIn(text);
  if (grouped !== undefined) return grouped;
  const rest = afterCommand(text, say);
  if (rest !== undefined && (readCode(rest) !== undefined || CODE_LIKE.test(rest))) return rest;
  return where === 'outside' && isBareCode(text) ? text : undefined;
}

function afterCommand(text: string, say: Say): string | undefined {
  const phrases = say.ways('commands.join.phrases');
  return new RegExp(`^\\s*(?:${phrases.join('|')})${DIVIDER}+(.+)$`, 'isu').exec(text)?.[1];
}

/** Whether a card's inputs hold a code: they are kept, and so such a press is not read. */
export function holdsCode(inputs: Readonly<Record<string, string>>): boolean {
  return Object.values(inputs).some((value) => codeIn(value) !== undefined);
}
