/** What stands behind what is said when somebody asks why. */

import { layout, ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const whyClasses: ClassesOf<'why'> = {
  why: {
    ...ours('hint found source validity overdue open ask unknown ignored alone'),
    ...layout('heading page more'),
    ours: ours('heading hint'),
    topics: { ...ours('heading hint'), ...layout('home length bill term credit access') },
    scopes: {
      ...layout('webTrials appTrials standardTrials subscriptionTrials cspTrials trials dataverse'),
      ...layout('financeAndOperations sales customerService fieldService customerInsights businessCentral'),
      ...layout('projectOperations commerce finance supplyChain guides paidTerms extendedTerms olderTerms csp'),
      ...layout('direct enterprise claims azure usageLinks partnerIds accounts billing users relationships'),
      ...layout('partners support'),
    },
  },
};
