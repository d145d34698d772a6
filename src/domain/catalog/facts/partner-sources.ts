/** Pages on partners: credit, access, and its end. */

import { learn, page } from './page';

/** By their short names. */
export const partnerSources = {
  partnerNews: page(
    'Partner news: new timelines to secure the partner ecosystem',
    'https://techcommunity.microsoft.com/t5/partner-news/new-timelines-important-actions-to-secure-the-partner-ecosystem/ba-p/3829068',
    '2023',
  ),
  claim: learn('Partner Center: submit a customer association (CPOR) claim', 'partner-center/incentives/submit-osa-claim'),
  claimIssues: learn(
    'Partner Center: customer association issues',
    'partner-center/incentives/incentives-customer-association-issues',
  ),
  digitalPartner: page(
    'Microsoft partner site: Digital partner of record',
    'https://partner.microsoft.com/en-se/partnership/digital-partner-of-record',
  ),
  partnerLink: learn('Azure: Link a partner ID', 'azure/cost-management-billing/manage/link-partner-id', '2023-07-27'),
  partnerCenterSdk: learn('Partner Center: developer documentation', 'partner-center/developer/', '2021-03'),
  locations: learn('Partner Center: manage locations', 'partner-center/account-settings/manage-locations'),
  verifyPartnerId: learn('Partner Center API: verify a PartnerID', 'partner-center/developer/get-partner-by-mpn-id'),
  customerTerminates: learn('Partner Center: customer terminates GDAP', 'partner-center/customers/gdap-customer-terminate'),
  managePartners: learn('Microsoft 365: Manage partner relationships', 'microsoft-365/commerce/manage-partners'),
  removeRelationship: learn('Partner Center: remove a reseller relationship', 'partner-center/remove-a-relationship'),
  gdapFaq: learn('Partner Center: GDAP FAQ', 'partner-center/gdap-bulk-migration-tool-faq'),
  offboardingCode: page('CyberDrain/CIPP tenant offboarding code', 'https://github.com/CyberDrain/CIPP', '2026-07-24'),
  deletions: learn('Entra: recover from deletions', 'entra/architecture/recover-from-deletions'),
  createUsers: learn(
    'Power Platform: create users and assign security roles',
    'power-platform/admin/create-users-assign-online-security-roles',
    '2020-05',
  ),
  gdapIntroduction: learn('Partner Center: GDAP introduction', 'partner-center/gdap-introduction'),
  centralDelegated: learn(
    'Business Central: Delegated administrator access',
    'dynamics365/business-central/dev-itpro/administration/delegated-admin',
    '2024-11-01',
  ),
  reviewPrivileges: learn(
    'Microsoft 365 / Partner Center: review partner administrative privileges',
    'microsoft-365/commerce/review-partner-admin-privileges',
  ),
  gdapMails: learn('Partner Center: GDAP expiration notifications', 'partner-center/gdap-expiring-notifications'),
  gdapApi: learn('Graph: GDAP API overview', 'graph/api/resources/delegatedadminrelationships-api-overview', '2024-06-04'),
  ledTransition: learn(
    'Partner Center: Microsoft-led transition from DAP to GDAP',
    'partner-center/gdap-microsoft-led-transition',
    '2023',
  ),
  windowsNews: page(
    'windowsnews.ai: partner vetting and instant revocation',
    'https://www.windowsnews.ai/article/microsoft-mandates-strict-partner-vetting-and-instant-access-revocation-for-csp-ecosystem.433467',
    '2026-07',
  ),
  mandatoryMfa: learn(
    'Partner Center: Mandating MFA for your partner tenant',
    'partner-center/security/partner-security-requirements-mandating-mfa',
    '2026',
  ),
  winningCsp: page(
    'The Winning CSP: program updates August/September 2025',
    'https://www.thewinningcsp.com/microsoft-csp-partner-program-updates-august-september-2025',
    '2025-08',
  ),
  entraRoles: learn('Entra: built-in roles', 'entra/identity/role-based-access-control/permissions-reference', '2026-07-17'),
  encore: page(
    'Encore: how to access Microsoft CustomerSource',
    'https://www.encorebusiness.com/blog/how-to-access-microsoft-customersource',
  ),
  cspSupport: learn('Partner Center: Providing support to your customers', 'partner-center/customer-support'),
  centralSupport: learn(
    'Business Central: Escalate support issues to Microsoft',
    'dynamics365/business-central/dev-itpro/administration/raise-support-case',
    '2021-12-29',
  ),
  createCustomer: learn('Partner Center: Create a customer', 'partner-center/developer/create-a-customer'),
};
