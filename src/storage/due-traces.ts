/** Whom a row of the due index names. */

import type { DueEntry } from '../domain/watch/due';
import { idsIn, tracesIn, type Trace } from '../domain/privacy/traces';

/** How the id of an entry begins that goes to somebody in another's place; tenant and person of that other follow. */
const INSTEAD = 'for|';

/** The traces of an entry: who gets it, and in whose place. */
export function dueTraces({ to, id }: Pick<DueEntry, 'to' | 'id'>): ReadonlySet<Trace> {
  return new Set([to.personId.toLowerCase(), ...insteadOf(id)]);
}

/** The traces of a row as it stands, of a kind that nobody knows here too. */
export function dueRowTraces(columns: Readonly<Record<string, unknown>>): ReadonlySet<Trace> {
  const { id } = columns;
  return new Set([...tracesIn(columns), ...insteadOf(typeof id === 'string' ? id : '')]);
}

function insteadOf(id: string): readonly Trace[] {
  const last = id.startsWith(INSTEAD) ? idsIn(id).at(-1) : undefined;
  return last === undefined ? [] : [last.trace];
}
