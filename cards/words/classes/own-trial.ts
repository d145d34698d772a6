/** What stands behind the words about a record that a customer keeps. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const ownTrialClasses: ClassesOf<'ownTrial' | 'openToPartner'> = {
  ownTrial: {
    start: { ...ours('hint'), ...layout('heading new running paid') },
    customer: { ...ours('hint'), ...layout('heading') },
    billingAddress: { ...ours('heading'), hint: rule('country.fixed') },
    noAddress: { heading: rule('country.billing'), hint: rule('country.billing') },
    product: {
      tried: { ...ours('heading'), hint: rule('env.standard30', 'env.subEnd') },
      paid: { ...ours('heading hint') },
    },
    buying: { ...ours('hint'), ...layout('heading cspOther web enterprise unknown') },
    guest: { ...ours('hint'), ...layout('heading') },
    ...ours('alone opened joined'),
    ...layout('kept open join shutOut'),
    shuttingOut: { ...ours('hint'), ...layout('heading yes leave') },
    joining: { ...ours('hint'), ...layout('heading yes') },
  },
  openToPartner: {
    ...ours('hint consumer'),
    ...layout('heading line'),
    confirm: { ...ours('hint'), ...layout('heading next') },
    closed: { ...ours('heading hint') },
  },
};
