/** On which side of a trial a tenant is: the only place that compares one with the tenant that keeps the record. */

import type { Side } from '../people/actor';
import type { PersonRef } from '../people/person';
import type { Trial } from './trial';

/** What says whose a record is, and who is the other side. */
export type Sided = Pick<Trial, 'partnerTenantId' | 'keeper' | 'partner' | 'customer'>;

/** The side a tenant is on; nothing for anybody else. A tenant that is both is the partner, for it has all of the record. */
export function sideOn(trial: Sided, tenantId: string): Side | undefined {
  if (tenantId === partnerOf(trial)) return 'partner';
  return tenantId === customerOf(trial) ? 'customer' : undefined;
}

/** The partner's tenant; nothing where a customer keeps the record alone. */
export function partnerOf({ keeper, partner, partnerTenantId }: Pick<Sided, 'partnerTenantId' | 'keeper' | 'partner'>) {
  return keeper === 'customer' ? partner?.tenantId : partnerTenantId;
}

/** The customer's tenant; nothing where none is known yet. */
export function customerOf({ keeper, customer, partnerTenantId }: Sided): string | undefined {
  return keeper === 'customer' ? partnerTenantId : customer.tenantId;
}

/** Whether the record stands with this tenant: in its partition, made by its people. */
export function isKeptBy({ partnerTenantId }: Pick<Trial, 'partnerTenantId'>, tenantId: string): boolean {
  return partnerTenantId === tenantId;
}

/** The partner's people whom a trial concerns: who looks after it, or those who came to a record that the customer keeps. */
export function partnersPeople({ keeper, partner, owner }: Pick<Trial, 'keeper' | 'partner' | 'owner'>): readonly PersonRef[] {
  return keeper === 'customer' ? (partner?.people ?? []) : [owner];
}
