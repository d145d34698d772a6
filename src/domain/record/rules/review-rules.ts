/** When the customer is asked whether a partner's access is still needed, and what becomes of the answer. */

import { isRemovalOpen } from '../../access/removal-record';
import { REVIEW_DAYS } from '../../access/access-review';
import type { PersonRef } from '../../people/person';
import type { Instant } from '../../time/dates';
import type { AccessReviewed } from '../changes';
import type { Refusal } from '../refusal';
import type { Rule } from '../rule';
import { partnerOf, sideOn } from '../side-on';
import type { TrialState } from '../terms';
import type { Trial } from '../trial';
import { peopleOfCustomer } from './customer-people';

const DAY_MS = 86_400_000;
/** Access outlives a trial. */
const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

/** What may be said of a partner's access. */
export const reviewRules: { readonly accessReviewed: Rule<'accessReviewed'> } = {
  accessReviewed: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: review },
};

/** Whether people of the customer can be asked about this trial's partner: there is one, and it is not on its way out. */
export function isToReview(trial: Trial): boolean {
  if (partnerOf(trial) === undefined || trial.joinedTo !== undefined || isRemovalOpen(trial.removal)) return false;
  const { removal, review: said } = trial;
  const isOut = removal?.completedAt !== undefined && removal.scope === 'all' && (said?.at ?? '') < removal.completedAt;
  return !isOut && peopleOfCustomer(trial).length > 0;
}

/** Since when nobody was asked: the last answer, else the day somebody of the customer came, else the record's own. */
export function reviewedSince({ review: said, invitations = [], customer, createdAt }: Trial): Instant {
  const came = invitations.flatMap(({ redeemed }) => redeemed?.at ?? []).toSorted();
  return said?.at ?? came[0] ?? customer.boundBy?.at ?? createdAt;
}

/** Whether a quarter has passed since. */
export function isReviewDue(trial: Trial, now: Instant): boolean {
  return isToReview(trial) && Date.parse(now) >= Date.parse(reviewedSince(trial)) + REVIEW_DAYS * DAY_MS;
}

/** Only the customer knows whom it still needs. */
function review(trial: Trial, { answer, by, at }: AccessReviewed): Trial | Refusal {
  return isCustomers(trial, by) ? { ...trial, review: { answer, by, at } } : 'notForYou';
}

function isCustomers(trial: Trial, { tenantId }: PersonRef): boolean {
  return sideOn(trial, tenantId) === 'customer';
}
