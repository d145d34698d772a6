/** Which tenant a domain belongs to, as the world says. */

/** What OpenID discovery said of a domain: its tenant, that it has none, or that nobody could be asked. */
export type TenantAnswer =
  { readonly kind: 'found'; readonly tenantId: string } | { readonly kind: 'none' } | { readonly kind: 'unknown' };

/** Finds the Microsoft Entra tenant of a domain. Never rejects: trouble with the network is the answer `unknown`. */
export interface TenantDiscovery {
  find(domain: string): Promise<TenantAnswer>;
}
