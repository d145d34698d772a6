/** Which trials a person may see, and on which side of each. The only place that decides it; ids and names give no right. */

import type { Invitation } from '../../src/domain/invitation/invitation';
import { mayHaveRecords, type Actor, type Side } from '../../src/domain/people/actor';
import type { Trials } from '../../src/domain/record/trials';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import { isSame, type Person, type PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { finder } from '../../src/domain/text/find';
import { sideOn } from '../../src/domain/record/side-on';
import { eachTenant, isPartnerOn, manyOf, ofPartner, type Reach } from './partner-trials';

/** Where people are looked up. */
type People = Pick<Trials, 'person'>;

/** A trial with the caller's side of it: the partner owns it, the customer's tenant is the one it is bound to. */
export interface Related {
  readonly trial: Trial;
  readonly relation: Side;
}

/** The trial of an id, if the caller may see it. One that doesn't exist and one of somebody else's are the same nothing. */
export async function relatedTrial(trials: Trials, actor: Actor, id: string): Promise<Related | undefined> {
  if (actor.side === 'partner') {
    const kept = await eachTenant(actor, async (tenantId) => [await trials.get(tenantId, id)].filter((one) => one !== undefined));
    const trial = kept.find((one) => isPartnerOn(one, actor));
    if (trial) return { trial, relation: 'partner' };
    const opened = (await eachTenant(actor, (tenantId) => trials.openedTo(tenantId))).find((one) => one.id === id);
    if (opened) return { trial: opened, relation: 'partner' };
  }
  const found = (await openToCustomer(trials, actor)).find((trial) => trial.id === id);
  return found && { trial: found, relation: 'customer' };
}

/** The trials whose customer's name starts like this, if the caller may see them. */
export async function relatedByName(trials: Trials, actor: Actor, name: string): Promise<readonly Related[]> {
  const isPartner = actor.side === 'partner';
  const named = isPartner ? await eachTenant(actor, (tenantId) => trials.findByName(tenantId, name)) : [];
  const opened = isPartner ? startingWith(await eachTenant(actor, (tenantId) => trials.openedTo(tenantId)), name) : [];
  const own = [...named.filter((trial) => isPartnerOn(trial, actor)), ...opened];
  if (own.length > 0) return own.map((trial) => ({ trial, relation: 'partner' }));
  const open = await openToCustomer(trials, actor);
  return startingWith(open, name).map((trial) => ({ trial, relation: 'customer' }));
}

/**
 * The trials that a text means best, if the caller may see them: by name, or by part of one, a slip, initials or the domain. The index of
 * names is asked first, for reading all of a large company's trials takes long.
 */
export async function relatedByWords(reach: Reach, text: string): Promise<readonly Related[]> {
  const { trials, actor } = reach;
  const named = await relatedByName(trials, actor, text);
  if (named.length > 0) return meant(named, text);
  const own = (await manyOf(reach))?.search(text) ?? ofPartner(reach);
  const found = meant(
    (await own).map((trial): Related => ({ trial, relation: 'partner' })),
    text,
  );
  if (found.length > 0) return found;
  const open = await openToCustomer(trials, actor);
  return meant(
    open.map((trial): Related => ({ trial, relation: 'customer' })),
    text,
  );
}

/** Those of some trials that a text means best. */
function meant(some: readonly Related[], text: string): readonly Related[] {
  const things = some.map((item) => {
    const { company, domain } = item.trial.customer;
    return { item, names: [company], ...(domain === undefined ? {} : { addresses: [domain] }) };
  });
  return finder(things).best(text).items;
}

/** The people of the caller's company who can look after a trial, in all of its tenants. */
export async function colleaguesOf(trials: Trials, actor: Actor): Promise<readonly Person[]> {
  return actor.side === 'partner' ? eachTenant(actor, (tenantId) => trials.colleagues(tenantId)) : [];
}

function startingWith(trials: readonly Trial[], name: string): readonly Trial[] {
  const start = name.trim().toLowerCase();
  return trials.filter(({ customer }) => start !== '' && customer.company.toLowerCase().startsWith(start));
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
  return (await trials.ofCustomer(tenantId)).filter((trial) => sideOn(trial, tenantId) === 'customer');
}

/** Whether the caller is this person of a trial: the address in that person's row is the sign-in name the roster reports. Its mail proves nothing. */
export async function isNamed(trials: People, actor: Actor, ref: PersonRef | undefined): Promise<boolean> {
  const email = await addressOf(trials, ref);
  return email !== undefined && email === actor.signInName;
}

/**
 * Whether the caller may say "I have signed in" as the new admin of a trial: that very person, of the customer's tenant; never with the
 * account that signed up, whoever holds it and by whatever address.
 */
export async function mayConfirmSignIn(trials: People, actor: Actor, trial: Trial): Promise<boolean> {
  const { ownership, signUpAccount } = trial;
  if (!mayHaveRecords(actor) || sideOn(trial, actor.person.tenantId) !== 'customer') return false;
  if (!canBeHandedOver(trial) || ownership?.stage !== 'named' || ownership.attestation?.kind === 'admin') return false;
  const account = await addressOf(trials, signUpAccount);
  if (account !== undefined && actor.addresses.includes(account)) return false;
  return isAdmin(trials, actor, trial);
}

/** Whether the caller came by the invitation that was made for the trial's new admin. */
export function cameAsAdmin(trial: Trial, actor: Actor): boolean {
  return adminsOwn(trial, actor).length > 0;
}

/** The invitations for the new admin that the caller redeemed. */
function adminsOwn({ invitations = [], ownership }: Trial, { person }: Actor): readonly Invitation[] {
  return invitations.filter((one) => one.invited.personId === ownership?.admin?.personId && isSame(one.redeemed?.by, person));
}

/**
 * The new admin by the sign-in name. Where a company's sign-in names are not its mail addresses: whoever redeemed the code that was made
 * for the admin, and has that mail by the roster; or is the one to whom the partner said yes for it.
 */
async function isAdmin(trials: People, actor: Actor, trial: Trial): Promise<boolean> {
  const address = await addressOf(trials, trial.ownership?.admin);
  if (address !== undefined && address === actor.signInName) return true;
  const redeemed = adminsOwn(trial, actor);
  if (redeemed.some((one) => one.redeemed?.proof === 'inviter')) return true;
  return redeemed.length > 0 && isProvenByDomain(trial) && address !== undefined && actor.addresses.includes(address);
}

/** A roster's mail is set by any administrator of its tenant: it says something only where that tenant is known to have the customer's domain. */
function isProvenByDomain({ customer: { boundBy } }: Trial): boolean {
  return boundBy !== undefined && boundBy.how !== 'inviter';
}

async function addressOf(trials: People, ref: PersonRef | undefined): Promise<string | undefined> {
  return ref && (await trials.person(ref))?.email?.toLowerCase();
}

async function isOpenTo(trial: Trial, actor: Actor, trials: People): Promise<boolean> {
  if (trial.people?.some((one) => isSame(one, actor.person)) === true) return true;
  const named = await Promise.all([trial.contact, trial.ownership?.admin].map((ref) => isNamed(trials, actor, ref)));
  return named.includes(true);
}
