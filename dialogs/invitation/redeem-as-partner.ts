/** Somebody of a partner redeems the code of a customer's own record: the company is known by the domain of the invited address. */

import { isLetIn } from '../../src/domain/invitation/askers';
import type { Invitation } from '../../src/domain/invitation/invitation';
import { provenByDomains, provingDomains, type Redemption, type Redeemer } from '../../src/domain/record/rules/redemption';
import { sideOn } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';

/** What proves that the caller is of the invited partner. */
export async function partnersProof({ given }: Attempt, trial: Trial, invitation: Invitation): Promise<Redemption> {
  const { actor, world } = given;
  const { tenantId, personId } = actor.person;
  if (sideOn(trial, tenantId) === 'partner') return { proof: 'bound' };
  if (trial.partner !== undefined) return { because: 'otherTenant' };
  const redeemer: Redeemer = { tenantId, personId, signInName: actor.signInName };
  if (isLetIn(invitation, redeemer)) return { proof: 'inviter' };
  const address = (await world.trials.person(invitation.invited))?.email;
  // The customer's own domain says nothing of a partner.
  const bare: Trial = { ...trial, customer: { company: trial.customer.company, country: trial.customer.country } };
  const { invited } = provingDomains(bare, invitation, address);
  const said = invited === undefined ? [] : [[invited, await world.discovery.find(invited)] as const];
  return provenByDomains(bare, invitation, redeemer, invited === undefined ? {} : { invited }, new Map(said));
}
