/** The portfolio of a partner: what lists and searches ask where it may hold twenty thousand trials, and nothing may grow with it. */

import type { PersonRef } from '../people/person';
import type { Trial } from '../record/trial';
import type { Trials } from '../record/trials';
import type { CalendarDate } from '../time/dates';
import type { KeptNotices } from './kept-notices';
import type { Standing } from './standing';

/** Up to so many trials of a tenant are read as they are. */
export const FEW = 100;

/** A trial's place in a list; the trial itself has the last word. */
export interface Place {
  readonly tenantId: string;
  readonly id: string;
  readonly standing: Standing;
}

/** Places of a list, no two of one trial; `isWhole`: there are no others. */
export interface Places {
  readonly places: readonly Place[];
  readonly isWhole: boolean;
}

/** A trial that was found by a word of its customer's name or domain. */
export interface Worded {
  readonly tenantId: string;
  readonly id: string;
  readonly word: string;
}

/** Whose places, or those out of the lists. */
export type PlacesOf = PersonRef | 'all' | 'archived';

/** Asked of one partner tenant each; a trial of another is not found, and none that a customer keeps. */
export interface Portfolio {
  /** All trials, where they are no more than `FEW`, or where their index is not made yet; `undefined` where they are many. */
  few(tenantId: string): Promise<readonly Trial[] | undefined>;
  /** A page of places: those that end on a day or later in the order of their ends, and the others unless that page holds nothing but what ends soon. */
  places(tenantId: string, of: PlacesOf, day: CalendarDate): Promise<Places>;
  /** A trial for a line of a list: without what belongs to people on it. */
  line(tenantId: string, trialId: string): Promise<Trial | undefined>;
  /** A page of those with a word in their customer's name or domain that begins so; the word in the form of `nameForm`. */
  worded(tenantId: string, word: string): Promise<readonly Worded[]>;
}

/** The record as turns ask it. */
export type TrialRecord = Trials & KeptNotices & Portfolio;
