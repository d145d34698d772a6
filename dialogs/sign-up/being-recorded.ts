/** What the steps about a trial's days and term need of a sign-up that is under way, the partner's and the customer's own. */

import type { BuyingRoute } from '../../src/domain/catalog/offers';
import { ifKnown, type Answers } from '../engine/script';
import type { BegunTrial } from './steps/begun-trial';
import { companyOf } from './steps/customer';
import { channelOf, kindOf } from './steps/deal';
import type { TermAbout } from './steps/term';

/** The trial that is being recorded, as far as it was answered. */
export function beingRecorded(answers: Answers): BegunTrial {
  const { domain } = answers['customer'] ?? {};
  return {
    customer: { company: companyOf(answers), ...ifKnown('domain', domain) },
    product: answers['product']?.['product'] ?? '',
    kind: kindOf(answers),
    channel: channelOf(answers),
    first: false,
  };
}

/** Its paid term. */
export function termOf(answers: Answers): TermAbout {
  return {
    company: companyOf(answers),
    route: (answers['buying']?.['buying'] ?? 'unknown') as BuyingRoute,
    ...ifKnown('since', answers['started']?.['startedOn']),
    renews: answers['buying']?.['recurring'],
    ...{ asksRecurring: false, first: false, act: 'next', known: {} },
  };
}
