/** Pages on what is paid, and what becomes of it. */

import { learn, page } from './page';

/** By their short names. */
export const moneySources = {
  extendedTerms: learn('Partner Center: Extended service terms (EST)', 'partner-center/customers/extended-service-terms'),
  xylos: page('Xylos: EST', 'https://xylos.com/?p=29882', '2026'),
  ingram: page(
    'Ingram Micro: subscription renewal FAQs (CSP)',
    'https://apacs.ingrammicro.com/en-my/subscription-renewal-faqs-for-microsoft-cloud-solution-provider-csp-updates',
    '2026',
  ),
  giacom: page('Giacom: EST FAQ', 'https://giacom.com/microsoft-introduction-of-extended-service-terms-est'),
  extendedTermsDirect: learn(
    'Microsoft 365: Extend your subscription with EST',
    'microsoft-365/commerce/subscriptions/extend-your-subscription-with-est',
    '2026',
  ),
  messageCenter: page('Microsoft 365 message center: MC1216259', 'https://mc.merill.net/message/MC1216259'),
  appDirect: page('AppDirect: release note on extended terms', undefined, '2026'),
  subscriptionEnds: learn(
    'Microsoft 365: What happens when my subscription ends',
    'microsoft-365/commerce/subscriptions/what-if-my-subscription-expires',
    '2024-03-29',
  ),
  cspLifecycle: learn('Partner Center: Subscription lifecycle', 'partner-center/subscription-lifecycle'),
  appXite: page('AppXite: NCE trial subscriptions', 'https://support.appxite.com/hc/en-us/articles/360013451180', '2024'),
  cloudIm: page('Cloud.IM: FAQ MS CSP trial', 'https://kb.cloud.im/support/solutions/articles/66000397987-faq-ms-csp-trial'),
  cspCancel: learn(
    'Partner Center API: cancel a new commerce subscription',
    'partner-center/developer/cancel-an-azure-marketplace-subscription',
  ),
  cspAutoRenew: learn(
    'Partner Center API: update autorenew',
    'partner-center/developer/update-autorenew-for-an-azure-marketplace-subscription',
  ),
  cspScheduled: learn(
    'Partner Center API: scheduled changes for new commerce subscriptions',
    'partner-center/developer/create-scheduled-changes',
  ),
  billingAccounts: learn('Microsoft 365: Manage billing accounts', 'microsoft-365/commerce/manage-billing-accounts'),
  simplanova: page('Simplanova: FY26 CSP requirements', 'https://simplanova.com/blog/fy26-csp-requirements', '2025'),
  cloudBlue: page(
    'CloudBlue: Channel operations FAQ (MCA attestation, EST)',
    'https://docs.cloudblue.com/connect/connectors/Microsoft_SaaS/lv/Office365-Channel-Operations-Guide/FAQs.htm',
    '2026',
  ),
  assignLicences: learn('Microsoft 365: Assign or unassign licenses', 'microsoft-365/admin/manage/assign-licenses-to-users'),
};
