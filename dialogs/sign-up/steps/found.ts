/** What a message said of the customer, for the questions that are opened from its one card before the one for the customer is answered. */

import { countryByCode } from '../../../src/domain/catalog/countries';
import { known, type Answer, type Answers, type Found } from '../../engine/script';

/** Stands among the answers while the sign-up is one that was read from a message. */
export const FOUND = 'found';

/** Its answer: what other questions speak of. */
export function foundAnswer({ company, domain, country }: Found): Answer {
  return known({ read: 'yes', company, domain, country });
}

/** The answers, and where the customer or its country is not answered yet what was found of them: to speak of it and to check by it. */
export function withFound(answers: Answers): Answers {
  const { [FOUND]: found, customer, country } = answers;
  if (found === undefined) return answers;
  const { company, domain, country: code } = found;
  return {
    ...answers,
    ...(customer === undefined && company !== undefined ? { customer: known({ company, domain }) } : {}),
    ...(country === undefined && countryByCode(code) !== undefined ? { country: known({ country: code }) } : {}),
  };
}
