/** What all changes of a trial have in common. */

import type { Person, PersonRef } from '../../people/person';
import type { Instant } from '../../time/dates';

/** What every change says: what makes it one, who made it, and of which trial. */
export interface ChangeHead {
  /** Random, fixed when the change is decided: the same id twice is one change. */
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The partner tenant that owns the trial. */
  readonly tenantId: string;
  readonly trialId: string;
  /** People the change names; their rows are brought up to date with it. */
  readonly people: readonly Person[];
}

/** A change that says it all by its code. */
export interface Plain<C extends string> extends ChangeHead {
  readonly code: C;
}
