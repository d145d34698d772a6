/** The trials a command about access may mean, on either side: the caller's company as a customer first, then those it owns. */

import type { Say } from '../../cards/engine/words';
import type { Text } from '../../cards/engine/content';
import type { PartnerTenants } from '../../src/domain/people/actor';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { finder } from '../../src/domain/text/find';
import { clip } from '../../src/domain/text/text';
import type { OpenTrials } from '../engine/open-trials';
import { configuredName } from '../engine/partner-name';
import { partnersNamed, type PartnersNamed } from '../engine/partners-named';
import type { Related } from '../engine/reach';
import type { ViewScene } from '../engine/view-scene';

/** Where to look. */
interface Asked {
  readonly trials: OpenTrials;
  readonly partners: PartnerTenants;
}

/** Those whose other side has a name that is meant by this; without a name all of them but the archived. Open removals come first. */
export async function accessTrials(asked: Asked, name: string): Promise<readonly Related[]> {
  const found = name === '' ? await allOf(asked) : await named(asked, clip(name, 120));
  return found.toSorted((one, other) => Number(isRemovalOpen(other.trial.removal)) - Number(isRemovalOpen(one.trial.removal)));
}

/** The keepers of trials that are the caller's company's and not open to the caller; nothing where there are none. */
export async function companiesToAsk({ trials, partners }: Asked, say: Say): Promise<PartnersNamed | undefined> {
  const [bound, open] = await Promise.all([trials.boundToCustomer(), trials.ofCustomer()]);
  const closed = bound.filter(({ id }) => !open.some((trial) => trial.id === id));
  return partnersNamed(closed, { partners, say });
}

/** A note that there is more, which is not open to the caller. */
export async function closedToo(scene: ViewScene): Promise<readonly Text[]> {
  const companies = await companiesToAsk(scene, scene.say);
  return companies ? [{ id: 'access.closedToo', params: { ...companies } }] : [];
}

/** Where a company's are very many, those that may remind the caller. */
async function allOf({ trials }: Asked): Promise<readonly Related[]> {
  const ours = (await trials.ofCustomer()).map((trial): Related => ({ trial, relation: 'customer' }));
  const own = (await trials.mineAsPartner())
    .filter(({ archivedAt }) => archivedAt === undefined)
    .map((trial): Related => ({ trial, relation: 'partner' }));
  return [...ours, ...own];
}

/** A customer knows a trial by its partner's name, a partner by its customer's. */
async function named({ trials, partners }: Asked, name: string): Promise<readonly Related[]> {
  const things = (await trials.ofCustomer()).map((item) => ({ item, names: [configuredName(item, partners)] }));
  const ours = finder(things).best(name).items;
  const byPartner = ours.map((trial): Related => ({ trial, relation: 'customer' }));
  const byCustomer = await trials.search(name);
  return [...byPartner, ...byCustomer.filter(({ trial }) => !ours.some(({ id }) => id === trial.id))];
}
