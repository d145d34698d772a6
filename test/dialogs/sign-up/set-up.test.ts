/** The set-up of a trial is told to each side as its own: no customer is told to do what the partner does. */

import { match, doesNotMatch } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { setUpCard } from '../../../cards/recipe';
import { setUpOf } from '../../../src/domain/sign-up/set-up';

const say = createWords()('en-GB');
const told = (side: 'partner' | 'customer' | 'own'): string =>
  JSON.stringify(setUpCard(say, { ...setUpOf('sales'), side }, { company: 'Adventure Works', product: 'Sales' }, []).data);

describe('the set-up of a trial', () => {
  it('says “you” to the partner', () => {
    match(told('partner'), /You: Check base language/u);
  });

  it('says “your partner” to the customer', () => {
    match(told('customer'), /Your partner: Check base language/u);
    doesNotMatch(told('customer'), /You: /u);
  });

  it('says “you” to a customer that has no partner', () => {
    match(told('own'), /You: Check base language/u);
    doesNotMatch(told('own'), /partner/u);
  });
});
