/** The paid term of a trial, as the rules of its end need it. */

import type { PaidTerm } from '../catalog/paid-terms';
import type { Trial } from './trial';
import { ifDay } from './rules/if-day';

type Dealt = Pick<Trial, 'term' | 'paid' | 'buying' | 'startedOn' | 'recurringBilling'>;

/** How it was bought, since when it runs, when it ends and what is wanted then, as far as the record knows. */
export function paidTermOf({ term, paid, buying, startedOn, recurringBilling }: Dealt): PaidTerm {
  return {
    route: paid?.route ?? buying,
    ...ifDay('since', term?.since ?? paid?.since ?? startedOn),
    ...ifDay('endsOn', term?.endsOn),
    intent: term?.intent ?? 'unknown',
    ...(recurringBilling === 'unknown' ? {} : { renews: recurringBilling === 'on' }),
  };
}
