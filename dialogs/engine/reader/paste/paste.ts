/** Reads a pasted text for what a sign-up or a record can use: a signature, a forwarded mail, a vCard, a row of a table, a mail about a trial. */

import { withBreaks } from './breaks';
import { plainLine } from '../plain-line';
import type { PasteContext, PasteFacts } from './facts';
import { factsOfLines } from './lines';
import { factsOfTable } from './table';
import { factsOfCard } from './vcard';

export type { PasteContext, PasteFacts, PasteField } from './facts';

/** What a text holds: facts of one customer, several rows of which one has to be picked, or nothing. */
export type Paste =
  | { readonly kind: 'facts'; readonly facts: PasteFacts }
  | { readonly kind: 'several'; readonly rows: number }
  | { readonly kind: 'none' };

/** Nobody pastes more of use. */
const LONGEST = 12_000;

/** What a pasted text holds. The paster's own lines, disclaimers, fax numbers and other people's addresses are left out. Never throws. */
export function readPaste(raw: string, context: PasteContext): Paste {
  const text = withBreaks(plainLine(raw.slice(0, LONGEST)).text);
  const rows = factsOfTable(text, context);
  if (rows !== undefined) return rows.length > 1 ? { kind: 'several', rows: rows.length } : factsOrNone(rows[0] ?? {});
  return factsOrNone(factsOfCard(text) ?? factsOfLines(text, context));
}

function factsOrNone(facts: PasteFacts): Paste {
  return Object.keys(facts).length === 0 ? { kind: 'none' } : { kind: 'facts', facts };
}
