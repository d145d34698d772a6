/** The trials a command about access may mean, on either side: the caller's company as a customer first, then those it owns. */

import type { Say } from '../../cards/engine/words';
import type { Actor, PartnerTenants } from '../../src/domain/people/actor';
import type { Trials } from '../../src/domain/record/trials';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { clip } from '../../src/domain/text/text';
import { boundToCustomer, openToCustomer, relatedByName, type Related } from '../engine/reach';

/** Where to look, and for whom. */
interface Asked {
  readonly trials: Trials;
  readonly actor: Actor;
  readonly partners: PartnerTenants;
}

/** Those whose other side has a name that starts like this; without a name all of them but the archived. Open removals come first. */
export async function accessTrials(asked: Asked, name: string): Promise<readonly Related[]> {
  const found = name === '' ? await allOf(asked) : await named(asked, clip(name, 120));
  return found.toSorted((one, other) => Number(isRemovalOpen(other.trial.removal)) - Number(isRemovalOpen(one.trial.removal)));
}

/** The partners of trials that are the caller's company's and not open to the caller; empty where there are none. */
export async function companiesToAsk({ trials, actor, partners }: Asked, say: Say): Promise<string> {
  const [bound, open] = await Promise.all([boundToCustomer(trials, actor), openToCustomer(trials, actor)]);
  const closed = bound.filter(({ id }) => !open.some((trial) => trial.id === id));
  const names = closed.map(({ partnerTenantId }) => partners.get(partnerTenantId) || say.plain('ourTrials.unnamed'));
  return [...new Set(names)].join(', ');
}

async function allOf({ trials, actor }: Asked): Promise<readonly Related[]> {
  const ours = (await openToCustomer(trials, actor)).map((trial): Related => ({ trial, relation: 'customer' }));
  const listed = actor.side === 'partner' ? await trials.list(actor.person.tenantId) : [];
  const own = listed
    .filter(({ archivedAt }) => archivedAt === undefined)
    .map((trial): Related => ({ trial, relation: 'partner' }));
  return [...ours, ...own];
}

/** A customer knows a trial by its partner's name, a partner by its customer's. */
async function named({ trials, actor, partners }: Asked, name: string): Promise<readonly Related[]> {
  const start = name.trim().toLowerCase();
  const ours = (await openToCustomer(trials, actor)).filter(({ partnerTenantId }) =>
    (partners.get(partnerTenantId) ?? '').toLowerCase().startsWith(start),
  );
  const byPartner = ours.map((trial): Related => ({ trial, relation: 'customer' }));
  const byCustomer = await relatedByName(trials, actor, name);
  return [...byPartner, ...byCustomer.filter(({ trial }) => !ours.some(({ id }) => id === trial.id))];
}
