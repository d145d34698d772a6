/** The portfolio of a partner: what lists and searches ask where it may hold twenty thousand trials, and nothing may grow with it. */

import type { PersonRef } from '../people/person';
import type { Trial } from '../record/trial';
import type { Trials } from '../record/trials';
import type { CalendarDate } from '../time/dates';
import type { KeptNotices } from './kept-notices';
import type { Standing } from './standing';

/** Up to so many trials of a tenant are read as they are. */
export const FEW = 100;

/** So many trials a word finds. */
export const WORDED_AT_ONCE = 200;

/** A trial's place in a list; the trial itself has the last word. */
export interface Place {
  readonly tenantId: string;
  readonly id: string;
  readonly standing: Standing;
}

/**
 * Places of a list, no two of one trial. `isWhole`: there are no others; otherwise there may be some of every kind. `through`: what ends
 * from the day on that was asked for was too much for a page, and those that end before this day are all there.
 */
export interface Places {
  readonly places: readonly Place[];
  readonly isWhole: boolean;
  readonly through?: CalendarDate;
}

/** A trial that was found by a word of its customer's name or domain. */
export interface Worded {
  readonly tenantId: string;
  readonly id: string;
  readonly word: string;
}

/**
 * Which places: all; those out of the lists; those a person looks after; those of customers in a country, or of a product; or those that may
 * remind a person beside those that one looks after, out of the lists too (`remindedBeside`); or those that go on with nobody to look after
 * them, where these are the company's tenants.
 */
export type PlacesOf =
  | ('all' | 'archived' | PersonRef)
  | ({ readonly country: string } | { readonly product: string } | { readonly reminded: PersonRef })
  | { readonly leftAloneIn: readonly string[] };

/** Whose ids: of all trials of a tenant, or of those that it keeps as the customer it is. */
export type IdsOf = 'all' | 'keptByCustomer';

/** Asked of one partner tenant each; a trial of another is not found, and none that a customer keeps. */
export interface Portfolio {
  /** All trials, where they are no more than `FEW`, or where their index is not made yet; `undefined` where they are many. */
  few(tenantId: string): Promise<readonly Trial[] | undefined>;
  /**
   * Up to a page each of those that end on a day or later, in the order of their ends; of those whose end was before it, the longest ago
   * first; and of those without an end to be met: expired, without a known end, planned, settled. Of those out of the lists, and of those left alone, one page.
   */
  places(tenantId: string, of: PlacesOf, day: CalendarDate): Promise<Places>;
  /** The ids one after the other, by keys alone: for what goes on beside turns. */
  ids(tenantId: string, of?: IdsOf): AsyncIterable<string>;
  /** A trial for a line of a list: without what belongs to people on it. */
  line(tenantId: string, trialId: string): Promise<Trial | undefined>;
  /** A page of those with a word in their customer's name or domain that begins so; the word in the form of `nameForm`. */
  worded(tenantId: string, word: string): Promise<readonly Worded[]>;
}

/** The record as turns ask it. */
export type TrialRecord = Trials & KeptNotices & Portfolio;
