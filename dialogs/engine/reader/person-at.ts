/** Whose name stands beside an address: a person's, or a company's. */

import { isConsumerDomain } from '../../../src/domain/people/domain-name';
import { foldName } from '../../../src/domain/text/fold';
import { isLegalForm } from './names';
import { says, type Sense } from './sense';

/** "The contact is Kim Lee, kim@northwind.com", "Kim Lee, kim@northwind.com": the name is a person's, and the company's is not said. */
export function isPersonAt(sense: Sense, name: string, email: string): boolean {
  const [local = '', domain = ''] = foldName(email).split('@');
  const words = foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  const isOf = (text: string): boolean => words.some((word) => word.length > 2 && text.includes(word));
  if (isOf(domain) || words.some(isLegalForm)) return false;
  return says(sense, 'contact') || (words.length > 1 && isOf(local) && !isConsumerDomain(domain));
}
