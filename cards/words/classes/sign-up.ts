/** What stands behind what is said while a trial is signed up and recorded. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const signUpClasses: ClassesOf<'signUp' | 'ready' | 'review' | 'launch'> = {
  signUp: {
    start: { ...ours('heading hint missing'), ...layout('label new customer running paid catalog line') },
    customer: {
      ...ours('heading hint companyMissing domainHint'),
      ...layout('company companyExample domain domainExample companyLine domainLine noDomain'),
    },
    country: {
      ...ours('heading hint missing'),
      ...layout('label example line'),
      warning: rule('country.fixed'),
      warningEffect: rule('country.billing'),
    },
    billingAddress: {
      ...ours('heading confirm missing'),
      ...layout('next no line yes'),
      hint: rule('country.fixed'),
      warning: rule('country.fixed'),
      warningEffect: rule('country.fixed'),
    },
    noAddress: { ...ours('one two three'), ...layout('other'), heading: rule('country.billing'), hint: rule('country.billing') },
    identity: {
      ...ours('heading headingThere missing accountMissing'),
      ...layout('label account line'),
      hint: rule('tenant.workAccount'),
      customer: rule('tenant.workAccount'),
      handOver: rule('tenant.newAdmin'),
      partner: rule('tenant.partnerAddress', 'move.trialEnv'),
      lines: {
        customer: rule('tenant.workAccount'),
        partner: rule('tenant.partnerAddress', 'move.trialEnv'),
        handOver: rule('tenant.newAdmin'),
      },
    },
    contact: {
      ...ours('heading hint nameMissing emailMissing phoneMissing registrationMissing'),
      ...layout('name nameExample email phone phoneOptional registration line emailLine phoneLine'),
      ...layout('registrationLine'),
    },
    product: {
      ...ours('productMissing kindMissing'),
      ...layout('product productExample kind line kindLine lineStandard lineSubscription'),
      tried: { ...ours('heading'), hint: rule('env.standard30', 'env.subEnd') },
      paid: { ...ours('heading'), hint: rule('csp.record') },
      standard: rule('env.standard30'),
      subscription: rule('env.subEnd', 'env.subNeeds'),
    },
    buying: {
      ...ours('heading buyingMissing recurringMissing lineNotSure'),
      ...layout('buying cspUs cspOther web enterprise unknown recurring notSure otherwise line recurringLine'),
      hint: rule('csp.record'),
      off: rule('est.eligible', 'paid.m365'),
      on: rule('paid.m365', 'paid.cspDefault'),
      warning: rule('paid.m365', 'paid.cspDefault'),
      warningEffect: rule('paid.cspToggle', 'paid.m365'),
    },
    message: {
      ...ours('hint missing ticks country address terms'),
      ...layout('heading customer thatCountry contact email pick'),
      kinds: layout('standard off on unknown'),
      homes: layout('customer handOver'),
      warning: rule('country.fixed'),
      warningEffect: rule('country.billing'),
    },
    terms: {
      ...ours('heading accept missing warning warningEffect'),
      ...layout('next line lineAccepted'),
      hint: rule('terms.behalf'),
    },
  },
  ready: {
    started: {
      ...ours('heading hint startedOnMissing'),
      ...layout('startedOn environment environmentExample subscription subscriptionExample domain domainExample'),
      ...layout('line environmentLine subscriptionLine domainLine'),
    },
    ends: {
      ...ours('heading hint endsOnMissing'),
      ...layout('environment environmentToo subscription subscriptionToo line otherLine'),
      hints: { ...ours('unknown'), central: rule('p.bc.evaluation'), offered: rule('env.standard30') },
    },
  },
  review: { ...ours('heading hint warning warningEffect recorded recordedEffect'), ...layout('note next') },
  launch: {
    ...ours('hint hintCustomer hintOrder noLink whenReady'),
    ...layout('heading headingCustomer copy company country account product domain name email phone registration'),
    ...layout('context partnerCenter'),
    orderAdvice: rule('paid.cspDefault', 'paid.cspConvertTarget', 'paid.cspToggle'),
    messageThere: rule('country.fixed'),
    message: rule('country.fixed'),
    messageNoAccount: rule('country.fixed'),
    advice: rule('trial.cleanup'),
    adviceCustomer: rule('env.subEnd'),
    partnerTenant: rule('tenant.partnerAddress'),
  },
};
