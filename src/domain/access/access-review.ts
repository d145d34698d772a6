/** The customer's look at who still has access to its tenant: what it says of one partner, and how often it is asked. */

import type { PersonRef } from '../people/person';
import type { Instant } from '../time/dates';

/** `needed`: yes, still. `remove`: no. `unsure`: somebody has to look. */
export const REVIEW_ANSWERS = ['needed', 'remove', 'unsure'] as const;

/** One of them. */
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** The answer that was given last, of one partner on one trial. */
export interface AccessReview {
  readonly answer: ReviewAnswer;
  readonly by: PersonRef;
  readonly at: Instant;
}

/** Days from one look to the next: Microsoft recommends one every quarter (fact rm.quarterly). */
export const REVIEW_DAYS = 91;
