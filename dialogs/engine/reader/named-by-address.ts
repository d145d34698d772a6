/** Whose an address is, where a line names several people: "cc Bob Smith, to Kim Lee, kim@litware.com". */

import { foldName } from '../../../src/domain/text/fold';
import type { Atom } from './atoms';

/** Of several the one whose name the address holds, else the first. */
export function ofAddress(names: readonly Atom[], email = ''): Atom | undefined {
  const [local = ''] = foldName(email).split('@');
  const isIn = ({ raw }: Atom): boolean =>
    foldName(raw)
      .split(/[^\p{L}]+/u)
      .some((word) => word.length > 2 && local.includes(word));
  const people = names.filter(({ raw }) => !ACRONYM.test(raw));
  return people.find(isIn) ?? people[0];
}

/** "IT", "HR": no person. */
const ACRONYM = /^\p{Lu}{2,4}$/u;
