/** Pages on trials, and on where they live. */

import { learn, page } from './page';

/** By their short names. */
export const trialSources = {
  trialFaq: page(
    'Dynamics 365: trial FAQ',
    'https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/main/ce/shared/trials/trial-faq-platform.md',
  ),
  trialEnvironments: learn('Power Platform: About trial environments', 'power-platform/admin/trial-environments', '2025-06-17'),
  companySubscription: learn('Graph: companySubscription', 'graph/api/resources/companysubscription'),
  environmentTransfer: learn(
    'Business Central: Transfer environments',
    'dynamics365/business-central/dev-itpro/administration/tenant-admin-center-environments-move',
    '2025-10-08',
  ),
  tenantMigration: learn('Power Platform: Tenant-to-tenant migrations', 'power-platform/admin/move-environment-tenant'),
  tenantMigrationOld: learn(
    'Power Platform: Tenant-to-tenant migration, page of 2022',
    'power-platform/admin/move-environment-tenant',
    '2022-11-04',
  ),
  tenantMigrationNews: page(
    'Power Platform: change of the migration page, December 2025',
    'https://github.com/MicrosoftDocs/power-platform/pull/2831',
    '2025-12-09',
  ),
  centralTrials: learn(
    'Business Central: Trials and subscriptions (admins)',
    'dynamics365/business-central/dev-itpro/administration/trials-subscriptions',
    '2025-10-14',
  ),
  extendTrial: learn('Microsoft 365: Extend your trial', 'microsoft-365/commerce/extend-your-trial'),
  fieldServiceFaq: learn('Field Service: trial FAQ', 'dynamics365/field-service/trial-faq', '2026-07-30'),
  cleanup: learn('Power Platform: automatic environment cleanup', 'power-platform/admin/automatic-environment-cleanup'),
  salesFaq: learn('Sales: trial FAQ', 'dynamics365/sales/sales-trial-faq', '2022-11-11'),
  customerServiceFaq: learn('Customer Service: trial FAQ', 'dynamics365/customer-service/trial-faq', '2022-05-19'),
  customerInsightsFaq: learn(
    'Customer Insights - Journeys trial FAQ',
    'dynamics365/customer-insights/journeys/trial-faq',
    '2025-09-09',
  ),
  centralSignUp: learn('Business Central: Sign up for a free trial', 'dynamics365/business-central/trial-signup', '2026-06-17'),
  centralFaq: learn('Business Central: trial FAQ', 'dynamics365/business-central/trial-faq', '2025-10-13'),
  centralExpiry: learn('Business Central: trial FAQ, expiry', 'dynamics365/business-central/trial-faq', '2024-11-22'),
  centralExtend: learn('Business Central: Extend your trial', 'dynamics365/business-central/admin-extend-trial', '2024-05-07'),
  centralTypes: learn(
    'Business Central: types of trials',
    'dynamics365/business-central/dev-itpro/administration/trials-subscriptions',
    '2022-05-25',
  ),
  projectOperationsTrials: learn(
    'Project Operations: sign up for trials (admin trials)',
    'dynamics365/project-operations/environment/admin-trials',
    '2026-02-05',
  ),
  unifiedTrials: learn(
    'Power Platform: Unified admin trials',
    'power-platform/admin/unified-experience/admin-trials',
    '2024-06-06',
  ),
  guidesSignUp: learn('Guides: trial sign-up', 'dynamics365/mixed-reality/guides/trial-signup', '2023-11-14'),
  page2017: page('Dynamics 365: For partners, get the credit', 'https://github.com/MicrosoftDocs/powerapps-docs', '2017'),
  organization: learn(
    'Microsoft 365: Change your organization’s address and more',
    'microsoft-365/admin/manage/change-address-contact-and-more',
  ),
  support: learn('Power Platform: Support overview', 'power-platform/admin/support-overview'),
  regionalOptions: learn(
    'Power Platform: Regional and language options for your environment',
    'power-platform/admin/enable-languages',
    '2020-09-04',
  ),
  createUsersToday: learn('Power Platform: Create users', 'power-platform/admin/create-users', '2023-11-07'),
  createEnvironment: learn('Power Platform: Create and manage environments', 'power-platform/admin/create-environment'),
};
