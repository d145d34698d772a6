/** The names of the people a view speaks of. */

import type { Say } from '../../cards/engine/words';
import { known } from '../../src/domain/privacy/known-people';
import type { Trials } from '../../src/domain/record/trials';
import type { Person, PersonRef } from '../../src/domain/people/person';

/** People by their id. */
export type People = ReadonlyMap<string, Person>;

/** Reads each person once. Those who were erased are called so; those who are not known are left out. */
export async function namesOf(
  refs: readonly (PersonRef | undefined)[],
  trials: Pick<Trials, 'person'>,
  say: Say,
): Promise<People> {
  const wanted = new Map(refs.flatMap((ref) => (ref ? [[ref.personId, ref] as const] : [])));
  const found = await Promise.all([...wanted.values()].map((ref) => known(ref, trials, say.plain('people.erased'))));
  return new Map(found.flatMap((person) => (person ? [[person.personId, person] as const] : [])));
}

/** The person behind a reference, if known. */
export function personOf(people: People, ref: PersonRef | undefined): Person | undefined {
  return ref && people.get(ref.personId);
}

/** The person's name; a dash where nobody is known. */
export function nameOf(people: People, ref: PersonRef): string {
  return personOf(people, ref)?.name ?? '–';
}
