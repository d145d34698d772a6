/** What stands behind what is said of a paid term and its end. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const termClasses: ClassesOf<'term'> = {
  term: {
    ...ours('heading intentMissing noDate'),
    ...layout('note wantedIs endsOn recurring intent line intentLine unknownDay'),
    wanted: { ...layout('renew cancel unknown otherwise'), extended: rule('est.start', 'est.price') },
    next: {
      ...ours('unclear'),
      cspRenew: rule('est.start', 'paid.cspCancel7'),
      cspUnset: rule('est.eligible', 'est.price', 'paid.cspToggle'),
      cspExtended: rule('est.eligible', 'est.price', 'est.frozen', 'est.leave'),
      cspCancel: rule('est.cancelAtEnd', 'est.eligible', 'est.data90'),
      cspUnknown: rule('est.start', 'est.eligible', 'est.price'),
      directRenew: rule('est.start', 'est.direct'),
      directExtended: rule('est.direct', 'est.price', 'est.frozen'),
      directCancel: rule('est.cancelAtEnd', 'est.direct', 'est.data90'),
      directUnknown: rule('est.direct', 'est.start'),
      older: rule('old.lifecycle'),
      olderCsp: rule('old.csp'),
      enterprise: rule('ea.lifecycle'),
    },
    change: {
      ...ours('unclear'),
      us: rule('est.partnerSets', 'paid.cspToggle'),
      otherPartner: rule('est.partnerSets', 'paid.cspToggle'),
      direct: rule('est.direct'),
      older: rule('old.lifecycle'),
      enterprise: rule('ea.lifecycle'),
    },
    after: {
      ...ours('unclear'),
      cspRenew: rule('paid.cspCancel7'),
      cspExtended: rule('est.price', 'est.leave'),
      cspCancel: rule('est.data90', 'est.cancelAtEnd'),
      cspUnknown: rule('est.eligible', 'est.leave'),
      directCancel: rule('est.data90', 'est.cancelAtEnd'),
      direct: rule('est.direct'),
      older: rule('old.lifecycle'),
      olderCsp: rule('old.csp'),
      enterprise: rule('ea.lifecycle'),
    },
  },
};
