/** Finding a thing by its names, on a small index of its own. */

import assert from 'node:assert/strict';
import { matchName, nameIndex, wordsOf } from '../../../src/domain/text/names';

const index = nameIndex([
  { item: 'north', codes: ['N', 'NX'], names: ['Northwind Traders', 'The North'], otherNames: ['Nordwind'] },
  { item: 'adventure', codes: ['AW'], names: ['Adventure Works'], otherNames: [] },
  { item: 'adatum', codes: [], names: ['A. Datum & Sons'], otherNames: ['Nordlicht'] },
]);

describe('matchName', () => {
  it('folds case, accents and marks', () => {
    assert.deepEqual(wordsOf("  Čóntoso & O'Neil-Straße "), ['contoso', 'and', 'oneil', 'strasse']);
    assert.deepEqual(matchName(index, 'ÁDVENTURE-WORKS'), { kind: 'one', item: 'adventure' });
    assert.deepEqual(matchName(index, 'a datum and sons'), { kind: 'one', item: 'adatum' });
    assert.deepEqual(matchName(index, 'north'), { kind: 'one', item: 'north' });
  });

  it('takes codes only whole', () => {
    assert.deepEqual(matchName(index, 'nx'), { kind: 'one', item: 'north' });
    assert.deepEqual(matchName(index, 'n'), { kind: 'one', item: 'north' });
    assert.deepEqual(matchName(index, 'aw'), { kind: 'one', item: 'adventure' });
  });

  it('takes beginnings, of names before names of other languages, and of words', () => {
    assert.deepEqual(matchName(index, 'northw'), { kind: 'one', item: 'north' });
    assert.deepEqual(matchName(index, 'nord'), { kind: 'several', items: ['north', 'adatum'] });
    assert.deepEqual(matchName(index, 'nor'), { kind: 'one', item: 'north' });
    assert.deepEqual(matchName(index, 'trad'), { kind: 'one', item: 'north' });
    assert.deepEqual(matchName(index, 'adventure w'), { kind: 'one', item: 'adventure' });
  });

  it('does not pick by one or two letters', () => {
    assert.deepEqual(matchName(index, 'no'), { kind: 'none', near: ['north'] });
    assert.deepEqual(matchName(index, 'a'), { kind: 'several', items: ['adventure', 'adatum'] });
  });

  it('only guesses at a misspelling', () => {
    assert.deepEqual(matchName(index, 'adventrue works'), { kind: 'none', near: ['adventure'] });
    assert.deepEqual(matchName(index, 'fabrikam'), { kind: 'none', near: [] });
  });

  it('guesses at names before equally near names of other languages', () => {
    const two = nameIndex([
      { item: 'other', codes: [], names: ['Zzzzzz'], otherNames: ['Fabrikom'] },
      { item: 'own', codes: [], names: ['Fabrikem'], otherNames: [] },
    ]);
    assert.deepEqual(matchName(two, 'fabrikam'), { kind: 'none', near: ['own', 'other'] });
  });

  it('finds nothing in nothing, and nothing in very much', () => {
    for (const text of ['', '  ', '!?', 'n'.repeat(40_000), 'north '.repeat(20)]) {
      assert.deepEqual(matchName(index, text), { kind: 'none', near: [] });
    }
  });
});
