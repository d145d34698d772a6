/** How long trials run, how they are extended, and what ends them. */

import { oldCopy, open, read } from './fact';

/** Of trials in general. */
export const trialFacts = {
  'env.standard30': read('trialEnvironments', ['standardTrials']),
  'env.extend': read('trialEnvironments', ['standardTrials']),
  'env.subEnd': read('trialEnvironments', ['subscriptionTrials']),
  'env.subExtend': oldCopy('extendTrial', ['subscriptionTrials']),
  'env.subNeeds': read('trialEnvironments', ['subscriptionTrials']),
  'env.three': read('createEnvironment', ['subscriptionTrials']),
  'env.uiPath': read('trialEnvironments', ['trials']),
  'idle.app14': read('fieldServiceFaq', ['appTrials']),
  'idle.env30': read('trialEnvironments', ['standardTrials']),
  'trial.oneApp': read('fieldServiceFaq', ['appTrials']),
  'trial.ops': read('trialEnvironments', ['trials']),
  'trial.convert': read('trialEnvironments', ['trials']),
  'trial.cleanup': read('cleanup', ['trials']),
  'trial.hub': read('trialFaq', ['appTrials']),
  'env.base': oldCopy('regionalOptions', ['dataverse'], { readOn: '2026-11-29' }),
  'users.licensed': read('createUsersToday', ['users', 'dataverse'], { readOn: '2026-11-29' }),
  'users.role': read('createUsersToday', ['users', 'dataverse'], { readOn: '2026-11-29' }),
};

/** Of one product each. */
export const productFacts = {
  'p.sales': oldCopy('salesFaq', ['sales']),
  'p.customerService': oldCopy('customerServiceFaq', ['customerService']),
  'p.fieldService': read('fieldServiceFaq', ['fieldService']),
  'p.customerInsights': read('customerInsightsFaq', ['customerInsights']),
  'p.bc.start': read('centralSignUp', ['businessCentral']),
  'p.bc.evaluation': read('centralFaq', ['businessCentral']),
  'p.bc.idle45': read('centralExpiry', ['businessCentral']),
  'p.bc.extendSelf': read('centralExtend', ['businessCentral']),
  'p.bc.extendPartner': read('centralExtend', ['businessCentral']),
  'p.bc.deleted': read('centralExtend', ['businessCentral']),
  'p.bc.premium': oldCopy('centralTypes', ['businessCentral']),
  'p.bc.cancelDeletes': read('centralTrials', ['businessCentral']),
  'p.projectOperations': read('projectOperationsTrials', ['projectOperations']),
  'p.finance': read('unifiedTrials', ['finance']),
  'p.supplyChain': read('unifiedTrials', ['supplyChain']),
  'p.commerce': read('unifiedTrials', ['commerce']),
  'p.guides': oldCopy('guidesSignUp', ['guides'], { reviewAfterDays: 30 }),
};

/** What nobody could confirm of them. */
export const openTrialFacts = {
  'p.storage': open(['trials'], 'trialEnvironments'),
  'copilot.trial': open(['trials']),
  'trial.length': open(['financeAndOperations'], 'unifiedTrials'),
  'trial.extension': open(['financeAndOperations', 'guides', 'cspTrials']),
  'trial.idle': open(['subscriptionTrials', 'guides']),
  'trial.copies': open(['financeAndOperations', 'businessCentral', 'cspTrials']),
  'trial.afterEnd': open(['financeAndOperations', 'guides', 'cspTrials']),
  'trial.catalog': open(['cspTrials'], 'cloudIm'),
};
