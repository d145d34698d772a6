/** Proof that somebody was a member just now: whatever takes one can't be had on an old word of the roster. */

import { mayHaveRecords, type Actor } from './actor';
import { servesFor } from './risk';
import type { PersonRef } from './person';

/** A member by a word of the roster that is at most five minutes old. There is no other way to make one than to ask for it here. */
export class FreshMember implements PersonRef {
  private constructor(
    readonly tenantId: string,
    readonly personId: string,
  ) {}

  /** The one who acts, if the roster's word is fresh enough and says so. */
  static of(actor: Actor, now: Date): FreshMember | undefined {
    const { tenantId, personId } = actor.person;
    const isFresh = mayHaveRecords(actor) && servesFor('high', actor.checkedAt, now);
    return isFresh ? new FreshMember(tenantId, personId) : undefined;
  }
}
