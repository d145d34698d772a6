/** The people behind references, as the record knows them. */

import { isErased } from '../people/pseudonym';
import type { Trials } from '../record/trials';
import type { Person, PersonRef } from '../people/person';
import type { Trial } from '../record/trial';

/** The person behind a reference; one who was erased goes by that word. `undefined` where nobody is known. */
export async function known(ref: PersonRef, trials: Pick<Trials, 'person'>, erased: string): Promise<Person | undefined> {
  return isErased(ref.personId) ? { v: 1, ...ref, name: erased } : trials.person(ref);
}

/** Names and addresses of the people a hand-over names, by person id. */
export async function namesOn(
  { ownership, signUpAccount }: Trial,
  trials: Pick<Trials, 'person'>,
  erased: string,
): Promise<Readonly<Record<string, string>>> {
  const { attestation, admin } = ownership ?? {};
  const vouching = attestation?.kind === 'partners' ? [attestation.seenBy, attestation.confirmedBy] : [];
  const refs = [admin, signUpAccount, ...vouching].filter((ref) => ref !== undefined);
  return namesOf(refs, trials, erased);
}

/** Name and address of the contact on a trial, likewise. */
export function contactOn({ contact }: Trial, trials: Pick<Trials, 'person'>, erased: string): ReturnType<typeof namesOn> {
  return namesOf([contact], trials, erased);
}

async function namesOf(refs: readonly PersonRef[], trials: Pick<Trials, 'person'>, erased: string): ReturnType<typeof namesOn> {
  const people = await Promise.all(refs.map((ref) => known(ref, trials, erased)));
  const found = people.filter((person) => person !== undefined);
  return Object.fromEntries(found.map((person) => [person.personId, inOneLine(person)]));
}

/** Name and address; each once, and only what there is. */
function inOneLine({ name, email }: Person): string {
  return [...new Set([name, email])].filter((part) => part !== undefined && part !== '').join(', ');
}
