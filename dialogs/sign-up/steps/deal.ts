/** What the answers say of the deal: what is tried, whether it is paid, whether it is billed by itself. */

import { productById, type Product } from '../../../src/domain/catalog/products';
import type { Channel, TrialKind } from '../../../src/domain/catalog/offers';
import { hasRecurringBilling } from '../../../src/domain/record/recurring-billing';
import type { Answers } from '../../engine/script';

/** Whether the record is of a subscription that is already paid. */
export function isPaid(answers: Answers): boolean {
  return answers['start']?.['start'] === 'paid';
}

/** Whether a partner orders the trial in Partner Center. */
export function isOrdered(answers: Answers): boolean {
  return answers['start']?.['start'] === 'catalog';
}

/** What the trial is begun through. */
export function channelOf(answers: Answers): Channel {
  return isOrdered(answers) ? 'partnerCenter' : 'web';
}

/** The kind that was chosen; standard until one is. */
export function kindOf(answers: Answers): TrialKind {
  return answers['product']?.['kind'] === 'subscription' ? 'subscription' : 'standard';
}

/** Whether there is recurring billing to ask about: a standard trial has none. */
export function hasRecurring(answers: Answers): boolean {
  return hasRecurringBilling({ kind: kindOf(answers), start: isPaid(answers) ? 'paid' : 'new' });
}

/** The product that was chosen. */
export function productOf(answers: Answers): Product | undefined {
  return productById(answers['product']?.['product'] ?? '');
}
