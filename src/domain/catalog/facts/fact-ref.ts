/** What a record keeps of the fact it was worked out by: which one, and in which revision. */

import { facts, type FactId } from './facts';
import type { Fact } from './fact';

/** A fact as it was when something was worked out by it. The id is for good; it may be one of another release. */
export interface FactRef {
  readonly fact: string;
  readonly rev: number;
}

/** Facts by id, as far as a record's rule is compared with them. */
export type KnownFacts = Readonly<Record<string, Pick<Fact, 'rev'>>>;

/** A fact as it is today, to be kept with what is worked out by it now. */
export function refTo(id: FactId): FactRef {
  return { fact: id, rev: facts[id].rev };
}

/** Whether the fact says something else since. One that nobody knows here says nothing. */
export function isChangedSince({ fact, rev }: FactRef, known: KnownFacts = facts): boolean {
  return Object.hasOwn(known, fact) && (known[fact]?.rev ?? 0) > rev;
}
