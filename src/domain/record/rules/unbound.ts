/** A trial after its binding to a tenant was undone: as if nobody of that tenant had ever come. */

import type { Invitation } from '../../invitation/invitation';
import { isRemovalOpen } from '../../access/removal-record';
import type { Trial } from '../trial';
import { unsaid } from '../unsaid';

/**
 * Takes away the tenant, its people, their word for a sign-in and what they asked that is not settled: a removal, and a partner of record
 * they named. Their words of an end, a purchase and a term go as well. A request that rested on that word is prepared again. What was completed
 * stays; so does what the partner's people said.
 */
export function unbound(bound: Trial, tenant: string): Trial {
  const trial = unsaid(bound, 'customer');
  const { customer, people: _people, removal: _removal, credit: _credit, review: _review, ...rest } = trial;
  const { tenantId: _tenant, boundBy: _bound, ...company } = customer;
  return {
    ...rest,
    customer: company,
    ...peopleBeside(tenant, trial),
    ...removalBeside(tenant, trial),
    ...creditBeside(tenant, trial),
    ...(trial.ownership === undefined ? {} : { ownership: withoutWordOf(tenant, trial.ownership) }),
    ...(trial.invitations === undefined ? {} : { invitations: trial.invitations.map((one) => withoutAskersOf(tenant, one)) }),
  };
}

function peopleBeside(tenant: string, { people = [] }: Trial): Pick<Trial, 'people'> {
  const others = people.filter(({ tenantId }) => tenantId !== tenant);
  return others.length === 0 ? {} : { people: others };
}

function removalBeside(tenant: string, trial: Trial): Pick<Trial, 'removal'> {
  const { removal } = trial;
  const isTheirs = isRemovalOpen(trial.removal) && removal?.requestedBy.tenantId === tenant;
  return removal === undefined || isTheirs ? {} : { removal };
}

/** A customer only names a partner; what was filed since is the partner's. */
function creditBeside(tenant: string, { credit }: Trial): Pick<Trial, 'credit'> {
  const isWish = credit?.status === 'planned' || credit?.status === 'byOrder';
  return credit === undefined || (isWish && credit.by.tenantId === tenant) ? {} : { credit };
}

function withoutWordOf(tenant: string, ownership: NonNullable<Trial['ownership']>): NonNullable<Trial['ownership']> {
  const { attestation, requestedAt, ...rest } = ownership;
  const isTheirs = attestation?.kind === 'admin' && attestation.by.tenantId === tenant;
  if (!isTheirs || ownership.stage === 'completed') return ownership;
  return ownership.stage === 'requested' ? { ...rest, stage: 'named' } : { ...rest, ...(requestedAt ? { requestedAt } : {}) };
}

/** A yes was said to somebody of that tenant. */
function withoutAskersOf(tenant: string, { askers, ...invitation }: Invitation): Invitation {
  const others = askers?.filter(({ tenantId }) => tenantId !== tenant) ?? [];
  return others.length === 0 ? invitation : { ...invitation, askers: others };
}
