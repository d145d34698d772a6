/** What stands behind what is said while a trial is handed over. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const handOverClasses: ClassesOf<'ownership'> = {
  ownership: {
    ...ours('hint'),
    ...layout('heading context open confirm blocked by seen'),
    lines: {
      ...ours('payment'),
      ...layout('systemAdmin signedIn signUpKnown'),
      billingAdmin: rule('rm.billingType'),
      twoPeople: rule('rm.last'),
    },
    short: { ...layout('systemAdmin billingAdmin twoPeople signUpKnown payment other') },
    attested: { ...layout('admin partners') },
    blocks: { ...ours('noAdmin notAttested onlyOnePartnerUser linesOpen') },
    stage: { ...layout('named requested completed otherwise'), notNeeded: rule('tenant.workAccount') },
    account: { ...ours('heading hint'), ...layout('known other only example') },
    partnerTenant: {
      heading: rule('tenant.partnerAddress', 'move.trialEnv'),
      hint: rule('tenant.partnerAddress', 'move.trialEnv', 'bc.transfer', 'bc.transferNeeds'),
    },
    notNeeded: { ...layout('heading next'), hint: rule('tenant.workAccount') },
    billingAdmin: {
      ...ours('heading nameMissing emailMissing known orOther'),
      ...layout('name nameExample email'),
      hint: rule('role.oneBilling'),
      warning: rule('role.oneBilling'),
      warningEffect: rule('role.oneBilling'),
    },
    replace: { ...ours('heading hint') },
    package: {
      ...ours('admin partners paid over'),
      ...layout('somebody'),
      ...layout('heading next save'),
      hint: rule('tenant.newAdmin', 'support.billing'),
      text: rule('role.new'),
      blocked: { ...layout('heading hint') },
    },
  },
};
