/** The facts for a form that a line or a message holds. */

import type { Attempt } from './attempt';
import { lineContext } from './line-context';
import { isMessage, pasteContext } from './pasted';
import { readPaste } from './reader/paste/paste';
import { readLine, type Details, type Understanding } from './reader/reader';
import { known, type Found } from './script';

/** Facts, and how a trial is said to start. */
export interface FoundInLine {
  readonly found: Found;
  readonly start: string | undefined;
}

/** What the reader of sentences finds, and what the reader of messages does; where both read, a message's own words go first. */
export async function foundIn(attempt: Attempt, line: string): Promise<FoundInLine> {
  return foundBeside(attempt, line, readLine(line, await lineContext(attempt, line)));
}

/** The same of a line that was read already. */
export function foundBeside(attempt: Attempt, line: string, got: Understanding): FoundInLine {
  const wishes = got.kind === 'ask' ? got.between : got.kind === 'intent' ? [got] : [];
  const said: Details = wishes.find(({ intent }) => intent === 'signUp')?.details ?? {};
  const paste = readPaste(line, pasteContext(attempt));
  const read = paste.kind === 'facts' ? asSaid(paste.facts, said, line) : {};
  const { person, company, domain, country, product, email, phone, buying, start } = said;
  // Of a mail whoever wrote it may stand where a sentence has the company.
  const names = isMessage(line) ? {} : { company, contactName: person };
  const details = { ...names, domain, country, product, email, phone, buying };
  return { found: { ...known(details), ...read }, start };
}

/** A country is for good: of a sentence that leaves open which is meant, none is taken. */
function asSaid({ country, ...facts }: Found, said: Details, line: string): Found {
  const isOpen = Object.keys(said).length > 0 && said.country === undefined && !isMessage(line);
  return isOpen || country === undefined ? facts : { ...facts, country };
}
