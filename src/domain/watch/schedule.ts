/** Who is to be reminded of a trial next. */

import type { PersonRef } from '../people/person';
import type { Instant } from '../time/dates';
import type { Trial } from '../record/trial';

/** The next reminder that is due for one person about a trial. */
export interface AgendaEntry {
  readonly to: PersonRef;
  readonly at: Instant;
}

/**
 * Says when each person is to be reminded of a trial next, or only those who are meant. What it needs to know of people it finds out itself.
 */
export interface Schedule {
  next(trial: Trial, isMeant?: (personId: string) => boolean): Promise<readonly AgendaEntry[]>;
}
