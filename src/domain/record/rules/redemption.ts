/** Who may redeem an invitation: the proof is the tenant. A roster's mail address and a typed domain prove nothing. */

import { isLetIn } from '../../invitation/askers';
import { isTaken } from './customer-people';
import { readDomain } from '../../people/domain-name';
import type { Invitation, Proof, Unproven } from '../../invitation/invitation';
import type { TenantAnswer } from '../../people/tenant-discovery';
import type { PersonRef } from '../../people/person';
import type { Trial } from '../trial';
import { sideOn } from '../side-on';

/** Somebody with a right code. `signInName` is what the roster reports; empty where it reports none. */
export interface Redeemer extends PersonRef {
  readonly signInName: string;
}

/** The domains an invitation goes by. */
export interface ProvingDomains {
  readonly trial?: string;
  readonly invited?: string;
}

/** What discovery said, by domain. */
export type Discovered = ReadonlyMap<string, TenantAnswer>;

/** What proves that somebody is of the customer, or why nothing does. */
export type Redemption = { readonly proof: Proof } | { readonly because: Unproven };

/** What the record alone proves; nothing where discovery has to be asked. */
export function provenByRecord(trial: Trial, invitation: Invitation, person: PersonRef): Proof | undefined {
  if (trial.customer.tenantId === person.tenantId) return 'bound';
  return isLetIn(invitation, person) && !isTaken(trial, person) ? 'inviter' : undefined;
}

/**
 * Whether a colleague at the customer named exactly this person: one of the same tenant, by the name that the roster reports for the sign-in.
 * Nobody else could have that name there, so no code is needed; a roster's mail says nothing.
 */
export function isNamedByColleague(trial: Trial, { by, state }: Invitation, person: Redeemer, address = ''): boolean {
  const isTheirs = sideOn(trial, by.tenantId) === 'customer' && by.tenantId === person.tenantId;
  return isTheirs && state === 'open' && person.signInName !== '' && address.toLowerCase() === person.signInName;
}

/**
 * The domains to ask discovery about: the trial's, and that of the address the invitation went to. Nobody's own ones (mail for everybody,
 * shared hosts) say nothing of anybody.
 */
export function provingDomains({ customer }: Trial, invitation: Invitation, address = ''): ProvingDomains {
  const invited = invitation.for?.domain ?? domainOf(address);
  return {
    ...(isOwn(customer.domain) ? { trial: customer.domain } : {}),
    ...(isOwn(invited) ? { invited } : {}),
  };
}

/**
 * What discovery proves. A trial that is bound to a tenant is never bound to another by it. A sign-in name counts where discovery names no
 * other tenant: its domain is one that the person's tenant has verified. While discovery is silent, what it said when the invitation was
 * made counts, and whom nothing else proves is unchecked.
 */
export function provenByDomains(
  { customer }: Trial,
  invitation: Invitation,
  person: Redeemer,
  { trial, invited }: ProvingDomains,
  said: Discovered,
): Redemption {
  if (customer.tenantId !== undefined) return { because: 'otherTenant' };
  const [ofTrial, ofInvited] = [said.get(trial ?? ''), remembered(invitation, said.get(invited ?? ''))];
  if (isOf(person, ofTrial)) return { proof: 'trialDomain' };
  if (isOf(person, ofInvited)) return { proof: 'invitedDomain' };
  const kinds = [ofTrial?.kind, ofInvited?.kind];
  if (kinds.includes('found')) return { because: 'otherTenant' };
  const signedInAs = signInDomain(person);
  if (signedInAs !== undefined && [trial, invited].includes(signedInAs)) return { proof: 'signInName' };
  return { because: kinds.includes('unknown') ? 'unchecked' : 'unproven' };
}

/** The domain of a sign-in name; nothing where there is none, or where it is nobody's own. */
export function signInDomain({ signInName }: Pick<Redeemer, 'signInName'>): string | undefined {
  const domain = domainOf(signInName);
  return isOwn(domain) ? domain : undefined;
}

function isOf({ tenantId }: PersonRef, answer: TenantAnswer | undefined): boolean {
  return answer?.kind === 'found' && answer.tenantId === tenantId;
}

function remembered({ for: made }: Invitation, answer: TenantAnswer | undefined): TenantAnswer | undefined {
  const known = made?.tenantId;
  return answer?.kind === 'unknown' && known !== undefined ? { kind: 'found', tenantId: known } : answer;
}

/** Nothing for what is no address. */
function domainOf(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  return at < 0 ? undefined : address.slice(at + 1).toLowerCase();
}

function isOwn(domain: string | undefined): domain is string {
  const read = readDomain(domain);
  return read.kind === 'ok' && read.domain === domain;
}
