/** The recipes: one for each home of a trial and each product, borne out by facts, and said in words of their own. */

import { deepEqual, ok } from 'node:assert/strict';
import { createWords, wordId } from '../../../cards/engine/words';
import { factsBehind } from '../../../cards/words/classes';
import { products } from '../../../src/domain/catalog/products';
import { recipes, recipesFor, type RecipeId } from '../../../src/domain/hand-over/recipes';

const say = createWords()('en-GB');
const all = Object.keys(recipes) as RecipeId[];

describe('the recipes of a hand-over', () => {
  it('fit the home of a trial', () => {
    for (const { id } of products) {
      deepEqual(recipesFor('customer', id), ['customer'], id);
      deepEqual(recipesFor('handOver', id), ['newTenant'], id);
    }
  });

  it('start again where a trial lives in the partner’s tenant; what can be moved says how', () => {
    const ways = Object.fromEntries(products.map(({ id }) => [id, recipesFor('partner', id).join(' ')]));
    deepEqual(ways, {
      sales: 'startAgain migrate',
      customerService: 'startAgain migrate',
      fieldService: 'startAgain migrate',
      customerInsights: 'startAgain',
      businessCentral: 'startAgain transfer',
      projectOperations: 'startAgain migrate',
      commerce: 'startAgain',
      finance: 'startAgain',
      supplyChain: 'startAgain',
      guides: 'startAgain migrate',
    });
    deepEqual(recipesFor('partner', 'ofAnotherRelease'), ['startAgain', 'migrate']);
  });

  for (const recipe of all)
    it(`${recipe}: each step says who does what and how one sees it, with the facts it rests on`, () => {
      for (const { id, who, facts } of recipes[recipe]) {
        const what = wordId(say, `recipes.${recipe}.${id}.what`);
        deepEqual(factsBehind(what), facts, what);
        ok(say.knows(`recipes.${recipe}.${id}.seen`) && say.knows(`recipes.who.${who}`), what);
      }
    });

  it('name nobody of the customer an administrator of the partner’s own tenant', () => {
    for (const recipe of ['startAgain', 'migrate', 'transfer'] as const)
      ok(
        recipes[recipe].every(({ who, where }) => who !== 'newAdmin' && ![where].flat().includes('entraRoles')),
        recipe,
      );
  });
});
