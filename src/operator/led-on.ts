/** Leads on from an id that stands where one of another kind belongs: an operator copies ids by hand, and one looks like the other. */

import type { PersonRef } from '../domain/people/person';
import type { KeptTrial, Meaning } from '../privacy/known-ids';
import { FAILED, type Desk } from './command';
import { idWords } from './id-words';

/** What to say, and the same as data. */
export interface LedOn {
  readonly line: string;
  readonly data: object;
}

/** What to give instead, by what the id is; undefined where its tenant is listed as a partner, as it was to be. */
export interface Instead {
  readonly person: (person: PersonRef) => string | undefined;
  readonly trial: (trial: KeptTrial) => string | undefined;
}

/** Of an id for a tenant: what it is instead; undefined where it is one, or nobody knows it. */
export async function noTenant(id: string, { ids }: Pick<Desk, 'ids'>, instead: Instead): Promise<LedOn | undefined> {
  return from(await ids.meaningOf(id), id, 'a tenant', instead);
}

/** Of an id for a trial, where no trial was found. */
export async function noTrial(id: string, { ids, partners }: Pick<Desk, 'ids' | 'partners'>): Promise<LedOn | undefined> {
  const meaning = await ids.meaningOf(id);
  await partners.load();
  const next = (tenantId: string): string => `audit ${tenantId}`;
  if (meaning.isTenant || (meaning.people.length === 0 && partners.has(id)))
    return { line: idWords.tenant('a trial', [next(id)]), data: { id, isTenant: true, done: false } };
  return meaning.trial ? undefined : from(meaning, id, 'a trial', { person: ({ tenantId }) => next(tenantId), trial: () => '' });
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
    trial: (kept) => `audit ${kept.tenantId}`,
  };
  return from(meaning, id, 'a person', instead) ?? noTenant(tenantId, desk, instead);
}

/** Says it, where there is something to say; the exit code then. */
export async function saidInstead(led: LedOn | undefined, { print }: Pick<Desk, 'print'>): Promise<number | undefined> {
  if (led) await print(led.line, led.data);
  return led && FAILED;
}

function from({ people, trial }: Meaning, id: string, wanted: string, instead: Instead): LedOn | undefined {
  if (people.length > 0)
    return { line: idWords.person(people, wanted, people.map(instead.person)), data: { id, people, done: false } };
  return trial && { line: idWords.trial(trial, wanted, [instead.trial(trial)]), data: { id, trial, done: false } };
}
