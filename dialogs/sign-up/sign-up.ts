/** Journey 1: sign up a trial, let the customer sign up, or record a trial or a subscription that is there already. */

import { review } from '../engine/review';
import type { Answers, Journey } from '../engine/script';
import { created, runs } from './created';
import { reviewLines } from './review-lines';
import type { BegunTrial } from './steps/begun-trial';
import { buying } from './steps/buying';
import { contact } from './steps/contact';
import { billingAddress, country, noAddress } from './steps/country';
import { companyOf, customer, start } from './steps/customer';
import { isPaid, kindOf } from './steps/deal';
import { ends } from './steps/ends';
import { identity } from './steps/identity';
import { product } from './steps/product';
import { started } from './steps/started';
import { terms } from './steps/terms';

/** The sign-up journey. */
export const signUp: Journey = {
  name: 'signUp',
  about: 'nothing',
  side: 'partner',
  steps: [
    start,
    customer,
    country,
    billingAddress,
    noAddress,
    identity,
    contact,
    product,
    started(beingRecorded, runs),
    ends(beingRecorded, (answers) => runs(answers) && !isPaid(answers)),
    buying,
    terms,
    review(reviewLines, companyOf, (answers) => !runs(answers)),
  ],
  subject: companyOf,
  lines: reviewLines,
  finish: created,
};

function beingRecorded(answers: Answers): BegunTrial {
  const { company = '', domain } = answers['customer'] ?? {};
  return {
    customer: { company, ...(domain === undefined ? {} : { domain }) },
    product: answers['product']?.['product'] ?? '',
    kind: kindOf(answers),
    first: false,
  };
}
