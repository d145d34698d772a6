/** Whose an address is, where a line names several people: "cc Bob Smith, to Kim Lee, kim@litware.com". */

import { foldName } from '../../../src/domain/text/fold';
import { isDenied, isEither } from './affirmed';
import type { Atom } from './atoms';
import { facts, type Sense } from './sense';

/** Of several addresses that are not denied the one made of the name, else the first; none where the line leaves open which. */
export function addressOf(sense: Sense, name = ''): string | undefined {
  const meant = facts(sense, 'email').filter(({ from }) => !isDenied(sense, from));
  const words = wordsOf(name);
  const made = meant.find(({ value }) => words.some((word) => localOf(value).includes(word)));
  return isEither(sense, 'email') ? undefined : (made ?? meant[0])?.value;
}

/** Of several the one whose name the address holds, else the first. */
export function ofAddress(names: readonly Atom[], email = ''): Atom | undefined {
  const isIn = ({ raw }: Atom): boolean => wordsOf(raw).some((word) => localOf(email).includes(word));
  const people = names.filter(({ raw }) => !ACRONYM.test(raw));
  return people.find(isIn) ?? people[0];
}

/** "IT", "HR": no person. */
const ACRONYM = /^\p{Lu}{2,4}$/u;

function localOf(email: string): string {
  return foldName(email).split('@')[0] ?? '';
}

function wordsOf(name: string): readonly string[] {
  return foldName(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}
