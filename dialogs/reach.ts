/** Which trials a person may see, and on which side of each. The only place that decides it; ids and names give no right. */

import { mayHaveRecords, type Actor, type Side } from '../src/domain/actor';
import type { Trials } from '../src/domain/ports';
import type { PersonRef, Trial } from '../src/domain/trial';

/** A trial with the caller's side of it: the partner owns it, the customer's tenant is the one it is bound to. */
export interface Related {
  readonly trial: Trial;
  readonly relation: Side;
}

/** The trial of an id, if the caller may see it. One that doesn't exist and one of somebody else's are the same nothing. */
export async function relatedTrial(trials: Trials, actor: Actor, id: string): Promise<Related | undefined> {
  if (actor.side === 'partner') {
    const trial = await trials.get(actor.person.tenantId, id);
    if (trial) return { trial, relation: 'partner' };
  }
  const found = (await openToCustomer(trials, actor)).find((trial) => trial.id === id);
  return found && { trial: found, relation: 'customer' };
}

/** The trials whose customer's name starts like this, if the caller may see them. */
export async function relatedByName(trials: Trials, actor: Actor, name: string): Promise<readonly Related[]> {
  const { tenantId } = actor.person;
  const own = actor.side === 'partner' ? await trials.findByName(tenantId, name) : [];
  if (own.length > 0) return own.map((trial) => ({ trial, relation: 'partner' }));
  const start = name.trim().toLowerCase();
  const open = await openToCustomer(trials, actor);
  return open
    .filter(({ customer }) => start !== '' && customer.company.toLowerCase().startsWith(start))
    .map((trial) => ({ trial, relation: 'customer' }));
}

/** The trials of the caller's own company as a customer that are open to the caller: those who redeemed an invitation or are named. */
export async function openToCustomer(trials: Trials, actor: Actor): Promise<readonly Trial[]> {
  const bound = await boundToCustomer(trials, actor);
  const open = await Promise.all(bound.map((trial) => isOpenTo(trial, actor, trials)));
  return bound.filter((_trial, at) => open[at]);
}

/** All trials bound to the caller's tenant. Of those not open to the caller no more may be told than that they are there, and whose. */
export async function boundToCustomer(trials: Trials, actor: Actor): Promise<readonly Trial[]> {
  if (!mayHaveRecords(actor)) return [];
  const { tenantId } = actor.person;
  return (await trials.ofCustomer(tenantId)).filter(({ partnerTenantId }) => partnerTenantId !== tenantId);
}

/** Whether the caller is this person of a trial: the addresses in that person's row are among those the roster reports. */
export async function isNamed(trials: Trials, actor: Actor, ref: PersonRef | undefined): Promise<boolean> {
  const email = ref && (await trials.person(ref))?.email?.toLowerCase();
  return email !== undefined && actor.addresses.includes(email);
}

/**
 * Whether the caller may say "I have signed in" as the new admin of a trial: that very person, of the customer's tenant and by the
 * addresses the roster reports; never with the account that signed up, whoever holds it.
 */
export async function mayConfirmSignIn(trials: Trials, actor: Actor, trial: Trial): Promise<boolean> {
  const { customer, partnerTenantId, ownership, signUpAccount } = trial;
  const { tenantId } = actor.person;
  if (!mayHaveRecords(actor) || tenantId !== customer.tenantId || tenantId === partnerTenantId) return false;
  if (ownership?.stage !== 'named' || ownership.attestation?.kind === 'admin') return false;
  const [isAdmin, isAccount] = await Promise.all([ownership.admin, signUpAccount].map((ref) => isNamed(trials, actor, ref)));
  return isAdmin === true && isAccount === false;
}

async function isOpenTo(trial: Trial, actor: Actor, trials: Trials): Promise<boolean> {
  const { tenantId, personId } = actor.person;
  if (trial.people?.some((one) => one.tenantId === tenantId && one.personId === personId) === true) return true;
  const named = await Promise.all([trial.contact, trial.ownership?.admin].map((ref) => isNamed(trials, actor, ref)));
  return named.includes(true);
}
