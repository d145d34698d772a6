/** Lines that are no person's name, whatever the reader takes them for. */

import { countryNamed } from '../../src/domain/catalog/countries';
import { findProduct } from '../../src/domain/catalog/products';
import { wordsOf } from '../../src/domain/text/names';
import { namesTrial } from './other-trial';
import { isClause } from './reader/clause';
import type { LineContext } from './reader/reader';

/** Whether a line is the name of a trial, of a country or of a product, or a sentence. */
export function isNobody(text: string, context: LineContext): boolean {
  return namesTrial(text, context) || isClause(text) || isCountry(text) || isProduct(text);
}

function isCountry(text: string): boolean {
  const [first = '', ...others] = wordsOf(text);
  return countryNamed((first === 'the' ? others : [first, ...others]).join('')) !== undefined;
}

/** "Dynamics 365 Sales"; somebody may be called "Mark" or "Ann Sales". */
function isProduct(text: string): boolean {
  return /\d/u.test(text) && findProduct(text) !== undefined;
}
