/** On which side of a trial a tenant is: the only place that compares one with the tenant that keeps the record. */

import type { JoinedTenants, Side } from '../people/actor';
import type { PersonRef } from '../people/person';
import type { ReminderLog } from '../reminders/reminder-log';
import type { Trial } from './trial';

/** What says whose a record is, and who is the other side. */
export type Sided = Pick<Trial, 'partnerTenantId' | 'keeper' | 'partner' | 'alsoPartner' | 'customer'>;

/** The side a tenant is on; nothing for anybody else. A tenant that is both is the partner, for it has all of the record; so has each that is joined to the partner's. */
export function sideOn(trial: Sided, tenantId: string): Side | undefined {
  const partner = partnerOf(trial);
  if (partner !== undefined && (tenantId === partner || trial.alsoPartner?.includes(tenantId) === true)) return 'partner';
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

/** Whether somebody of this tenant is on the side that keeps the record. */
export function isOnKeepersSide(trial: Sided, tenantId: string): boolean {
  return sideOn(trial, tenantId) === (trial.keeper ?? 'partner');
}

/** The trial with the tenants that are joined to its partner's now. */
export function withJoined(trial: Trial, joined: JoinedTenants): Trial {
  const partner = partnerOf(trial);
  const alsoPartner = partner === undefined ? [] : joined(partner);
  return alsoPartner.length === 0 ? trial : { ...trial, alsoPartner };
}

/** What says who of a partner's people a trial concerns. */
type Concerning = Sided & Pick<Trial, 'owner' | 'preparedBy' | 'terms' | 'ownership' | 'invitations' | 'logs'>;

/**
 * The partner's people whom a trial concerns: who looks after it, or those who came to a record that the customer keeps. Where whoever looks
 * after it is of a tenant that is the partner's no longer, it is those of the partner who took part, or who were told of it before.
 */
export function partnersPeople(trial: Concerning): readonly PersonRef[] {
  const { keeper, partner, owner } = trial;
  if (keeper === 'customer') return partner?.people ?? [];
  if (sideOn(trial, owner.tenantId) === 'partner') return [owner];
  const took = preparing(trial);
  return took.length > 0 ? took : onPartnersSide(trial, (trial.logs ?? []).flatMap(ofTenant));
}

/** So many of the partner's people take part in what is new of a trial: one transaction tells them and all of the customer's. */
export const TAKING_PART = 8;

/** Everybody of the partner who recorded it, prepared its hand-over, or invited to it; of many those who invited last. */
export function preparing(trial: Concerning): readonly PersonRef[] {
  const { invitations = [] } = trial;
  const ours = onPartnersSide(trial, takingPart({ ...trial, invitations: invitations.toReversed() }));
  return [...new Map(ours.map((one) => [one.personId, one])).values()].slice(0, TAKING_PART);
}

/** The same of whatever side they are now. */
export function takingPart({ preparedBy, terms, ownership, invitations = [] }: Concerning): readonly PersonRef[] {
  const all = [preparedBy, terms?.by, ownership?.namedBy, ...invitations.map(({ by }) => by)];
  return all.filter((one) => one !== undefined);
}

/** Whose a log is; an older release did not keep the tenant of one. */
function ofTenant({ tenantId, personId }: ReminderLog): readonly PersonRef[] {
  return tenantId === undefined ? [] : [{ tenantId, personId }];
}

function onPartnersSide(trial: Sided, people: readonly PersonRef[]): readonly PersonRef[] {
  const ours = people.filter(({ tenantId }) => sideOn(trial, tenantId) === 'partner');
  return ours.map(({ tenantId, personId }) => ({ tenantId, personId }));
}
