/** What is said of a paid term and its end: a sentence for each code of `src/domain/catalog/paid-terms.ts`. */

import type { WordTree } from '../tree';

/** That in English. */
export const term = {
  term: {
    heading: 'When does the paid term of {company} end?',
    endsOn: 'The term ends on',
    recurring: 'Recurring billing',
    intent: 'What is wanted then',
    intentMissing: 'Pick what is wanted.',
    noDate: 'Not known? Leave the day empty, or type “none”.',
    wantedIs: 'Wanted then: {wanted}.',
    note: 'Note it',
    line: 'Term ends',
    intentLine: 'Wanted then',
    unknownDay: 'Not known',
    wanted: {
      renew: 'A new term',
      extended: 'To go on month by month, as an extended term',
      cancel: 'To end',
      unknown: 'Not known yet',
      otherwise: 'Something I don’t know yet',
    },
    next: {
      cspRenew: 'It renews for the same term at the price of that day. After that there are 7 days to cancel.',
      cspUnset:
        'It renews only if that is set in Partner Center. Otherwise it goes on month by month, 3 % or 23 % above the monthly price.',
      cspExtended:
        'It goes on month by month, 3 % above the monthly price, or 23 % where there is no monthly plan. Licences and plan can’t change meanwhile; it can be left on any day.',
      cspCancel:
        'Switching renewal off does not end it: set the cancellation. Then it stops on that day for good, and its data is kept for 90 days. Export before.',
      cspUnknown:
        'Choose before that day. With renewal off and nothing else set, it goes on month by month, 3 % or 23 % above the monthly price.',
      directRenew: 'It renews if recurring billing is on. Otherwise choose before that day.',
      directExtended:
        'Under a Microsoft Customer Agreement it can go on month by month, 3 % or 23 % above the monthly price. Licences and plan can’t change meanwhile. Choose it before that day.',
      directCancel:
        'Choose the cancellation before that day. Then it stops on that day for good, and its data is kept for 90 days. Export before.',
      directUnknown: 'Choose before that day. Without a choice it may stop or be billed on: sources differ.',
      older:
        'By the older rule it stays usable for 30 days if it is not renewed, and administrators can renew it for 90 more. This may differ.',
      olderCsp: 'If it is not renewed, it stays for 30 days and is disabled for 90 more; it can’t be had back.',
      enterprise: 'The days after the end differ by contract. The licensing partner knows.',
      unclear: 'What follows depends on who sold it, when, and under which agreement. Ask before that day.',
    },
    change: {
      us: 'You set it in Partner Center, on the customer’s subscription, before that day; the customer can’t.',
      otherPartner: 'The partner who sells it sets it in Partner Center before that day. Ask that partner.',
      direct:
        'An owner or contributor of the billing account or profile sets it in the Microsoft 365 admin center, under Billing, Your products.',
      older: 'A Global or Billing Administrator sets it in the Microsoft 365 admin center, under Billing, Your products.',
      enterprise: 'The licensing partner sets it.',
      unclear: 'Whoever sold it knows where it is set.',
    },
    after: {
      cspRenew: 'If it renewed, it can be cancelled within 7 days.',
      cspExtended:
        'As an extended term it is billed each month, 3 % or 23 % above the monthly price, until it is left on some day.',
      cspCancel: 'If it was cancelled, its data is deleted 90 days after the end.',
      cspUnknown: 'If nothing was set, it goes on as an extended term and is billed; it can be left on any day.',
      directCancel: 'If it was cancelled, its data is deleted 90 days after the end.',
      direct: 'It may be billed on: look in the Microsoft 365 admin center, under Billing, Your products.',
      older: 'By the older rule it is usable for 30 days, and administrators can renew it for 90 more.',
      olderCsp: 'By the older rule it stays for 30 days and is disabled for 90 more.',
      enterprise: 'The licensing partner knows how long it stays.',
      unclear: 'Ask whoever sold it what became of it.',
    },
  },
} satisfies WordTree;
