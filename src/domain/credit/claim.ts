/** A claim of the partner of record (CPOR): what it is filed as, and for what Microsoft refuses it. Both are codes; their words are `credit.activity` and `credit.refused`. */

/** The partner role a claim is filed as (Partner Center: submit a CPOR claim). Only `advisor` asks for an incentive. */
export type ClaimActivity = 'advisor' | 'usage' | 'revenue';

/** They, in the order they are offered. */
export const CLAIM_ACTIVITIES: readonly ClaimActivity[] = ['advisor', 'usage', 'revenue'];

/** The errors with which Microsoft refuses a claim (Partner Center: customer association issues); `other`: none of them. */
export type ClaimRefusal = 'tenantDomain' | 'notOnTenant' | 'notDynamics' | 'csp' | 'notActive' | 'badId' | 'other';

/** They, in the order they are offered. */
export const CLAIM_REFUSALS: readonly ClaimRefusal[] = [
  'tenantDomain',
  'notOnTenant',
  'notDynamics',
  'csp',
  'notActive',
  'badId',
  'other',
];
