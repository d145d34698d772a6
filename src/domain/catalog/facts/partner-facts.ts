/** Who gets the credit, what a partner can reach, and how that ends. */

import { oldCopy, open, read, vendor } from './fact';

/** The partner of record. */
export const creditFacts = {
  'cpor.who': read('claim', ['claims']),
  'cpor.activities': read('claim', ['claims']),
  'cpor.data': read('claim', ['claims']),
  'cpor.customer': read('claim', ['claims']),
  'cpor.errors': read('claimIssues', ['claims']),
  'cpor.one': oldCopy('claim', ['claims']),
  'dpor.scope': read('digitalPartner', ['enterprise']),
  'pal.what': read('partnerLink', ['usageLinks']),
  'csp.record': oldCopy('partnerCenterSdk', ['csp']),
  'pid.location': read('locations', ['partnerIds']),
  'cs.retired': vendor('encore', ['claims']),
  'name.program': read('locations', ['partnerIds']),
  'name.products': oldCopy('gdapApi', ['accounts']),
};

/** Administrators, billing, and the removal of a partner's access. */
export const accessFacts = {
  'role.new': read('entraRoles', ['accounts']),
  'role.oneBilling': oldCopy('page2017', ['billing']),
  'role.signedIn': oldCopy('page2017', ['billing']),
  'rm.path': read('customerTerminates', ['relationships']),
  'rm.role': read('managePartners', ['relationships']),
  'rm.whatEnds': read('removeRelationship', ['csp']),
  'rm.partnerSide': read('gdapFaq', ['relationships']),
  'rm.apps': oldCopy('offboardingCode', ['accounts']),
  'rm.appUsers': oldCopy('offboardingCode', ['dataverse']),
  'rm.guest': read('deletions', ['users']),
  'rm.user': oldCopy('createUsers', ['users']),
  'rm.billingType': oldCopy('billingAccounts', ['billing']),
  'rm.contacts': oldCopy('offboardingCode', ['accounts']),
  'rm.bc': read('centralDelegated', ['businessCentral']),
  'rm.pal': read('partnerLink', ['usageLinks']),
  'rm.last': oldCopy('page2017', ['accounts', 'billing']),
  'rm.quarterly': read('reviewPrivileges', ['relationships']),
};

/** Delegated access, and what Partner Center asks of partners. */
export const delegatedFacts = {
  'gdap.mails': read('gdapMails', ['relationships']),
  'gdap.max': read('gdapFaq', ['relationships']),
  'gdap.auto': read('gdapFaq', ['relationships']),
  'gdap.pending': read('gdapFaq', ['relationships']),
  'gdap.states': read('gdapApi', ['relationships']),
  'gdap.noEa': read('gdapFaq', ['enterprise']),
  'dap.new': vendor('partnerNews', ['csp'], { validFrom: '2023-10-09' }),
  'dap.led': read('ledTransition', ['csp'], { validFrom: '2023-05-22' }),
  'pc.mfa': read('mandatoryMfa', ['partners'], { validFrom: '2026-04-01' }),
  'pc.mfaPortal': vendor('winningCsp', ['partners'], { validFrom: '2025-09' }),
  'csp.fy26': vendor('simplanova', ['partners']),
  'mca.attest': vendor('cloudBlue', ['csp'], { validFrom: '2026-01-05' }),
  'support.csp': oldCopy('cspSupport', ['csp', 'support']),
  'support.other': read('support', ['support']),
  'support.environment': oldCopy('support', ['dataverse', 'support'], { readOn: '2026-11-29' }),
  'support.billing': oldCopy('support', ['paidTerms', 'trials', 'support'], { readOn: '2026-11-29' }),
  'support.plan': oldCopy('support', ['support'], { readOn: '2026-11-29' }),
  'support.partner': oldCopy('support', ['partners', 'support'], { readOn: '2026-11-29' }),
  'support.bc': oldCopy('centralSupport', ['businessCentral', 'support'], { readOn: '2026-11-29' }),
  'support.fno': oldCopy('support', ['financeAndOperations', 'support'], { readOn: '2026-11-29' }),
};

/** What nobody could confirm of any of it. */
export const openPartnerFacts = {
  'cpor.deadline': open(['claims']),
  'pid.format': open(['partnerIds'], 'verifyPartnerId'),
  'por.benefit': open(['claims'], 'claim'),
  'rm.azure': open(['azure'], 'gdapIntroduction'),
  'rm.xtenant': open(['accounts']),
  'dap.end': open(['csp'], 'windowsNews', 30),
};
