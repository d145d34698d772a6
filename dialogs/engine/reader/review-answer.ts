/** Reads what shall be changed at a review: which line, and its new value where one is said. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { countrySpots } from './places';
import type { Details, LineContext } from './intents';
import { wordsAt } from './lexicon';
import { says, fact, type Sense } from './sense';
import { phoneIn } from './spots';

const FIELDS: readonly (readonly [string, readonly Concept[]])[] = [
  ['country', ['country']],
  ['phone', ['phone']],
  ['email', ['mail']],
  ['product', ['product']],
  ['company', ['company', 'customer']],
  ['domain', ['domain']],
  ['contact', ['contact']],
  ['account', ['account']],
];

/** The line of the review that is meant; a yes is none. */
export function reviewAnswer(sense: Sense, context: LineContext): Details | undefined {
  if (says(sense, 'wait', 'unsure', 'notYet')) return undefined;
  const field = FIELDS.find(([, concepts]) => says(sense, ...concepts))?.[0];
  if (field === undefined) return undefined;
  return { field, value: valueOf(field, sense, context) } as Details;
}

function valueOf(field: string, sense: Sense, context: LineContext): string | undefined {
  if (field === 'country') return countrySpots(wordsAt(sense.text))[0]?.value;
  if (field === 'email' || field === 'account') return fact(sense, 'email');
  if (field === 'product') return fact(sense, 'product');
  if (field === 'domain') return fact(sense, 'domain');
  if (field === 'phone')
    return fact(sense, 'phone') ?? phoneIn(/[+\d][\d\s()/.-]{6,}/u.exec(sense.text)?.[0] ?? '', context.country);
  return field === 'company' ? fact(sense, 'name') : undefined;
}
