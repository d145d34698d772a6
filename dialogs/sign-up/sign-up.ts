/** Journey 1: sign up a trial, let the customer sign up, or record a trial or a subscription that is there already. */

import { review } from '../engine/review';
import type { Journey } from '../engine/script';
import { beingRecorded, termOf } from './being-recorded';
import { created, runs } from './created';
import { takeFound } from './from-line';
import { reviewLines } from './review-lines';
import { buying } from './steps/buying';
import { contact } from './steps/contact';
import { billingAddress, country, noAddress } from './steps/country';
import { companyOf, customer, start } from './steps/customer';
import { isPaid } from './steps/deal';
import { ends } from './steps/ends';
import { identity } from './steps/identity';
import { message } from './steps/message';
import { product } from './steps/product';
import { started } from './steps/started';
import { term } from './steps/term';
import { terms } from './steps/terms';

/** The sign-up journey. */
export const signUp: Journey = {
  name: 'signUp',
  about: 'nothing',
  side: 'partner',
  steps: [
    start,
    message,
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
    term(termOf, isPaid),
    terms,
    review(reviewLines, companyOf, (answers) => !runs(answers)),
  ],
  takes: takeFound,
  subject: companyOf,
  lines: reviewLines,
  finish: created,
};
