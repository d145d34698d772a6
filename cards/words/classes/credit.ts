/** What stands behind what is said about the partner of record. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const creditClasses: ClassesOf<'credit'> = {
  credit: {
    search: {
      ...ours('heading missing'),
      ...layout('label example next last keeper own typing typingExample line'),
      hint: rule('cs.retired'),
    },
    pick: {
      ...ours('heading hint hintPhone hintPartnerId hintMbsNumber hintDomain missing'),
      ...layout('own keeper label none refine refineExample line'),
    },
    byHand: {
      ...ours('hint hintAway hintCustomerAway hintCustomer nameMissing partnerIdMissing'),
      ...layout('heading name nameExample partnerId partnerIdIfKnown partnerIdExample line'),
      warning: rule('pid.location'),
      warningEffect: rule('pid.location'),
    },
    otherCompany: { ...ours('heading hint'), ...layout('next other') },
    standing: {
      ...layout('next'),
      waiting: { ...layout('heading'), hint: rule('cpor.one') },
      associated: { ...layout('heading'), hint: rule('cpor.one') },
    },
    activity: {
      ...ours('heading missing'),
      ...layout('label advisor usage revenue unknown contact contactExample title titleExample line'),
      hint: rule('cpor.activities', 'cpor.errors'),
    },
    bought: {
      ...ours('heading missing'),
      ...layout('label cspUs cspOther web enterprise unknown line'),
      hint: rule('csp.record', 'cpor.errors'),
    },
    buying: {
      ...ours('heading missing paid paidMissing'),
      ...layout('label cspUs cspOther web enterprise unknown yes no line paidLine'),
      hint: rule('csp.record', 'cpor.errors'),
    },
    ours: { ...ours('heading hint then'), ...layout('copy next') },
    yours: {
      cporNow: { ...ours('three'), one: rule('cpor.who'), two: rule('cpor.customer') },
      planned: { one: rule('cpor.errors'), two: rule('cpor.who'), three: rule('cpor.customer') },
      byOrder: { one: rule('csp.record'), two: rule('csp.record', 'pid.location') },
      byOtherOrder: { one: rule('csp.record'), two: rule('csp.record') },
      notKnown: rule('csp.record'),
      noId: rule('pid.location'),
    },
    claim: {
      ...layout('accepted declined'),
      waiting: { ...layout('heading'), hint: rule('cpor.customer') },
      associated: { ...layout('heading'), hint: rule('cpor.customer') },
    },
    guide: {
      ...ours('hint'),
      ...layout('heading copy next line unchecked'),
      text: {
        cporNow: rule('cpor.who'),
        planned: rule('cpor.who', 'cpor.errors'),
        byOrder: rule('csp.record', 'pid.location'),
        byOtherOrder: rule('csp.record'),
      },
      facts: { ...layout('partner partnerId company tenant domain subscription') },
      open: { ...layout('partner partnerId company domain'), tenant: rule('cpor.data'), subscription: rule('env.subEnd') },
    },
    organization: { ...ours('heading'), ...layout('known other only example line'), hint: rule('cpor.one') },
    also: { pal: rule('pal.what') },
    file: {
      ...layout('copy others page'),
      cporNow: {
        ...layout('heading next'),
        hint: rule('cpor.who'),
        one: rule('cpor.who'),
        two: rule('cpor.data', 'cpor.activities'),
        three: rule('cpor.data'),
        seller: rule('cpor.data'),
        four: rule('cpor.customer'),
      },
      planned: { ...ours('one two'), ...layout('heading next'), hint: rule('cpor.errors') },
      byOrder: {
        ...layout('next'),
        heading: rule('csp.record'),
        hint: rule('csp.record'),
        one: rule('csp.record', 'pid.location'),
        two: rule('csp.record'),
      },
    },
    others: {
      cpor: { ...ours('azureOnly'), csp: rule('cpor.errors'), notPaid: rule('cpor.errors') },
      dpor: { csp: rule('dpor.scope'), notPaid: rule('dpor.scope'), azureOnly: rule('dpor.scope') },
      cspOrder: { ...layout('csp notPaid azureOnly') },
      pal: { ...layout('csp notPaid azureOnly') },
    },
    copy: {
      ...layout('partnerId tenant domain company product subscription activity contact title'),
      open: { ...layout('contact title') },
      solution: rule('cpor.who'),
      solutionValue: rule('cpor.who'),
    },
    outcome: { ...ours('heading hint missing'), ...layout('label waiting associated declined refused claim claimExample next') },
    refusal: {
      ...ours('heading hint missing'),
      ...layout('label tenantDomain notOnTenant notDynamics csp notActive badId other'),
    },
    refused: {
      ...layout('support'),
      tenantDomain: { heading: rule('cpor.errors'), hint: rule('cpor.errors') },
      notOnTenant: { heading: rule('cpor.errors'), hint: rule('cpor.errors') },
      notDynamics: { heading: rule('cpor.errors'), hint: rule('cpor.errors') },
      csp: { heading: rule('csp.record', 'cpor.errors'), hint: rule('csp.record') },
      notActive: { heading: rule('cpor.errors'), hint: rule('cpor.errors') },
      badId: { heading: rule('cpor.errors'), hint: rule('cpor.errors', 'env.subEnd') },
      other: ours('heading hint'),
    },
    status: { ...layout('planned waiting associated declined byOrder toFile refused named otherwise') },
    ...layout('declinedHere'),
  },
};
