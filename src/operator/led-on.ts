/** Leads on from an id that stands where one of another kind belongs: an operator copies ids by hand, and one looks like the other. */

import type { PersonRef } from '../domain/people/person';
import type { KeptTrial, Meaning } from '../privacy/known-ids';
import { FAILED, type Desk } from './command';
import { idWords } from './id-words';
import { partnerWords } from './partner-words';

/** What to say, and the same as data. */
export interface LedOn {
  readonly line: string;
  readonly data: object;
}

/** What to give instead, by what the id is; undefined where that stands already, which is said then. */
export interface Instead {
  readonly person: (person: PersonRef) => string | undefined;
  readonly trial: (trial: KeptTrial) => string | undefined;
  /** That its tenant is listed as a partner, unless told. */
  readonly already?: string;
  /** What has to be known to give it, where the id is a trial's. */
  readonly because?: (trial: KeptTrial) => string;
}

/** Of an id for a tenant: what it is instead; undefined where it is one, or nobody knows it. */
export async function noTenant(id: string, { ids }: Pick<Desk, 'ids'>, instead: Instead): Promise<LedOn | undefined> {
  return from(await ids.meaningOf(id), id, 'a tenant', instead);
}

/** What an id is that is to be a partner's, where it can be none's. `next` says what to give instead; undefined where that stands already. */
export async function noPartner(
  id: string,
  desk: Pick<Desk, 'ids' | 'appId'>,
  next: (tenantId: string) => string | undefined,
  already?: string,
): Promise<LedOn | undefined> {
  if (id === desk.appId) return { line: partnerWords.isBot, data: { id, isBot: true, done: false } };
  const instead = ({ tenantId }: { readonly tenantId: string }): string | undefined => next(tenantId);
  return noTenant(id, desk, { person: instead, trial: instead, ...(already === undefined ? {} : { already }) });
}

/** The same of a command for partners that are listed, which would refuse any other. */
export function noListed(
  id: string,
  desk: Pick<Desk, 'ids' | 'appId' | 'partners'>,
  given: (tenantId: string) => string,
): Promise<LedOn | undefined> {
  const next = (known: string): string | undefined => (desk.partners.has(known) ? given(known) : undefined);
  return noPartner(id, desk, next, idWords.notListedEither);
}

/** Of an id for a trial, where no trial was found: what it is instead, or that nobody knows it. `next` lists those there are. */
export async function noTrial(
  id: string,
  { ids, partners }: Pick<Desk, 'ids' | 'partners'>,
  next: string,
): Promise<LedOn | 'unknown' | undefined> {
  const meaning = await ids.meaningOf(id);
  await partners.load();
  if (meaning.isTenant || (meaning.people.length === 0 && partners.has(id)))
    return { line: idWords.tenant('a trial', [next]), data: { id, isTenant: true, done: false } };
  if (meaning.trial) return undefined;
  return from(meaning, id, 'a trial', { person: () => next, trial: () => next }) ?? 'unknown';
}

/** Of a tenant and a person who are not known together: which of the two is what, and where the person is known. */
export async function noPerson(ref: PersonRef, desk: Pick<Desk, 'ids' | 'partners'>): Promise<LedOn | undefined> {
  const { ids } = desk;
  if (await ids.isPerson(ref)) return undefined;
  if (await isSwapped(ref, desk)) return { line: idWords.swapped(ref), data: { ...ref, swapped: true, done: false } };
  return noPersonsId(ref, desk);
}

/** A partner's tenant is nobody's object id. */
async function isSwapped({ tenantId, personId }: PersonRef, { ids, partners }: Pick<Desk, 'ids' | 'partners'>): Promise<boolean> {
  if (partners.has(personId) && !partners.has(tenantId)) return true;
  return ids.isPerson({ tenantId: personId, personId: tenantId });
}

async function noPersonsId(ref: PersonRef, desk: Pick<Desk, 'ids' | 'partners'>): Promise<LedOn | undefined> {
  const { tenantId, personId: id } = ref;
  const meaning = await desk.ids.meaningOf(id);
  const { people } = meaning;
  if (people.length > 0) return { line: idWords.elsewhere(ref, people), data: { id, people, done: false } };
  if (meaning.isTenant || desk.partners.has(id))
    return { line: idWords.tenant('a person', [`erase tenant ${id}`]), data: { id, isTenant: true, done: false } };
  // Of an unknown person the first id may be wrong as well.
  const instead: Instead = {
    person: (known) => `erase person ${known.tenantId} ${id}`,
    trial: (kept) => `erase person ${kept.tenantId} <object id>`,
    because: idWords.peopleOf,
  };
  return from(meaning, id, 'a person', instead) ?? noTenant(tenantId, desk, instead);
}

/** Says it, where there is something to say; the exit code then. */
export async function saidInstead(led: LedOn | undefined, { print }: Pick<Desk, 'print'>): Promise<number | undefined> {
  if (led) await print(led.line, led.data);
  return led && FAILED;
}

function from({ people, trial }: Meaning, id: string, wanted: string, instead: Instead): LedOn | undefined {
  const { already, because } = instead;
  if (people.length > 0) {
    // A person may be known in several tenants.
    const next = [...new Set(people.map(instead.person))];
    return { line: idWords.person(people, wanted, next, already), data: { id, people, done: false } };
  }
  if (!trial) return undefined;
  const why = because === undefined ? [] : [`${because(trial)} `];
  return { line: idWords.trial(trial, wanted, [instead.trial(trial)], already, ...why), data: { id, trial, done: false } };
}
