/** Where a trial lives, and what can be taken from there to another tenant. */

import { oldCopy, open, read } from './fact';

/** Whose tenant a trial is in. */
export const homeFacts = {
  'tenant.workAccount': oldCopy('trialFaq', ['webTrials']),
  'tenant.partnerAddress': oldCopy('trialFaq', ['webTrials']),
  'tenant.consumer': read('trialFaq', ['webTrials']),
  'tenant.consumerLimits': read('trialEnvironments', ['webTrials']),
  'tenant.newAdmin': read('trialEnvironments', ['subscriptionTrials']),
  'tenant.pcCreated': read('partnerNews', ['csp'], { validFrom: '2023-10-09' }),
  'tenant.ownerFields': read('companySubscription', ['subscriptionTrials', 'paidTerms']),
  'country.fixed': read('organization', ['accounts']),
  'country.billing': oldCopy('page2017', ['trials']),
  'terms.behalf': oldCopy('page2017', ['trials']),
  'country.registration': oldCopy('partnerCenterSdk', ['csp']),
};

/** What moves from one tenant to another. */
export const moveFacts = {
  'move.trialEnv': read('tenantMigration', ['dataverse']),
  'move.fno': read('tenantMigration', ['financeAndOperations', 'customerInsights']),
  'move.needs': oldCopy('tenantMigrationOld', ['dataverse']),
  'move.roles': read('tenantMigrationNews', ['dataverse'], { validFrom: '2025-11' }),
  'move.geo': oldCopy('tenantMigrationOld', ['dataverse']),
  'bc.transfer': read('environmentTransfer', ['businessCentral']),
  'bc.transferAccept': read('environmentTransfer', ['businessCentral']),
  'bc.transferNeeds': read('environmentTransfer', ['businessCentral']),
};

/** What nobody could confirm of it. */
export const openHomeFacts = {
  'move.licences': open(['trials', 'paidTerms'], 'environmentTransfer'),
};
