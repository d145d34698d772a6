/** Microsoft's portals and the places in them that people are sent to: an address each, and the fact by which it is the right place. */

import type { FactId } from './facts/facts';

/** One place. That it is there was read where its fact was read, on that day; it is looked at again with it. */
export interface Portal {
  readonly url: string;
  readonly fact: FactId;
}

const ADMIN_CENTER = 'https://admin.microsoft.com/Adminportal/Home#';

const table = {
  adminCenter: { url: 'https://admin.microsoft.com', fact: 'env.subEnd' },
  users: { url: `${ADMIN_CENTER}/users`, fact: 'rm.user' },
  licences: { url: `${ADMIN_CENTER}/licenses`, fact: 'licence.bought' },
  products: { url: `${ADMIN_CENTER}/subscriptions`, fact: 'env.subEnd' },
  billingAccounts: { url: `${ADMIN_CENTER}/BillingAccounts`, fact: 'rm.billingType' },
  partnerRelationships: { url: `${ADMIN_CENTER}/partners`, fact: 'rm.path' },
  adminSupport: { url: `${ADMIN_CENTER}/support`, fact: 'support.billing' },
  environments: { url: 'https://admin.powerplatform.microsoft.com/environments', fact: 'env.uiPath' },
  environmentSupport: { url: 'https://admin.powerplatform.microsoft.com/support', fact: 'support.environment' },
  entraRoles: {
    url: 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/RolesManagementMenuBlade/~/AllRoles',
    fact: 'role.new',
  },
  entra: { url: 'https://entra.microsoft.com', fact: 'rm.apps' },
  centralAccess: { url: 'https://businesscentral.dynamics.com/admin', fact: 'rm.bc' },
  centralAdmin: { url: 'https://businesscentral.dynamics.com/admin', fact: 'bc.transfer' },
  partnerCenter: { url: 'https://partner.microsoft.com/dashboard', fact: 'rm.partnerSide' },
  claims: { url: 'https://partner.microsoft.com/dashboard/incentives', fact: 'cpor.who' },
  lifecycleServices: { url: 'https://lcs.dynamics.com', fact: 'support.fno' },
  partnerSupport: { url: 'https://partner.microsoft.com/support', fact: 'support.partner' },
} as const satisfies Readonly<Record<string, Portal>>;

/** The name of a place. */
export type PortalId = keyof typeof table;

/** The places by their names. */
export const portals: Readonly<Record<PortalId, Portal>> = table;
